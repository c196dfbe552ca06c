"""What would become of returned work, article by article."""

from typing import Literal, TypeAlias

from msgspec import Struct

# same: nothing of it is new. older: what is here is later. conflict: two project files of one annotator say different
# things. edited: the lead changed the marks meanwhile. foreign_marks: its ids belong to other marks here. kept: a
# conflict, or edited, that the lead has decided against before, and neither side has changed since.
Outcome: TypeAlias = Literal[
    "new",
    "changed",
    "same",
    "older",
    "conflict",
    "edited",
    "unknown_article",
    "other_text",
    "unknown_codes",
    "foreign_marks",
    "kept",
]
OUTCOMES: tuple[Outcome, ...] = (
    "conflict",
    "edited",
    "unknown_codes",
    "other_text",
    "unknown_article",
    "foreign_marks",
    "new",
    "changed",
    "same",
    "older",
    "kept",
)


class Row(Struct, frozen=True, kw_only=True):
    """What would become of one annotator's work on one article; the counts are of marks and answers.

    ``taken`` says whether it is taken where nobody decides otherwise, ``open`` whether somebody can.
    """

    file: str
    annotator: str
    set_id: str
    article_id: str
    title: str
    outcome: Outcome
    added: int = 0
    changed: int = 0
    gone: int = 0
    taken: bool = False
    open: bool = False
    new_codes: bool = False
