"""Whole projects as values, built by hand and by Hypothesis, for the tests of the writers."""

from hypothesis import strategies as st
from msgspec import Struct, structs

from annotator.domain.about_article import REASONS, ArticleAnswers, LookAgain
from annotator.domain.adjudication import HOWS, Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator, fragment
from annotator.domain.article import STATES
from annotator.domain.assignment import PURPOSES, Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook, Label
from annotator.domain.document import AnnotatedArticle
from annotator.domain.question import Answer, AttributeDefinition, Choice, Example, Guidelines
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole
from annotator.domain.text import normalise
from annotator.formats.writers import Content
from tests.builders import TEXT, a_claim, a_cue, a_mention, a_speaker, a_stance, a_target, an_article, an_attribution

SPEAKER = a_speaker(
    "Jens Stoltenberg",
    aliases=("Stoltenberg",),
    kind="person",
    roles=(
        DatedRole("Prime Minister", "Norway", "2005-10-17", "2013-10-16"),
        DatedRole("Secretary General", "NATO", "2014-10-01", "2024-10-01"),
    ),
    country="NO",
    gender="male",
    external_id="Q57665",
    note="“Jens”",
)
_WHY = Guidelines(
    "When the words are those of the speaker.", (Example("“No,” he said", "quoted"), Example("no", good=False))
)
_CALM = (Choice("calm", "=calm", "C", _WHY), Choice("loud", "loud; shrill", "L", retired=True))
_FURTHER = (
    AttributeDefinition("tones", "tones", "O", _CALM, "several", guidelines=_WHY),
    AttributeDefinition("strength", "strength", "S", kind="number", least=-1.0, most=1.0),
    AttributeDefinition("gist", "gist", "G", kind="text"),
    AttributeDefinition("quoted", "quoted", "X", kind="yes_no", retired=True),
)
_CLAIM, *_PARTS = DEFAULT_CODEBOOK.labels
RICH = Codebook(
    version=2,
    labels=(
        structs.replace(_CLAIM, attributes=(*_CLAIM.attributes, *_FURTHER)),
        *_PARTS,
        Label("frame", "frame", "1", "teal", "", _FURTHER, _WHY, retired=True),
    ),
    scale=tuple(structs.replace(value, guidelines=_WHY) for value in DEFAULT_CODEBOOK.scale),
    questions=_FURTHER,
)
TARGETS = (a_target("Crimea", guidelines=_WHY), a_target("=Talks", rank=2, retired=True))
CONTENT = Content(
    name="Test",
    codebooks=(DEFAULT_CODEBOOK,),
    targets=TARGETS,
    speakers=(SPEAKER,),
    annotators=(Annotator(id="annotator", name="Ana"),),
    sets=(AnnotationSet(id="set", annotator_id="annotator"),),
)


RICH_CONTENT = structs.replace(CONTENT, codebooks=(DEFAULT_CODEBOOK, RICH))


class World(Struct, frozen=True):
    """A project: what is shared, and its articles."""

    content: Content
    articles: tuple[AnnotatedArticle, ...]


def document(*marks: Annotation | Attribution | Stance, text: str = TEXT, **fields: object) -> AnnotatedArticle:
    """An article of id ``article`` with these marks."""
    return AnnotatedArticle(
        an_article(text, id="article", **fields),
        "started",
        {m.id: m for m in marks if isinstance(m, Annotation)},
        {m.id: m for m in marks if isinstance(m, Attribution)},
        {m.id: m for m in marks if isinstance(m, Stance)},
    )


def said() -> AnnotatedArticle:
    """A claim with everything that can be said about one, and a second, bare one."""
    claim = a_claim("prices rose", id="claim", attributes={"quotation": "indirect"}, note="=1+1", unsure=True)
    mention, cue = a_mention("She", id="mention"), a_cue("added that", id="cue")
    tie = an_attribution(claim, speaker_id=SPEAKER.id, mention_id=mention.id, cue_id=cue.id)
    stances = (a_stance(claim, TARGETS[0]), a_stance(claim, TARGETS[1], "against"))
    bare = a_claim("“We will never accept it,”", id="bare")
    return document(claim, mention, cue, tie, *stances, bare, headline=Span(0, 12), outlet="The Paper")


texts = st.text(
    st.one_of(st.sampled_from("ab .\n,=“”’-1é\u00a0"), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=80,
).map(lambda raw: normalise(raw).text or "x")
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def answers(attribute: AttributeDefinition) -> st.SearchStrategy[Answer]:
    """What an attribute may be answered with."""
    choices = [choice.id for choice in attribute.choices]
    match attribute.kind:
        case "choice":
            return st.sampled_from(choices)
        case "several":
            return st.lists(st.sampled_from(choices), min_size=1, unique=True).map(tuple)
        case "number":
            return st.floats(-1.0, 1.0)
        case "text":
            return st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: bool(text.strip()))
        case "yes_no":
            return st.booleans()


@st.composite
def some_answers(draw: st.DrawFn, attributes: tuple[AttributeDefinition, ...]) -> dict[str, Answer]:
    """Answers to some of these attributes."""
    return {a.id: draw(answers(a)) for a in attributes if draw(st.booleans())}


@st.composite
def annotations(draw: st.DrawFn, article_id: str, text: str, number: int) -> Annotation:
    """An annotation of one or two fragments."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    pairs = [cuts[:2], cuts[2:]] if len(cuts) == 4 else [cuts[:2]]
    label = draw(st.sampled_from(RICH.labels))
    return Annotation(
        id=f"{article_id}-{number}",
        article_id=article_id,
        set_id="set",
        label=label.id,
        fragments=tuple(fragment(text, Span(*pair)) for pair in pairs),
        attributes=draw(some_answers(label.attributes)),
        codebook_version=RICH.version,
        note=draw(words),
        unsure=draw(st.booleans()),
    )


@st.composite
def documents(draw: st.DrawFn, number: int) -> AnnotatedArticle:
    """An article with any marks."""
    text, article_id = draw(texts), f"article {number}"
    marks = [draw(annotations(article_id, text, n)) for n in range(draw(st.integers(0, 6)))]
    claims = [mark for mark in marks if mark.label == "claim"]
    some = st.none() | st.sampled_from([m.id for m in marks]) if marks else st.none()
    ties = [
        Attribution(
            claim_id=c.id, article_id=article_id, speaker_id=SPEAKER.id, mention_id=draw(some), cue_id=draw(some)
        )
        for c in claims
        if draw(st.booleans())
    ]
    stances = [
        a_stance(claim, target, draw(st.sampled_from(DEFAULT_CODEBOOK.scale)).id)
        for claim in claims
        for target in TARGETS
        if draw(st.booleans())
    ]
    said = ArticleAnswers(
        id=f"{article_id} answers", article_id=article_id, set_id="set", answers=draw(some_answers(RICH.questions))
    )
    said = structs.replace(said, codebook_version=RICH.version)
    waiting = [
        LookAgain(
            id=m.id,
            article_id=article_id,
            set_id="set",
            reason=draw(st.sampled_from(REASONS)),
            subject=draw(words),
            codebook_version=RICH.version,
        )
        for m in marks
        if draw(st.booleans())
    ]
    given = [
        Assignment(
            id=f"{article_id} given",
            article_id=article_id,
            annotator_id="annotator",
            purpose=draw(st.sampled_from(PURPOSES)),
            given=draw(words),
            revision=draw(st.integers(0, 9)),
        )
    ]
    settled = [
        Decision(
            id=f"{m.id} settled",
            article_id=article_id,
            set_id="set",
            point="mark",
            annotation_id=draw(st.sampled_from([None, m.id])),
            compared=(m.id, "gone"),
            how=draw(st.sampled_from(HOWS)),
            by="annotator",
            at="2016-11-16T12:00:00Z",
            reason=draw(words),
        )
        for m in marks
        if draw(st.booleans())
    ]
    fields = {name: draw(words) for name in ("outlet", "byline", "url", "language", "source")}
    return AnnotatedArticle(
        an_article(text, id=article_id, published="2016-11-16", **fields),
        draw(st.sampled_from(STATES)),
        {m.id: m for m in marks},
        {t.id: t for t in ties},
        {s.id: s for s in stances},
        draw(st.sampled_from([None, "annotator"])),
        draw(words),
        answers={said.id: said} if said.answers else {},
        look_again={w.id: w for w in waiting},
        assignments={a.id: a for a in given},
        decisions={d.id: d for d in settled},
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A project of up to three articles."""
    return World(RICH_CONTENT, tuple(draw(documents(n)) for n in range(draw(st.integers(1, 3)))))
