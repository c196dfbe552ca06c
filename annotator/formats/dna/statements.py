"""Writes the event list that DNA exports: a statement a row, between semicolons, with the document's own facts.

DNA writes no semicolon and no quotation mark inside a cell, but a comma and an apostrophe, and so does this. Its
numbers are our own count. What a spreadsheet would take for a formula is guarded as in the table of claims.
"""

import csv
import io
from collections.abc import Iterator

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import NoOptions, WriteFormat
from annotator.formats.writers import Content, LeftOut
from annotator.formats.writing.account import Account
from annotator.formats.writing.cells import guarded
from annotator.formats.writing.names import Names, in_role

_HEAD = ("statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text")
_VARIABLES = ("person", "organization", "concept", "agreement")
_AGREEMENT = {
    **dict.fromkeys(("favour", "favor", "support", "pro", "for", "agree", "positive"), "1"),
    **dict.fromkeys(("against", "oppose", "con", "disagree", "negative"), "0"),
}
_LENGTH_OF_A_DAY = len("2016-11-16")
_UNQUOTED = {0, 1, 2, len(_HEAD) + 3}  # the numbers and the time


class _Writer:
    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._names = Names(content)
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._claims = in_role(content, "claim")
        self._account = Account("attributions", "stances")
        self._numbers: dict[str, int] = {}

    def head(self) -> bytes:
        return _line([*_HEAD, *_VARIABLES], quoted=set(range(len(_HEAD) + len(_VARIABLES))))

    def article(self, article: AnnotatedArticle) -> bytes:
        return b"".join(_line(row) for row in self._rows(article, self._account))

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        text = io.StringIO(written.decode(), newline="")
        found = list(csv.reader(text, delimiter=";", strict=True))
        return "" if found == list(self._rows(article, Account())) else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _rows(self, article: AnnotatedArticle, account: Account) -> Iterator[list[str]]:
        about = article.article
        time = f"{about.published} 00:00:00" if len(about.published) == _LENGTH_OF_A_DAY else ""
        document = str(self._number(f"document {about.id}"))
        facts = (time, document, about.title, about.byline, about.outlet, "", "")
        for label in self._claims:
            for claim in article.with_label(label):
                stances = article.stances_of(claim.id)
                if not stances:
                    account.add("claim_without_stance", f"{about.id}: {claim.quote}")
                for stance in stances:
                    agreement = _AGREEMENT.get(self._names.stances.get(stance.value, stance.value).casefold())
                    if agreement is None:
                        account.add("stance", f"{about.id}: {claim.quote}")
                        continue
                    target = self._names.targets.get(stance.target_id, stance.target_id)
                    said = (claim.quote, *self._speaker(article, claim.id), target, agreement)
                    number = self._number(f"statement {stance.id}")
                    yield [_plain(cell) for cell in (str(number), *facts, *said)]

    def _speaker(self, article: AnnotatedArticle, claim_id: str) -> tuple[str, str]:
        """The person and the organisation; a body speaks for itself."""
        speaker = self._speakers.get(article.attribution(claim_id).speaker_id or "")
        if speaker is None:
            return "", ""
        if speaker.kind in {"body", "group"}:
            return "", speaker.name
        was = speaker.role_on(article.article.published)
        return speaker.name, was.affiliation if was else ""

    def _number(self, of: str) -> int:
        kind = of.partition(" ")[0]
        if of not in self._numbers:
            self._numbers[kind] = self._numbers.get(kind, 0) + 1
            self._numbers[of] = self._numbers[kind]
        return self._numbers[of]


def _plain(cell: str) -> str:
    return guarded(cell.replace(";", ",").replace('"', "'"))


def _line(row: list[str], quoted: set[int] | None = None) -> bytes:
    quoted = set(range(len(row))) - _UNQUOTED if quoted is None else quoted
    return (";".join(f'"{cell}"' if n in quoted else cell for n, cell in enumerate(row)) + "\n").encode()


DNA_STATEMENTS = WriteFormat(
    id="dna-statements",
    title="Discourse Network Analyzer (event list)",
    suffix=".csv",
    carries=frozenset({"metadata", "annotations", "speakers", "stances"}),
    options=NoOptions,
    writer=_Writer,
    example='"statement ID";"time";"person";"concept";"agreement"\n1;2016-11-16 00:00:00;"A. Minister";"the plan";0\n',
)
