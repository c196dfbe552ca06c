"""CoNLL-U (https://universaldependencies.org/format.html): ten columns, of which the words and MISC are filled.

MISC holds the place of the word in the article (``Start``, ``End``: code points), ``SpaceAfter=No``, and one feature a
label with the tag (``claim=B``). A sentence is a line of the text. Signs that end a feature are written as ``%7C``.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated
from urllib.parse import unquote

from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import WriteFormat
from annotator.formats.writers import Content, LeftOut, Misaligned
from annotator.formats.writing.account import Account
from annotator.formats.writing.layers import Scheme, Tokenised, layer, tokenised
from annotator.formats.writing.names import label_ids, tag_name
from annotator.formats.writing.once import Once

_ESCAPED = {ord(sign): f"%{ord(sign):02X}" for sign in "%|=\t\n "}


class ConlluOptions(Struct, frozen=True):
    """How tags are written."""

    tagging: Annotated[Scheme, Meta(description="how the beginning and end of a mark are shown")] = "IOB2"


class _Writer:
    def __init__(self, content: Content, options: ConlluOptions) -> None:
        self._scheme: Scheme = options.tagging
        self._labels = label_ids(content)
        self._account = Account()
        self._made = Once(self._make)

    def head(self) -> bytes:
        return b""

    def article(self, article: AnnotatedArticle) -> bytes:
        self._account.untold(article)
        _, lines, faults = self._made(article)
        self._account.misfit(faults)
        return lines

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        text, (on, lines, _) = article.article.text, self._made(article)
        cells = [line.split("\t") for line in written.decode().split("\n") if "\t" in line and line[0] != "#"]
        found = [(row[1], _places(row[9])) for row in cells]
        if found != [(word.of(text), (str(word.start), str(word.end))) for word in on.words]:
            return article.article.id
        return "" if lines == written else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned

    def _make(self, article: AnnotatedArticle) -> tuple[Tokenised, bytes, list[Misaligned]]:
        on, faults = tokenised(article), list[Misaligned]()
        return on, "".join(self._lines(on, faults)).encode(), faults

    def _lines(self, on: Tokenised, faults: list[Misaligned]) -> Iterator[str]:
        about = on.article.article
        yield f"# newdoc id = {about.id}\n"
        sentence, begins, number = 0, True, 0
        misc = self._misc(on, faults)
        for n, form in enumerate(on.forms()):
            if begins:
                sentence, number = sentence + 1, 0
                yield f"# sent_id = {about.id}-{sentence}\n# text = {_sentence(on, n)}\n"
            number += 1
            yield f"{number}\t{form}" + "\t_" * 7 + f"\t{misc[n]}\n"
            begins = n + 1 in on.breaks or n + 1 == len(on.words)
            if begins:
                yield "\n"

    def _misc(self, on: Tokenised, faults: list[Misaligned]) -> list[str]:
        found: list[list[str]] = [[] for _ in on.words]
        for label in self._labels:
            one = layer(on, on.article.with_label(label), tag_name)
            faults += one.faults
            name = tag_name(label).translate(_ESCAPED)
            for features, tag in zip(found, one.tags(len(on.words), on.breaks, self._scheme), strict=True):
                if tag != "O":
                    features.append(f"{name}={tag[0]}")
        text, last = on.article.article.text, len(on.words) - 1
        for n, word in enumerate(on.words):
            found[n] += [f"Start={word.start}", f"End={word.end}"]
            if n < last and word.end == on.words[n + 1].start and text:
                found[n].append("SpaceAfter=No")
        return ["|".join(sorted(features, key=str.casefold)) for features in found]


def _sentence(on: Tokenised, first: int) -> str:
    last = next((n for n in range(first + 1, len(on.words)) if n in on.breaks), len(on.words)) - 1
    text = on.article.article.text[on.words[first].start : on.words[last].end]
    return " ".join(text.split())


def _places(misc: str) -> tuple[str, str]:
    features = dict(feature.split("=", 1) for feature in misc.split("|"))
    return unquote(features["Start"]), unquote(features["End"])


CONLLU = WriteFormat(
    id="conllu",
    title="CoNLL-U with tags in MISC",
    suffix=".conllu",
    carries=frozenset({"text", "annotations"}),
    options=ConlluOptions,
    writer=_Writer,
    example="# newdoc id = a1\n# sent_id = a1-1\n# text = He said\n"
    "1\tHe\t_\t_\t_\t_\t_\t_\t_\tEnd=2|mention=B|Start=0\n"
    "2\tsaid\t_\t_\t_\t_\t_\t_\t_\tcue=B|End=7|Start=3\n\n",
)
