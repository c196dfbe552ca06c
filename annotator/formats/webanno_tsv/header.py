"""The head of a WebAnno TSV 3 file: which layers it has, and which column is what."""

from typing import Literal

from msgspec import Struct

from annotator.domain.errors import UnreadableFile

FORMAT = "#FORMAT=WebAnno TSV 3"
ANY = "uima.tcas.Annotation"
_KINDS = {"#T_SP": "span", "#T_RL": "relation", "#T_CH": "chain"}


class Slot(Struct, frozen=True):
    """A feature that links a span to others in roles: the columns of the roles and of what fills them."""

    name: str
    roles: int
    fillers: int
    target: str


class LayerHead(Struct, frozen=True):
    """A layer: its UIMA type, and its features with their columns, counted from 0 over the whole row.

    ``base`` is the type whose annotations a relation ties, and ``ends`` the column of the one it comes from.
    """

    kind: Literal["span", "relation", "chain"]
    type: str
    first: int
    last: int
    features: tuple[tuple[str, int], ...] = ()
    slots: tuple[Slot, ...] = ()
    base: str = ""
    ends: int = -1

    @property
    def name(self) -> str:
        """The type without its packages."""
        return self.type.rpartition(".")[2]


def layer_head(line: str, column: int, place: str) -> LayerHead | None:
    """The layer that a line declares, its columns beginning at ``column``; None for other lines of the head."""
    key, equals, rest = line.partition("=")
    kind = _KINDS.get(key)
    if kind is None or not equals:
        return None
    type_, *names = rest.split("|")
    if not type_:
        raise UnreadableFile("bad_record", place=place, detail="a layer without a type")
    features: list[tuple[str, int]] = []
    slots: list[Slot] = []
    base, ends, at, filled = "", -1, column, False
    for name, following in zip(names, [*names[1:], ""], strict=False):
        if filled:
            filled = False  # the type that fills the slot before stands in a column of its own
        elif name.startswith("ROLE_"):
            feature = name.removeprefix("ROLE_").rpartition("_")[0].rpartition(":")[2]
            slots.append(Slot(feature, at, at + 1, following))
            filled = True
        elif name.startswith("BT_"):
            base, ends = name.removeprefix("BT_"), at
        elif name:
            features.append((name, at))
        at += 1
    at = max(at, column + 1, *(slot.fillers + 1 for slot in slots))
    return LayerHead(kind, type_, column, at, tuple(features), tuple(slots), base, ends)  # type: ignore[arg-type]
