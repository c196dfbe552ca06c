"""CoNLL columns with tags, for training token classification: one token a line, one column of tags a label.

The first line names the columns as CoNLL-U Plus does (https://universaldependencies.org/ext-format.html). Each
article begins with ``# newdoc id = …``, and an empty line ends each of its lines. START and END count code points of
the article's text. Labels have columns of their own because a claim often covers mentions; within one column the
outer of two overlapping annotations is kept.
"""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import WriteFormat
from annotator.formats.writers import Content, LeftOut, Misaligned
from annotator.formats.writing.account import Account
from annotator.formats.writing.layers import Scheme, layer, tokenised
from annotator.formats.writing.names import label_ids, tag_name
from annotator.formats.writing.once import Once


class ConllOptions(Struct, frozen=True):
    """How tags are written."""

    scheme: Annotated[Scheme, Meta(description="of the tags: begin and inside, or also end and single")] = "IOB2"


class _Rows(NamedTuple):
    """The cells of each token, the numbers of those before which a line of the text ends, and what does not fit."""

    cells: list[tuple[str, ...]]
    breaks: frozenset[int]
    faults: list[Misaligned]


class _Writer:
    def __init__(self, content: Content, options: ConllOptions) -> None:
        self._scheme: Scheme = options.scheme
        self._labels = label_ids(content)
        self._account = Account()
        self._rows = Once(self._made)

    def head(self) -> bytes:
        columns = ("FORM", "START", "END", *(tag_name(label).upper() for label in self._labels))
        return f"# global.columns = {' '.join(columns)}\n".encode()

    def article(self, article: AnnotatedArticle) -> bytes:
        self._account.untold(article)
        rows, breaks, faults = self._rows(article)
        self._account.misfit(faults)
        lines = ["\t".join(row) for row in rows]
        # An empty line ends each line of the text.
        for n in (*breaks, len(lines)) if lines else ():
            lines[n - 1] += "\n"
        return "\n".join((f"# newdoc id = {article.article.id}", *lines, "")).encode()

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        lines = written.decode().removeprefix(f"# newdoc id = {article.article.id}\n").split("\n")
        found = [tuple(line.split("\t")) for line in lines if line]
        return "" if found == self._rows(article).cells else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned

    def _made(self, article: AnnotatedArticle) -> _Rows:
        on = tokenised(article)
        layers = [layer(on, article.with_label(label), tag_name) for label in self._labels]
        count = len(on.words)
        tags = [one.tags(count, on.breaks, self._scheme) for one in layers]
        starts, ends = [str(word.start) for word in on.words], [str(word.end) for word in on.words]
        cells = list(zip(on.forms(), starts, ends, *tags, strict=True))
        return _Rows(cells, on.breaks, [fault for one in layers for fault in one.faults])


CONLL = WriteFormat(
    id="conll",
    title="CoNLL with BIO tags",
    suffix=".conll",
    carries=frozenset({"text", "annotations"}),
    options=ConllOptions,
    writer=_Writer,
    example="# global.columns = FORM START END CLAIM MENTION CUE\n# newdoc id = a1\n"
    "He\t0\t2\tO\tB-mention\tO\nsaid\t3\t7\tO\tO\tB-cue\nno\t8\t10\tB-claim\tO\tO\n\n",
)
