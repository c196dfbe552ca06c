"""What becomes of returned work, in the words of the screen."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotator.project.giving_out import Share
from annotator.project.returned_rows import OUTCOMES, Outcome, Row

_OUTCOMES: dict[Outcome, str] = {
    "conflict": "Other work on another computer",
    "edited": "Changed here meanwhile",
    "unknown_codes": "A code means another thing here",
    "other_text": "Another text here",
    "unknown_article": "Not in the project",
    "foreign_marks": "Its marks belong elsewhere",
    "new": "New",
    "changed": "Changed",
    "same": "As here",
    "older": "Older than here",
    "kept": "Decided before: stays as here",
}
_WHY: dict[Outcome, str] = {
    "conflict": "The package was opened on two computers, or its project copied, and both were worked on. "
    "The one with more steps is proposed.",
    "kept": "It was decided that this does not come, and neither side has changed since. Tick it to take it after all.",
    "edited": "The marks were changed in this project after they came. Taken, the annotator's replace them.",
    "unknown_codes": "The annotator's codebook has other questions under the same ids.",
    "other_text": "The article has another text here, so the marks would not fit.",
    "unknown_article": "The annotator added the article. Import it here first to have it.",
    "foreign_marks": "Marks of these ids are those of another annotator or article.",
}


def outcome(kind: Outcome) -> str:
    """The words of an outcome."""
    return _tr(_OUTCOMES[kind])


def why(row: Row) -> str:
    """What an outcome means where a person has to look, or nothing."""
    found = _tr(_WHY[row.outcome]) if row.outcome in _WHY else ""
    codes = _tr("It uses codes that the codebook here lacks.") if row.new_codes else ""
    return " ".join(filter(None, (found, codes)))


def counted(rows: Iterable[Row]) -> str:
    """How many rows there are of each outcome."""
    counts = Counter(row.outcome for row in rows)
    return ", ".join(f"{outcome(kind)}: {counts[kind]}" for kind in OUTCOMES if counts[kind])


def marks(row: Row) -> str:
    """How many marks come, change and go."""
    parts = ((row.added, "+{0}"), (row.changed, "~{0}"), (row.gone, "−{0}"))
    return "  ".join(sign.format(count) for count, sign in parts if count)


def share(found: Share) -> str:
    """What an annotator gets, and has had."""
    parts = (
        (found.counts["alone"], _tr("alone: {0}")),
        (found.counts["shared"], _tr("with everyone: {0}")),
        (found.counts["known"], _tr("known: {0}")),
        (found.before, _tr("given before: {0}")),
    )
    told = ", ".join(text.format(count) for count, text in parts if count)
    return f"{found.annotator.name}: {told or _tr('nothing')}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("sharing", text)
