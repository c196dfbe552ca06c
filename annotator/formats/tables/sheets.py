"""The tables: articles, claims, stances, speakers and the codebook, each with its columns and rows."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias, get_args

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import StanceValue, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.question import NO_GUIDELINES, AttributeDefinition, Choice, Guidelines
from annotator.domain.speaker import DatedRole, Speaker
from annotator.formats.format import Part
from annotator.formats.writers import Content, LeftOut
from annotator.formats.writing.account import Account
from annotator.formats.writing.cells import answer_cell, asked_of_articles, asked_of_claims, places_cell, untaken
from annotator.formats.writing.claim_columns import STANCES
from annotator.formats.writing.layered import by_set
from annotator.formats.writing.names import Names, books, in_role

Sheet = Literal["articles", "claims", "stances", "speakers", "codebook"]
SHEETS: tuple[Sheet, ...] = get_args(Sheet)
CARRIES: frozenset[Part] = frozenset({"metadata", "annotations", "attributions", "speakers", "stances"})
Row: TypeAlias = tuple[str, ...]

_ARTICLE = ("article_id", "headline", "outlet", "date", "byline", "url", "language", "state", "annotator")
_CLAIM = ("claim_id", "article_id", "headline", "outlet", "date", "quote", "fragments")
_SAID = ("speaker", "role", "affiliation", "mention", "mention_at", "cue", "cue_at")
_AFTER = ("note", "unsure", "annotator")
_SPEAKER = ("speaker_id", "name", "aliases", "kind", "country", "gender", "external_id", "note")
_ROLE = ("role", "affiliation", "since", "until")
_CODE = ("what", "belongs_to", "id", "name", "key", "asked", "least", "most", "retired", "guidelines", "examples")


class Sheets:
    """Rows have a cell for every column. What is marked and belongs to no claim is kept account of."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._names = Names(content)
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._claims = in_role(content, "claim")
        self._asked, self._about = asked_of_claims(content), asked_of_articles(content)
        self._account = Account("attributions", "stances")

    def head(self, sheet: Sheet) -> Row:
        """The names of the columns."""
        match sheet:
            case "articles":
                taken: list[str] = [*_ARTICLE]
                return (*_ARTICLE, *(untaken(key, "about", taken) for key in self._about))
            case "claims":
                taken = [*_CLAIM, *_SAID, *_AFTER]
                return (*_CLAIM, *_SAID, *(untaken(key, "claim", taken) for key in self._asked), *_AFTER)
            case "stances":
                return STANCES
            case "speakers":
                return (*_SPEAKER, *_ROLE)
            case "codebook":
                return _CODE

    def of_article(self, article: AnnotatedArticle) -> dict[Sheet, list[Row]]:
        """What stands for an article."""
        claims = [claim for label in self._claims for claim in article.with_label(label)]
        return {
            "articles": list(self._articles(article)),
            "claims": [self._claim(article, claim) for claim in claims],
            "stances": [row for claim in claims for row in self._stances(article, claim)],
        }

    def of_all(self) -> dict[Sheet, list[Row]]:
        """What belongs to the project as a whole."""
        return {
            "speakers": [row for speaker in self._content.speakers for row in _speaker(speaker)],
            "codebook": list(_codebook(self._content)),
        }

    def note(self, article: AnnotatedArticle) -> None:
        """Keeps account of what of the article is in no table."""
        for annotation in article.annotations.values():
            if annotation.label not in self._claims and not article.claims_served_by(annotation.id):
                self._account.add("annotation_without_claim", f"{article.article.id}: {annotation.quote}")

    def cut(self, cell: str) -> None:
        """Keeps account of a cell that was cut."""
        self._account.add("cell_too_long", cell[:60])

    def left_out(self) -> tuple[LeftOut, ...]:
        """What is in no table, or not whole."""
        return self._account.left_out()

    def _articles(self, article: AnnotatedArticle) -> Iterator[Row]:
        about = article.article
        facts = (about.id, about.title, about.outlet, about.published, about.byline, about.url, about.language)
        for marks in by_set(article):
            annotator = self._names.annotators.get(marks.set_id, "")
            answers = (answer_cell(asked, marks.answers.get(key)) for key, asked in self._about.items())
            yield (*facts, article.state, annotator, *answers)

    def _claim(self, article: AnnotatedArticle, claim: Annotation) -> Row:
        about = article.article
        facts = (claim.id, about.id, about.title, about.outlet, about.published, claim.quote, places_cell(claim))
        answers = (answer_cell(asked, claim.attributes.get(key)) for key, asked in self._asked.items())
        after = (claim.note, "yes" if claim.unsure else "", self._names.annotators.get(claim.set_id, ""))
        return (*facts, *self._said(article, claim.id), *answers, *after)

    def _said(self, article: AnnotatedArticle, claim_id: str) -> Row:
        attribution = article.attribution(claim_id)
        speaker = self._speakers.get(attribution.speaker_id or "")
        was = (speaker.role_on(article.article.published) if speaker else None) or DatedRole()
        said = (speaker.name if speaker else "", was.role, was.affiliation)
        for part_id in (attribution.mention_id, attribution.cue_id):
            part = article.annotations.get(part_id or "")
            said += (part.quote, places_cell(part)) if part else ("", "")
        return said

    def _stances(self, article: AnnotatedArticle, claim: Annotation) -> Iterator[Row]:
        names, attribution = self._names, article.attribution(claim.id)
        speaker = names.speakers.get(attribution.speaker_id or "", "")
        for stance in article.stances_of(claim.id):
            target = names.targets.get(stance.target_id, stance.target_id)
            value = names.stances.get(stance.value, stance.value)
            annotator = names.annotators.get(claim.set_id, "")
            yield claim.id, article.article.id, claim.quote, speaker, target, value, annotator


def _speaker(speaker: Speaker) -> Iterator[Row]:
    """A row for each role; one without where there is none."""
    facts = (speaker.id, speaker.name, "; ".join(speaker.aliases), speaker.kind, speaker.country, speaker.gender)
    for role in speaker.roles or (DatedRole(),):
        more = (role.role, role.affiliation, role.since, role.until)
        yield (*facts, speaker.external_id, speaker.note, *more)


def _codebook(content: Content) -> Iterator[Row]:
    """The newest version, part by part, what belongs to another part after it; then the targets."""
    for book in books(content)[-1:]:
        for label in book.labels:
            yield _code("label", "", label, asked=label.role)
            for attribute in label.attributes:
                yield from _attribute("attribute", label.id, attribute)
        for value in book.scale:
            yield _code("stance", "", value)
        for question in book.questions:
            yield from _attribute("question", "", question)
    for target in content.targets:
        yield _code("target", "", target)


def _attribute(what: str, label: str, one: AttributeDefinition) -> Iterator[Row]:
    ends = tuple("" if end is None else f"{end:.15g}" for end in (one.least, one.most))
    yield _code(what, label, one, asked=one.kind, ends=ends)
    for choice in one.choices:
        yield _code("choice", f"{label}.{one.id}" if label else one.id, choice)


def _code(
    what: str,
    belongs_to: str,
    one: AttributeDefinition | Choice | StanceValue | Target | object,
    *,
    asked: str = "",
    ends: Sequence[str] = ("", ""),
) -> Row:
    why: Guidelines = getattr(one, "guidelines", NO_GUIDELINES)
    examples = "\n".join(
        f"{'+' if example.good else '–'} {example.text}{f' ({example.note})' if example.note else ''}"
        for example in why.examples
    )
    named = (getattr(one, "id", ""), getattr(one, "name", ""), getattr(one, "key", ""))
    retired = "yes" if getattr(one, "retired", False) else ""
    return (what, belongs_to, *named, asked, *ends, retired, why.text, examples)
