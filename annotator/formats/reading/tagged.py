"""Puts a text together from words with tags, and the tags to marks."""

from collections.abc import Collection

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.foreign import Mark

_ENDS = frozenset("ESLU")
_BEGINS = frozenset("BSU")


class Row(Struct, frozen=True):
    """A word with a tag for each layer; ``named`` where a layer is known by its tags' label and not by its column.

    ``glued`` where no space follows. An empty form is no word.
    """

    form: str
    tags: tuple[str, ...]
    place: tuple[int, int] | None = None
    glued: bool = False
    named: bool = False


class _Open(Struct):
    label: str
    start: int
    end: int


class Building:
    """One article that comes word by word."""

    def __init__(self) -> None:
        self.length = 0
        self._pieces: list[str] = []
        self._found: list[tuple[str, Span]] = []
        self._open: dict[object, _Open] = {}
        self._gap = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is no word yet."""
        return not self._pieces

    def add(self, row: Row) -> bool:
        """One more word; False where its place is before the last one's end, or not as long as the word."""
        if not row.form:
            return True
        gap = self._gap if self._pieces else ""
        if row.place is not None:
            missing = row.place[0] - self.length
            if missing < 0 or row.place[1] - row.place[0] != len(row.form):
                return False
            gap = gap[:missing].rjust(missing) if len(gap) <= missing else gap[:missing]
        start = self.length + len(gap)
        self._pieces += (gap, row.form)
        self.length = start + len(row.form)
        self._tag(row, Span(start, self.length))
        self._gap = "" if row.glued else " "
        return True

    def end_sentence(self) -> None:
        """An empty line: no mark goes on over it."""
        self._close(())
        self._gap = "\n"

    def text(self) -> str:
        """The text up to here."""
        return "".join(self._pieces) + "\n"

    def marks(self) -> tuple[Mark, ...]:
        """The marks in text order; their ids are their numbers."""
        self._close(())
        found = sorted(self._found, key=lambda one: (one[1].start, -one[1].end, one[0]))
        return tuple(Mark(id=f"mark-{n}", label=label, fragments=(at,)) for n, (label, at) in enumerate(found))

    def _tag(self, row: Row, at: Span) -> None:
        cut = [_cut(tag) for tag in row.tags]
        tags = {label if row.named else n: (sign, label) for n, (sign, label) in enumerate(cut)}
        inside = {layer: label for layer, (sign, label) in tags.items() if sign and sign not in _BEGINS}
        going = {layer for layer, label in inside.items() if self._goes_on(layer, label)}
        self._close(going)
        for layer, (sign, label) in tags.items():
            if layer in going:
                self._open[layer].end = at.end
            elif sign:
                self._open[layer] = _Open(label, at.start, at.end)
            if sign in _ENDS:
                self._shut(layer)

    def _goes_on(self, layer: object, label: str) -> bool:
        return layer in self._open and self._open[layer].label == label

    def _close(self, going: Collection[object]) -> None:
        for layer in [one for one in self._open if one not in going]:
            self._shut(layer)

    def _shut(self, layer: object) -> None:
        done = self._open.pop(layer)
        self._found.append((done.label, Span(done.start, done.end)))


def _cut(tag: str) -> tuple[str, str]:
    """The sign of a tag and its label; no sign for what is outside."""
    sign, _, label = tag.partition("-")
    return (sign, label) if label else ("", "")
