"""Finds the objects in a large JSON document one by one, so that no more than one of them is in memory.

The objects are those of the first array that holds some, at the top or inside of other objects, as news services
answer: ``{"status": "ok", "articles": [{…}, {…}]}``.
"""

import re
from collections.abc import Generator, Iterator
from typing import TextIO

from annotator.domain.errors import UnreadableFile

_CHUNK = 1 << 18
LONGEST = 32 << 20  # characters of one object
_OUTSIDE = re.compile(r'["\[\]{},:]')
# The next sign that is not escaped, past any number of those that are: a text has one for each of its lines.
_INSIDE = re.compile(r'(?:[^"\\\n]++|\\.)*+["\\\n]', re.DOTALL)
_CLOSES = {"}": "{", "]": "["}


def objects(text: TextIO) -> Iterator[tuple[str, int] | UnreadableFile | None]:
    """Each object with the line it begins on, in steps; nothing says whether it is sound.

    Yields UnreadableFile (bad_record, too_large) for one that does not end, and goes on with the next.
    """
    scan = _Scan()
    while chunk := text.read(_CHUNK):
        yield from scan.read(chunk)
        yield None
    yield from scan.end()


class _Scan:
    def __init__(self) -> None:
        self._open = ""  # the brackets that are open, outermost first
        self._last = ""  # the sign before, outside of texts
        self._quoted = self._escaped = False
        self._pieces: list[str] = []  # of the object that has begun
        self._size = 0
        self._depth = 0  # at which it began; 0 while none has
        self._began = self._line = 1

    def read(self, chunk: str) -> Iterator[tuple[str, int] | UnreadableFile]:
        place, kept = int(self._escaped), 0
        self._escaped = False
        while found := _INSIDE.match(chunk, place) if self._quoted else _OUTSIDE.search(chunk, place):
            place = found.end()
            sign = chunk[place - 1]
            if self._quoted:
                place = self._in_text(sign, place, len(chunk))
            elif sign == '"':
                self._quoted = True
            else:
                if sign in "{[" and self._depth and self._open[-1] == "{" and self._last != ":":
                    # No object or array can stand there: the end of the one before is missing.
                    yield self._broken("the object does not end")
                kept = yield from self._bracket(sign, chunk, found.start(), kept)
                self._last = sign
        self._line += chunk.count("\n", kept)
        if self._depth:
            self._pieces.append(chunk[kept:])
            self._size += len(chunk) - kept
            if self._size > LONGEST:
                yield self._broken("", too_large=True)

    def end(self) -> Iterator[UnreadableFile]:
        if self._depth:
            yield self._broken("the file ends within it")
        elif self._open:
            yield UnreadableFile("bad_record", place=f"line {self._line}", detail="the file ends within the array")

    def _in_text(self, sign: str, place: int, end: int) -> int:
        if sign == "\\":
            self._escaped = place == end
            return place + 1
        # A text cannot hold a line end either, so a quotation mark that is missing costs one object and not all.
        self._quoted, self._last = False, '"'
        return place

    def _bracket(
        self, sign: str, chunk: str, start: int, kept: int
    ) -> "Generator[tuple[str, int] | UnreadableFile, None, int]":
        if sign in "{[":
            if sign == "{" and not self._depth and self._open.endswith("["):
                self._line += chunk.count("\n", kept, start)
                self._depth, self._began, kept = len(self._open) + 1, self._line, start
            self._open += sign
        elif self._open[-1:] == _CLOSES.get(sign):
            self._open = self._open[:-1]
            if self._depth and len(self._open) < self._depth:
                self._pieces.append(chunk[kept : start + 1])
                self._line += chunk.count("\n", kept, start)
                yield "".join(self._pieces), self._began
                self._forget()
                kept = start
        return kept

    def _broken(self, detail: str, *, too_large: bool = False) -> UnreadableFile:
        self._open = self._open[: self._depth - 1]
        place = f"line {self._began}"
        self._forget()
        if too_large:
            return UnreadableFile("too_large", place=place, limit=f"{LONGEST >> 20} MB")
        return UnreadableFile("bad_record", place=place, detail=detail)

    def _forget(self) -> None:
        self._pieces, self._size, self._depth = [], 0, 0
