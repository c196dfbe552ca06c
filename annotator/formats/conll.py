"""CoNLL columns with BIO tags, for training token classification: one token a line, one column of tags a label.

The first line names the columns as CoNLL-U Plus does (https://universaldependencies.org/ext-format.html). Each
article begins with ``# newdoc id = …``, and an empty line ends each of its lines. START and END count code points of
the article's text. Labels have columns of their own because a claim often covers mentions; within one column the
outer of two overlapping annotations is kept.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.annotation import Fragment
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.formats.format import Content, LeftOut, LeftOutCode, NoOptions, WriteFormat
from annotator.formats.reading.tokens import tokens


class _Layer(Struct):
    """The tags of one label over an article's tokens, and why fragments are missing or changed in it."""

    label: str
    tags: list[str]
    faults: list[tuple[LeftOutCode, str]]


class _Writer:
    def __init__(self, content: Content, _options: NoOptions) -> None:
        books = sorted(content.codebooks, key=lambda book: book.version)
        self._labels = list(dict.fromkeys(label.id for book in books for label in book.labels))
        self._left: dict[LeftOutCode, list[str]] = {}

    def head(self) -> bytes:
        columns = ("FORM", "START", "END", *(_name(label).upper() for label in self._labels))
        return f"# global.columns = {' '.join(columns)}\n".encode()

    def article(self, article: AnnotatedArticle) -> bytes:
        about = article.article
        words, layers = self._layers(article)
        for code, example in self._faults(article, layers):
            self._left.setdefault(code, []).append(example)
        lines = [f"# newdoc id = {about.id}\n"]
        for number, span in enumerate(words):
            form = span.of(about.text)
            lines.append("\t".join((form, str(span.start), str(span.end), *(at.tags[number] for at in layers))) + "\n")
            if number + 1 == len(words) or "\n" in about.text[span.end : words[number + 1].start]:
                lines.append("\n")
        return "".join(lines).encode()

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        words, layers = self._layers(article)
        expected = [
            [span.of(article.article.text), str(span.start), str(span.end), *(at.tags[n] for at in layers)]
            for n, span in enumerate(words)
        ]
        lines = written.decode().removeprefix(f"# newdoc id = {article.article.id}\n").split("\n")
        found = [line.split("\t") for line in lines if line]
        return "" if found == expected else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return tuple(LeftOut(code, len(found), tuple(found[:10])) for code, found in sorted(self._left.items()))

    def _layers(self, article: AnnotatedArticle) -> tuple[list[Span], list[_Layer]]:
        words = tokens(article.article.text)
        # A tag that goes on from one line of the text into the next begins again there, as an empty line stands
        # between the two.
        breaks = {n for n in range(1, len(words)) if "\n" in article.article.text[words[n - 1].end : words[n].start]}
        layers: list[_Layer] = []
        for label in self._labels:
            fragments = sorted(
                (part for annotation in article.with_label(label) for part in annotation.fragments),
                key=lambda part: (part.start, -part.end),
            )
            layers.append(_tagged(label, fragments, words, breaks))
        return words, layers

    def _faults(self, article: AnnotatedArticle, layers: Sequence[_Layer]) -> Iterator[tuple[LeftOutCode, str]]:
        where = article.article.id
        for layer in layers:
            for code, quote in layer.faults:
                yield code, f"{where}: {quote}"
        for annotation in article.annotations.values():
            if len(annotation.fragments) > 1:
                yield "fragments_untied", f"{where}: {annotation.quote}"
            if annotation.attributes or annotation.note or annotation.unsure:
                yield "attributes", f"{where}: {annotation.quote}"
        yield from self._untold(article)

    @staticmethod
    def _untold(article: AnnotatedArticle) -> Iterator[tuple[LeftOutCode, str]]:
        where = article.article.id
        for claim_id in article.attributions:
            yield "attribution", f"{where}: {article.annotations[claim_id].quote}"
        if article.answers:
            yield "article_answers", where
        for stance in article.stances.values():
            yield "stance", f"{where}: {article.annotations[stance.claim_id].quote}"


def _tagged(label: str, fragments: Sequence[Fragment], words: Sequence[Span], breaks: set[int]) -> _Layer:
    layer = _Layer(label, ["O"] * len(words), [])
    name, done = _name(label), 0
    for part in fragments:
        first = bisect_right(words, part.start, key=lambda word: word.end)
        last = bisect_left(words, part.end, key=lambda word: word.start)
        if first >= last:
            layer.faults.append(("no_token", part.quote))
        elif first < done:
            layer.faults.append(("overlapping", part.quote))
        else:
            if words[first].start < part.start or words[last - 1].end > part.end:
                layer.faults.append(("widened_to_tokens", part.quote))
            if any(n in breaks for n in range(first + 1, last)):
                layer.faults.append(("cut_at_line_end", part.quote))
            for n in range(first, last):
                layer.tags[n] = f"{'B' if n == first or n in breaks else 'I'}-{name}"
            done = last
    return layer


def _name(label: str) -> str:
    return "_".join(label.split())


CONLL = WriteFormat(
    id="conll",
    title="CoNLL with BIO tags",
    suffix=".conll",
    carries=frozenset({"text", "annotations"}),
    options=NoOptions,
    writer=_Writer,
    example="# global.columns = FORM START END CLAIM MENTION CUE\n# newdoc id = a1\n"
    "He\t0\t2\tO\tB-mention\tO\nsaid\t3\t7\tO\tO\tB-cue\nno\t8\t10\tB-claim\tO\tO\n\n",
)
