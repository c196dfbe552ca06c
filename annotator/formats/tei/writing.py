"""Writes articles one after the other into a corpus."""

from collections.abc import Iterator

from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.formats.format import NoOptions
from annotator.formats.tei.body import Piece, body
from annotator.formats.tei.header import corpus, of_article
from annotator.formats.tei.markup import NAMESPACE, plain, start
from annotator.formats.tei.reading import shape_of
from annotator.formats.tei.shape import Mark, Shape, Shaping
from annotator.formats.tei.standoff import standoff
from annotator.formats.writers import Content, LeftOut
from annotator.formats.writing.account import Account

TAIL = b"</teiCorpus>\n"
# https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-said.html: whether the words are quoted as they were said.
_DIRECT = {"direct": "true", "indirect": "false"}


class Writer:
    """A ``Writer`` whose articles bear running numbers."""

    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._content = content
        self._shaping = Shaping(content)
        self._account = Account("attributions", "stances")

    def head(self) -> bytes:
        return _encoded(corpus(self._content, self._shaping))

    def article(self, article: AnnotatedArticle) -> bytes:
        self._account.untold(article, attributes=True, fragments=True)
        said = (article.article.text, *(one.note for one in article.annotations.values()))
        if any(plain(text) != text for text in said):
            self._account.add("not_in_xml", article.article.id)
        return _encoded(self._lines(self._shaping.shape(article), article.article.headline))

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        """Text, facts, marks, ties, stances and answers, read by a parser of XML from what was written."""
        return "" if shape_of(written) == self._shaping.shape(article) else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _lines(self, shape: Shape, headline: Span | None) -> Iterator[str]:
        made = body(shape.text, list(self._pieces(shape)), lambda line: line == headline)
        yield start("TEI", xmlns=NAMESPACE, xml_id=shape.id)
        yield from of_article(shape)
        yield from standoff(shape, made.anchored)
        yield '<text><body xml:space="preserve">'
        yield from made.lines
        # A head by itself is no text yet; there always is a line after it.
        yield "</body></text></TEI>"

    def _pieces(self, shape: Shape) -> Iterator[Piece]:
        speakers: dict[str, dict[str, None]] = {}
        tied = {claim: speaker for kind, claim, speaker in shape.links if kind == "speaker"}
        for kind, claim, part in shape.links:
            if kind == "mention" and claim in tied:
                speakers.setdefault(part, {})[tied[claim]] = None
        for mark in shape.marks:
            name, own = self._element(mark, tied.get(mark.id, ""), list(speakers.get(mark.id, ())))
            for number, span in enumerate(mark.spans):
                id_ = f"{mark.id}.{number}" if number else mark.id
                yield Piece(id_, span, name, {"xml_id": id_, **own, **_about(mark)})

    def _element(self, mark: Mark, speaker: str, meant: list[str]) -> tuple[str, dict[str, str]]:
        match self._shaping.roles.get(mark.label, ""):
            case "claim":
                direct = _DIRECT.get(str(mark.answers.get("quotation", "")), "unknown")
                return "said", {"who": f"#{speaker}" if speaker else "", "direct": direct}
            case "mention":
                return "rs", {"type": "mention", "ref": " ".join(f"#{one}" for one in meant)}
            case "cue":
                return "seg", {"type": "cue"}
            case _:
                return "seg", {"type": mark.label.removeprefix("label.")}


def _about(mark: Mark) -> dict[str, str]:
    answers = f" #{mark.id}.fs" if mark.answers else ""
    return {
        "ana": f"#{mark.label}{answers}",
        "resp": f"#{mark.resp}" if mark.resp else "",
        "cert": "low" if mark.unsure else "",
    }


def _encoded(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
