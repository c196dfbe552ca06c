"""What is settled by itself: one point of an article, with what each set says to it and what was decided."""

from hashlib import sha256
from typing import Literal, TypeAlias

from msgspec import Struct, json

from annotator.agreement.pairing import Group
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Fragment
from annotator.domain.question import Answer

# missing: not every set marked it; boundary: all did, but not the same words. Both are the point ``mark``.
Kind = Literal["missing", "boundary", "speaker", "mention", "cue", "attribute", "stance", "answer"]
KINDS: tuple[Kind, ...] = ("missing", "boundary", "speaker", "mention", "cue", "attribute", "stance", "answer")
# agreed: all sets say the same, and the gold set does not hold it yet. open: they differ. changed: it was settled, but
# what the sets say has changed since; it is open again. settled: the gold set holds it.
Status = Literal["agreed", "open", "changed", "settled"]
# The words of a mark, a mention or a cue; the id of a speaker or a stance value; an answer; None: not marked, none.
Said: TypeAlias = Answer | tuple[Fragment, ...] | None


class Version(Struct, frozen=True):
    """What one or more sets say to a point; ``set_ids`` in the order in which the sets were given."""

    value: Said
    set_ids: tuple[str, ...]


class Point(Struct, frozen=True, kw_only=True):
    """One point of an article on which its sets agree or differ.

    ``name`` is that of ``Decision.point``. ``group`` are the annotations it is about, None for an answer about the
    article. ``versions`` come in the order of their first set; one version means that all agree. ``compared`` are the
    sets that count. ``gold_id`` is the gold annotation of the group, where there is one, and ``gold`` what the gold set
    says to the point. ``waits``: the mark has to be settled before this can be.
    """

    article_id: str
    name: str
    kind: Kind
    group: Group | None = None
    versions: tuple[Version, ...]
    compared: tuple[str, ...]
    status: Status = "open"
    decision: Decision | None = None
    gold_id: str | None = None
    gold: Said = None
    waits: bool = False

    @property
    def is_open(self) -> bool:
        """Whether a person has to decide it, for the first time or again."""
        return self.status in ("open", "changed")

    @property
    def is_agreed(self) -> bool:
        """Whether all sets say the same."""
        return len(self.versions) == 1

    @property
    def subject(self) -> str:
        """The id of the attribute, target or question that it is about, or nothing."""
        return self.name.partition(":")[2]

    @property
    def seen(self) -> str:
        """The digest of what lies before who decides it, as a decision keeps it."""
        return digest(self.versions)


def digest(versions: tuple[Version, ...]) -> str:
    """Of what is said, not of who says it: one more set that says what others say opens nothing again."""
    told = sorted(json.encode(_plain(version.value)) for version in versions)
    return sha256(b"\n".join(told)).hexdigest()[:16]


def _plain(value: Said) -> object:
    if isinstance(value, tuple):
        return [(part.start, part.end) if isinstance(part, Fragment) else part for part in value]
    return value
