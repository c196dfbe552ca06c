"""What a point and its versions are called where a person settles them."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from annotator.agreement.points import Kind, Point, Said, Version
from annotator.domain.annotation import Fragment
from annotator.domain.question import AttributeDefinition
from annotator.ui.badge import Badge
from annotator.ui.review.names import Names

_QUOTED = {"boundary", "mention", "cue"}


class VersionWords(Struct, frozen=True):
    """One version as it is shown: ``shade`` colours a stance value, ``quoted`` words stand in the text."""

    badges: tuple[Badge, ...]
    text: str
    shade: str = ""
    quoted: bool = False

    @property
    def told(self) -> str:
        """For those who hear it."""
        return f"{', '.join(badge.name for badge in self.badges)}: {self.text}"


class PointWords(Struct, frozen=True):
    """A point as it is shown: what it is, about what, and what each version says."""

    title: str
    about: str
    quote: str
    versions: tuple[VersionWords, ...]
    outcome: str = ""
    reason: str = ""
    who: str = ""
    changed: bool = False

    @property
    def told(self) -> str:
        """All of it in one line, for those who hear it."""
        versions = [version.told for version in self.versions]
        return ". ".join(filter(None, (self.title, self.about, self.quote, *versions, self.outcome, self.reason)))


def in_order(point: Point) -> tuple[Version, ...]:
    """The versions as they are numbered: that something is not there comes last."""
    return tuple(sorted(point.versions, key=lambda version: version.value is None))


def point_words(point: Point, names: Names, number: int) -> PointWords:
    """``number`` counts the annotations of the label in the article, from 1."""
    return PointWords(
        title=_title(point, names),
        about=_about(point, names, number),
        quote="" if point.kind == "boundary" or point.group is None else _quote(point),
        versions=tuple(_version(point, version, names) for version in in_order(point)),
        outcome=_outcome(point, names),
        reason=point.decision.reason if point.decision is not None else "",
        who=settled_by(point, names),
        changed=point.status == "changed",
    )


def said_words(point: Point, value: Said, names: Names) -> str:
    """What a version says, in words."""
    if value is None:
        return _nothing(point)
    match point.kind:
        case "speaker":
            return names.speakers.get(str(value), str(value))
        case "stance":
            found = names.codebook.stance_value(str(value))
            return found.name if found else str(value)
        case "attribute" | "answer":
            return answer_words(definition(point, names), value)
        case _:
            return quoted(value)


def quoted(value: Said) -> str:
    """The words of fragments, on one line."""
    parts = value if isinstance(value, tuple) else ()
    return " … ".join(" ".join(part.quote.split()) for part in parts if isinstance(part, Fragment))


def definition(point: Point, names: Names) -> AttributeDefinition | None:
    """The question that a point is about, if it is about one."""
    if point.kind == "answer":
        return names.codebook.question(point.subject)
    label = names.codebook.label(point.group.label) if point.group is not None else None
    return label.attribute(point.subject) if label is not None and point.kind == "attribute" else None


def answer_words(asked: AttributeDefinition | None, value: Said) -> str:
    """An answer by the names of its choices."""
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, float):
        return QLocale().toString(value, "g", 15)
    if asked is not None and asked.choices and isinstance(value, str | tuple):
        names = {choice.id: choice.name for choice in asked.choices}
        ids = value if isinstance(value, tuple) else (value,)
        return ", ".join(names.get(str(one), str(one)) for one in ids)
    return str(value)


def settled_by(point: Point, names: Names) -> str:
    """Who settled it, and when."""
    decision = point.decision
    if decision is None:
        return ""
    when = QDateTime.fromString(decision.at, Qt.DateFormat.ISODate)
    shown = QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat) if when.isValid() else decision.at
    return " · ".join(filter(None, (names.people.get(decision.by, ""), shown)))


def listed(badges: Sequence[Badge]) -> str:
    """The letters of badges."""
    return ", ".join(badge.letter for badge in badges)


def kind_words(kind: Kind) -> str:
    """What kind of point it is."""
    return {
        "missing": _tr("not marked by all"),
        "boundary": _tr("boundary"),
        "speaker": _tr("speaker"),
        "mention": _tr("mention"),
        "cue": _tr("cue"),
        "attribute": _tr("attribute"),
        "stance": _tr("stance"),
        "answer": _tr("answer about the article"),
    }[kind]


def headed(name: str) -> str:
    """A name at the head of something."""
    return name[:1].upper() + name[1:]


def _title(point: Point, names: Names) -> str:
    match point.kind:
        case "missing":
            marked = [s for version in point.versions if version.value is not None for s in version.set_ids]
            words = _tr("Only {who} marked it") if len(marked) == 1 else _tr("Marked by {who} only")
            return words.format(who=names.letters(marked))
        case "boundary":
            return _tr("Boundary")
        case "speaker":
            return _tr("Speaker")
        case "mention":
            return _tr("Mention")
        case "cue":
            return _tr("Cue")
        case "stance":
            return _tr("Stance")
        case "attribute" | "answer":
            asked = definition(point, names)
            return headed(asked.name if asked else point.subject)


def _about(point: Point, names: Names, number: int) -> str:
    if point.group is None:
        return _tr("the article")
    label = names.codebook.label(point.group.label)
    parts = [f"{label.name if label else point.group.label} {number}"]
    if point.kind == "stance":
        parts.append(names.targets.get(point.subject, point.subject))
    return " · ".join(parts)


def _quote(point: Point) -> str:
    group = point.group
    if group is None:
        return ""
    first = next((group.members[s] for s in point.compared if s in group.members), None)
    return quoted(first.fragments) if first is not None else ""


def _version(point: Point, version: Version, names: Names) -> VersionWords:
    badges = names.badges_of(version.set_ids)
    if point.kind == "missing":
        several = sum(one.value is not None for one in point.versions) > 1
        keep = quoted(version.value) if several else _tr("keep it")
        return VersionWords(badges, keep if version.value is not None else _tr("keep none"), quoted=several)
    text, shade = said_words(point, version.value, names), ""
    if point.kind == "stance" and version.value is not None:
        value = names.codebook.stance_value(str(version.value))
        text, shade = (f"{_sign(value.sign)} {value.name}", value.colour) if value else (text, "")
    return VersionWords(badges, text, shade, quoted=point.kind in _QUOTED and version.value is not None)


def _sign(sign: str) -> str:
    import unicodedata

    # The wide plus of East Asian type becomes the common one, which the fonts of a plain system have.
    return unicodedata.normalize("NFKC", sign)


def _nothing(point: Point) -> str:
    match point.kind:
        case "missing" | "boundary":
            return _tr("not marked")
        case "speaker":
            return _tr("no speaker")
        case "mention":
            return _tr("no mention")
        case "cue":
            return _tr("no cue")
        case "stance":
            return _tr("no stance")
        case _:
            return _tr("no answer")


def _outcome(point: Point, names: Names) -> str:
    """What stands in the gold set, and how it came there."""
    decision = point.decision
    if decision is None:
        return _tr("All agree") if point.is_agreed else ""
    stands = said_words(point, point.gold, names)
    how = {
        "agreed": _tr("all agree"),
        "taken": _tr("version of {who}").format(who=names.letters(decision.taken)),
        "both": _tr("kept side by side"),
        "edited": _tr("another value"),
        "dropped": _tr("kept none"),
        "majority": _tr("by majority"),
        "annotator": _tr("version of {who}, by rule").format(who=names.letters(decision.taken)),
    }[decision.how]
    return how if decision.how == "dropped" else f"{stands} ({how})"


def _tr(text: str) -> str:
    return QCoreApplication.translate("review", text)
