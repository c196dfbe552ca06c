"""Places the marks about one text in it, and tells which of them lie elsewhere than was said, perhaps, or nowhere."""

from collections.abc import Generator, Iterator

from msgspec import structs

from annotator.domain.span import Span
from annotator.formats.drafts import Note, NoteCode
from annotator.formats.foreign import Event, Layer, Mark, Relation
from annotator.formats.web_annotation.gathering import Whose
from annotator.formats.web_annotation.selecting import Target, placed

_EXAMPLES = 5
_SHOWN = 40  # characters of an example


class Placing:
    """The text that the marks are about, and their layers; ``notes`` are what a person should look at.

    ``steps`` has to be run to its end: words that changed take a while to be found.
    """

    def __init__(self, raw: str, said: dict[str, Whose]) -> None:
        self.text = raw
        self.layers: tuple[Layer, ...] = ()
        self._said = said
        self._told: dict[NoteCode, list[str]] = {}

    def steps(self) -> Iterator[None]:
        """Places all marks, one in a step."""
        plain = self.text.replace("\r\n", "\n")
        if plain != self.text:
            # Some tools count a line break of two characters as one, as browsers do.
            as_it_is = yield from self._fitting(self.text)
            self.text = self.text if as_it_is >= (yield from self._fitting(plain)) else plain
        for who, whose in sorted(self._said.items()):
            layer = yield from self._layer(who, whose)
            self.layers += (layer,)

    @property
    def notes(self) -> tuple[Note, ...]:
        """How many marks were placed in doubt, or not at all, with some of their words."""
        return tuple(
            Note(code, {"count": str(len(words)), "examples": "; ".join(words[:_EXAMPLES])})
            for code, words in sorted(self._told.items())
        )

    def _fitting(self, text: str) -> Generator[None, None, int]:
        count = 0
        for whose in self._said.values():
            for _, target in whose.marks:
                anchors = [placed(text, part) for part in target.parts]
                count += sum(anchor.how == "given" for anchor in anchors if anchor is not None)
                yield None
        return count

    def _layer(self, who: str, whose: Whose) -> Generator[None, None, Layer]:
        found: list[Mark | None] = []
        for one, target in whose.marks:
            found.append(self._mark(one, target))
            yield None
        marks = tuple(mark for mark in found if mark is not None)
        there = {mark.id for mark in marks}
        return Layer(
            annotator=who,
            marks=marks,
            relations=tuple(one for one in whose.ties if isinstance(one, Relation)),
            events=tuple(one for one in whose.ties if isinstance(one, Event)),
            normalisations=tuple(norm for norm in whose.norms if norm.mark in there),
            answers=whose.answers,
        )

    def _mark(self, mark: Mark, target: Target) -> Mark | None:
        anchors = [placed(self.text, part) for part in target.parts]
        spans = tuple(anchor.span for anchor in anchors if anchor is not None)
        hows = {anchor.how for anchor in anchors if anchor is not None}
        if not spans:
            self._tell("anchor_lost", _words(target) or mark.id)
            return None
        if None in anchors or "doubtful" in hows:
            self._tell("anchor_doubtful", spans[0].of(self.text))
        elif "moved" in hows:
            self._tell("anchor_moved", spans[0].of(self.text))
        return structs.replace(mark, fragments=spans)

    def _tell(self, code: NoteCode, words: str) -> None:
        shown = " ".join(words.split())
        self._told.setdefault(code, []).append(shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…")


def _words(target: Target) -> str:
    quoted = (one["exact"] for part in target.parts for one in part if isinstance(one.get("exact"), str))
    return next(quoted, "")


def found_span(text: str, words: str) -> Span | None:
    """Where words stand first in a text."""
    at = text.find(words) if words else -1
    return Span(at, at + len(words)) if at >= 0 else None
