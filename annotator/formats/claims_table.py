"""A flat table of claims for spreadsheets and statistics: CSV, one row for each claim and stance.

UTF-8 with a byte order mark, by which spreadsheets know the encoding; lines end as RFC 4180 says. A cell that a
spreadsheet would take for a formula gets an apostrophe before it, as https://owasp.org/www-community/attacks/CSV_Injection
advises; one apostrophe is to be taken off again where a formula sign follows it (``unguarded``).
"""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Stance
from annotator.domain.document import AnnotatedArticle
from annotator.domain.question import Answer, AttributeDefinition, chosen
from annotator.formats.format import Content, LeftOut, WriteFormat

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_BEFORE = ("article_id", "headline", "outlet", "date", "url", "language", "claim_id", "quote", "fragments")
_SAID = ("speaker", "role", "affiliation", "mention", "mention_at", "cue", "cue_at")
_AFTER = ("target", "stance", "note", "unsure", "annotator")


class ClaimsTableOptions(Struct, frozen=True):
    """How the table is written."""

    separator: Annotated[Literal[",", ";", "\t"], Meta(description="between two cells: comma, semicolon or tab")] = ","


def guarded(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before ``guarded``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


class _Writer:
    def __init__(self, content: Content, options: ClaimsTableOptions) -> None:
        self._separator = options.separator
        self._content = content
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._targets = {target.id: target.name for target in content.targets}
        people = {annotator.id: annotator.name for annotator in content.annotators}
        self._annotators = {s.id: people.get(s.annotator_id, "") for s in content.sets}
        self._questions, self._about = _questions(content), _about(content)
        self._scale = {value.id: value.name for book in content.codebooks for value in book.scale}
        self._claims = {label.id for book in content.codebooks for label in book.labels if label.role == "claim"}
        self._unattached: list[str] = []

    def head(self) -> bytes:
        taken = [*_BEFORE, *_SAID, *_AFTER]
        asked = [_untaken(key, "claim", taken) for key in self._questions]
        about = [_untaken(f"article_{key}", "about", taken) for key in self._about]
        return BOM_UTF8 + self._lines([(*_BEFORE, *_SAID, *asked, *_AFTER, *about)])

    def article(self, article: AnnotatedArticle) -> bytes:
        for annotation in article.annotations.values():
            if annotation.label not in self._claims and not article.claims_served_by(annotation.id):
                self._unattached.append(f"{article.article.id}: {annotation.quote}")
        return self._lines(self._rows(article))

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        text = io.StringIO(written.decode(), newline="")
        found = [[unguarded(cell) for cell in row] for row in csv.reader(text, delimiter=self._separator, strict=True)]
        return "" if found == [list(row) for row in self._rows(article)] else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        found = self._unattached
        return (LeftOut("annotation_without_claim", len(found), tuple(found[:10])),) if found else ()

    def _lines(self, rows: Iterable[Iterable[str]]) -> bytes:
        text = io.StringIO(newline="")
        table = csv.writer(text, delimiter=self._separator)
        table.writerows([[guarded(cell) for cell in row] for row in rows])
        return text.getvalue().encode()

    def _rows(self, article: AnnotatedArticle) -> Iterator[tuple[str, ...]]:
        about = article.article
        facts = (about.id, about.title, about.outlet, about.published, about.url, about.language)
        claims = [a for label in sorted(self._claims) for a in article.with_label(label)]
        for claim in claims:
            before = (*facts, claim.id, claim.quote, _places(claim), *self._said(article, claim.id))
            answers = (_answer(asked, claim.attributes.get(key)) for key, asked in self._questions.items())
            said = article.answers_in(claim.set_id)
            about = (_answer(asked, said.answers.get(key) if said else None) for key, asked in self._about.items())
            after = (claim.note, "yes" if claim.unsure else "", self._annotators.get(claim.set_id, ""), *about)
            row = (*before, *answers)
            for stance in article.stances_of(claim.id) or (None,):
                yield (*row, *self._stance(stance), *after)

    def _said(self, article: AnnotatedArticle, claim_id: str) -> tuple[str, ...]:
        attribution = article.attribution(claim_id)
        speaker = self._speakers.get(attribution.speaker_id or "")
        was = speaker.role_on(article.article.published) if speaker else None
        said = (speaker.name if speaker else "", was.role if was else "", was.affiliation if was else "")
        for part_id in (attribution.mention_id, attribution.cue_id):
            part = article.annotations.get(part_id or "")
            said += (part.quote, _places(part)) if part else ("", "")
        return said

    def _stance(self, stance: Stance | None) -> tuple[str, str]:
        if stance is None:
            return ("", "")
        return self._targets.get(stance.target_id, stance.target_id), self._scale.get(stance.value, stance.value)


def _questions(content: Content) -> dict[str, AttributeDefinition]:
    """The attributes of claims by id, as the newest codebook that has them defines them."""
    books = sorted(content.codebooks, key=lambda book: book.version)
    asked = [(label, attribute) for book in books for label, attribute in book.attributes()]
    return {attribute.id: attribute for label, attribute in asked if label.role == "claim"}


def _about(content: Content) -> dict[str, AttributeDefinition]:
    """The questions about articles by id, as the newest codebook that has them asks them."""
    books = sorted(content.codebooks, key=lambda book: book.version)
    return {question.id: question for book in books for question in book.questions}


def _answer(attribute: AttributeDefinition, answer: Answer | None) -> str:
    """An answer as a cell: names of choices, several ones between semicolons; yes or no; a number as short as it is."""
    match answer:
        case None:
            return ""
        case bool():
            return "yes" if answer else "no"
        case float():
            return f"{answer:.15g}"
        case str() if attribute.kind == "text":
            return answer
        case _:
            known = ((one, attribute.choice(one)) for one in chosen(answer))
            return "; ".join(choice.name if choice else one for one, choice in known)


def _untaken(name: str, before: str, taken: list[str]) -> str:
    while name in taken:
        name = f"{before}_{name}"
    taken.append(name)
    return name


def _places(annotation: Annotation) -> str:
    """Each fragment's first code point and the one after its last: ``12-40; 58-90``."""
    return "; ".join(f"{part.start}-{part.end}" for part in annotation.fragments)


CLAIMS_TABLE = WriteFormat(
    id="claims-table",
    title="Claims table (CSV)",
    suffix=".csv",
    carries=frozenset({"metadata", "annotations", "attributions", "speakers", "stances"}),
    options=ClaimsTableOptions,
    writer=_Writer,
    example="headline,quote,speaker,cue,quotation,target,stance\r\n"
    "Minister rejects plan,“The plan is dead”,A. Minister,said,direct,the plan,against\r\n",
)
