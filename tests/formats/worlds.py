"""Whole projects as values, built by hand and by Hypothesis, for the tests of the writers."""

from hypothesis import strategies as st
from msgspec import Struct

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator, fragment
from annotator.domain.article import STATES
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole
from annotator.domain.text import normalise
from annotator.formats.format import Content
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
TARGETS = (a_target("Crimea"), a_target("=Talks", rank=2))
CONTENT = Content(
    name="Test",
    codebooks=(DEFAULT_CODEBOOK,),
    targets=TARGETS,
    speakers=(SPEAKER,),
    annotators=(Annotator(id="annotator", name="Ana"),),
    sets=(AnnotationSet(id="set", annotator_id="annotator"),),
)


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


@st.composite
def annotations(draw: st.DrawFn, article_id: str, text: str, number: int) -> Annotation:
    """An annotation of one or two fragments."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    pairs = [cuts[:2], cuts[2:]] if len(cuts) == 4 else [cuts[:2]]
    label = draw(st.sampled_from(DEFAULT_CODEBOOK.labels))
    return Annotation(
        id=f"{article_id}-{number}",
        article_id=article_id,
        set_id="set",
        label=label.id,
        fragments=tuple(fragment(text, Span(*pair)) for pair in pairs),
        attributes={a.id: draw(st.sampled_from(a.choices)).id for a in label.attributes if draw(st.booleans())},
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
    fields = {name: draw(words) for name in ("outlet", "byline", "url", "language", "source")}
    return AnnotatedArticle(
        an_article(text, id=article_id, published="2016-11-16", **fields),
        draw(st.sampled_from(STATES)),
        {m.id: m for m in marks},
        {t.id: t for t in ties},
        {s.id: s for s in stances},
        draw(st.sampled_from([None, "annotator"])),
        draw(words),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A project of up to three articles."""
    return World(CONTENT, tuple(draw(documents(n)) for n in range(draw(st.integers(1, 3)))))
