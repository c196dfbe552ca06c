"""The cells of tables for people: answers and places in words, and nothing that a spreadsheet takes for a formula.

A cell that it would take for one gets an apostrophe before it, as
https://owasp.org/www-community/attacks/CSV_Injection advises; one apostrophe is to be taken off again where a formula
sign follows it (``unguarded``).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from annotator.domain.annotation import Annotation
from annotator.domain.question import Answer, AttributeDefinition, chosen
from annotator.formats.writers import Content
from annotator.formats.writing.names import books

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_LARGEST_CELL = 32 << 20  # characters; the csv module's own limit is less than a long note has


def guarded(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before ``guarded``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_lines(rows: Iterable[Iterable[str]], separator: str = ",") -> bytes:
    """Rows of guarded cells in UTF-8; lines end as RFC 4180 says."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def csv_rows(data: bytes, separator: str = ",") -> Iterator[list[str]]:
    """The rows that ``csv_lines`` was given."""
    csv.field_size_limit(_LARGEST_CELL)
    text = io.StringIO(data.decode(), newline="")
    for row in csv.reader(text, delimiter=separator, strict=True):
        yield [unguarded(cell) for cell in row]


def asked_of_claims(content: Content) -> dict[str, AttributeDefinition]:
    """The attributes of claims by id, as the newest codebook that has them defines them."""
    asked = [(label, attribute) for book in books(content) for label, attribute in book.attributes()]
    return {attribute.id: attribute for label, attribute in asked if label.role == "claim"}


def asked_of_articles(content: Content) -> dict[str, AttributeDefinition]:
    """The questions about articles by id, as the newest codebook that has them asks them."""
    return {question.id: question for book in books(content) for question in book.questions}


def answer_cell(attribute: AttributeDefinition, answer: Answer | None) -> str:
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


def places_cell(annotation: Annotation) -> str:
    """Each fragment's first code point and the one after its last: ``12-40; 58-90``."""
    return "; ".join(f"{part.start}-{part.end}" for part in annotation.fragments)


def untaken(name: str, before: str, taken: list[str]) -> str:
    """A name for one more column; ``before`` stands before it as often as it is taken already."""
    while name in taken:
        name = f"{before}_{name}"
    taken.append(name)
    return name
