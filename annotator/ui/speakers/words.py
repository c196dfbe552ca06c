"""How the window of speakers says what it knows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator.domain.attribution import Stance
from annotator.domain.codebook import Codebook
from annotator.domain.speaker import DatedRole, SpeakerKind

_KINDS: dict[SpeakerKind, str] = {"": "not known", "person": "person", "body": "body", "group": "group"}
_FIELDS = {"kind": "Kind", "country": "Country", "gender": "Gender", "external_id": "External id"}


def said_claims(count: int) -> str:
    """How many claims."""
    return _tr("1 claim") if count == 1 else _tr("{count} claims").format(count=QLocale().toString(count))


def said_articles(count: int) -> str:
    """In how many articles."""
    return _tr("1 article") if count == 1 else _tr("{count} articles").format(count=QLocale().toString(count))


def said_kind(kind: SpeakerKind) -> str:
    """What sort of speaker it is."""
    return _tr(_KINDS[kind])


def said_field(field: str) -> str:
    """The name of a field of a speaker."""
    return _tr(_FIELDS.get(field, field))


def said_date(iso: str) -> str:
    """An ISO date as people here write it; what is no whole date is left as it is."""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else iso


def said_role(role: DatedRole) -> str:
    """A role with whom it was for, and when."""
    what = ", ".join(filter(None, (role.role, role.affiliation)))
    when = " – ".join((role.since, role.until)) if role.since or role.until else ""
    return f"{what} ({when})" if when else what


def said_stances(stances: Sequence[Stance], codebook: Codebook, targets: dict[str, str]) -> str:
    """The stances of a claim: ``✕ Crimea, ＋ talks``."""
    signs = {value.id: value.sign for value in codebook.scale}
    return ", ".join(f"{signs.get(s.value, s.value)} {targets.get(s.target_id, '')}".strip() for s in stances)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Speakers", text)
