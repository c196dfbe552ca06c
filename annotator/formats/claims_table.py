"""A flat table of claims for spreadsheets and statistics: CSV, one row for each claim and stance.

UTF-8 with a byte order mark, by which spreadsheets know the encoding.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

from annotator.domain.attribution import Stance
from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import WriteFormat
from annotator.formats.writers import Content, LeftOut
from annotator.formats.writing.cells import (
    answer_cell,
    asked_of_articles,
    asked_of_claims,
    csv_lines,
    csv_rows,
    places_cell,
    untaken,
)
from annotator.formats.writing.claim_columns import AFTER, BEFORE, SAID


class ClaimsTableOptions(Struct, frozen=True):
    """How the table is written."""

    separator: Annotated[Literal[",", ";", "\t"], Meta(description="between two cells: comma, semicolon or tab")] = ","


class _Writer:
    def __init__(self, content: Content, options: ClaimsTableOptions) -> None:
        self._separator = options.separator
        self._content = content
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._targets = {target.id: target.name for target in content.targets}
        people = {annotator.id: annotator.name for annotator in content.annotators}
        self._annotators = {s.id: people.get(s.annotator_id, "") for s in content.sets}
        self._questions, self._about = asked_of_claims(content), asked_of_articles(content)
        self._scale = {value.id: value.name for book in content.codebooks for value in book.scale}
        self._claims = {label.id for book in content.codebooks for label in book.labels if label.role == "claim"}
        self._unattached: list[str] = []

    def head(self) -> bytes:
        taken = [*BEFORE, *SAID, *AFTER]
        asked = [untaken(key, "claim", taken) for key in self._questions]
        about = [untaken(f"article_{key}", "about", taken) for key in self._about]
        return BOM_UTF8 + csv_lines([(*BEFORE, *SAID, *asked, *AFTER, *about)], self._separator)

    def article(self, article: AnnotatedArticle) -> bytes:
        for annotation in article.annotations.values():
            if annotation.label not in self._claims and not article.claims_served_by(annotation.id):
                self._unattached.append(f"{article.article.id}: {annotation.quote}")
        return csv_lines(self._rows(article), self._separator)

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        found = list(csv_rows(written, self._separator))
        return "" if found == [list(row) for row in self._rows(article)] else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        found = self._unattached
        return (LeftOut("annotation_without_claim", len(found), tuple(found[:10])),) if found else ()

    def _rows(self, article: AnnotatedArticle) -> Iterator[tuple[str, ...]]:
        about = article.article
        facts = (about.id, about.title, about.outlet, about.published, about.url, about.language)
        claims = [a for label in sorted(self._claims) for a in article.with_label(label)]
        for claim in claims:
            before = (*facts, claim.id, claim.quote, places_cell(claim), *self._said(article, claim.id))
            answers = (answer_cell(asked, claim.attributes.get(key)) for key, asked in self._questions.items())
            said = article.answers_in(claim.set_id)
            about = (answer_cell(asked, said.answers.get(key) if said else None) for key, asked in self._about.items())
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
            said += (part.quote, places_cell(part)) if part else ("", "")
        return said

    def _stance(self, stance: Stance | None) -> tuple[str, str]:
        if stance is None:
            return ("", "")
        return self._targets.get(stance.target_id, stance.target_id), self._scale.get(stance.value, stance.value)


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
