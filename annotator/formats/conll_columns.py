"""CoNLL as the shared tasks of 2002 and 2003 had it, and its plain heir of two columns: one column of tags for all.

2003: word, part of speech, chunk, tag, between single spaces, with ``-DOCSTART- -X- -X- O`` before each article
(https://www.clips.uantwerpen.be/conll2003/ner/). 2002: word and tag; only its Dutch files mark where an article begins,
so here nothing does. What is not known is ``_``. An empty line ends each line of the text.
"""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import WriteFormat
from annotator.formats.writers import Content, LeftOut, Misaligned
from annotator.formats.writing.account import Account
from annotator.formats.writing.layers import Scheme, layer, tokenised
from annotator.formats.writing.names import tag_name, titles
from annotator.formats.writing.once import Once

_START = "-DOCSTART- -X- -X- O"
_BETWEEN = {"2003": " _ _ ", "2002": " ", "tabs": "\t"}  # a word and its tag


class ConllColumnsOptions(Struct, frozen=True):
    """Which columns, and how tags are written."""

    columns: Annotated[Literal["2003", "2002", "tabs"], Meta(description="of which shared task, or word, tab, tag")] = (
        "2003"
    )
    tags: Annotated[Scheme, Meta(description="how the beginning and end of a mark are shown")] = "IOB2"


class _Writer:
    def __init__(self, content: Content, options: ConllColumnsOptions) -> None:
        self._columns = options.columns
        self._scheme: Scheme = options.tags
        self._labels = titles(content)
        self._account = Account()
        self._rows = Once(self._made)

    def head(self) -> bytes:
        return b""

    def article(self, article: AnnotatedArticle) -> bytes:
        self._account.untold(article)
        start = f"{_START}\n\n" if self._columns == "2003" else ""
        lines = [start]
        rows, faults = self._rows(article)
        self._account.misfit(faults)
        lines += [self._line(form, tag) + ("\n\n" if ends else "\n") for form, tag, ends in rows]
        return "".join(lines).encode()

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        text = written.decode()
        lines = [line for line in text.removeprefix(_START).split("\n") if line]
        cells = [line.split("\t" if self._columns == "tabs" else " ") for line in lines]
        found = [(row[0], row[-1]) for row in cells]
        return "" if found == [(form, tag) for form, tag, _ in self._rows(article)[0]] else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned

    def _line(self, form: str, tag: str) -> str:
        return f"{form}{_BETWEEN[self._columns]}{tag}"

    def _made(self, article: AnnotatedArticle) -> tuple[list[tuple[str, str, bool]], list[Misaligned]]:
        """Each token with its tag and whether its line ends with it, and what does not fit."""
        on = tokenised(article)
        one = layer(on, article.annotations.values(), lambda label: tag_name(self._labels[label]))
        count = len(on.words)
        tags = one.tags(count, on.breaks, self._scheme)
        ends = (number == count or number in on.breaks for number in range(1, count + 1))
        return list(zip(on.forms(), tags, ends, strict=True)), one.faults


CONLL_COLUMNS = WriteFormat(
    id="conll-2003",
    title="CoNLL 2002/2003, one column of tags",
    suffix=".bio",
    carries=frozenset({"text", "annotations"}),
    options=ConllColumnsOptions,
    writer=_Writer,
    example="-DOCSTART- -X- -X- O\n\nHe _ _ B-mention\nsaid _ _ B-cue\nno _ _ B-claim\n\n",
)
