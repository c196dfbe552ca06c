"""spaCy's DocBin (https://spacy.io/api/docbin): articles as Docs, for ``spacy train`` and ``DocBin.from_disk``.

Every label is a span group (``doc.spans["claim"]``), where spans may overlap; ``doc.ents`` has those of all labels that
do not, outer ones first. Tokens are those of spaCy's own tokenizer for the article's language, or of ``xx`` where it
has none; a span that does not fall on them is widened. What spaCy has no place for is in ``doc.user_data``. Each
annotation set is a Doc of its own.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO

from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import FolderFormat, NoOptions
from annotator.formats.writers import Content, LeftOut, LeftOutCode, Misaligned, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.layered import OfSet, by_set
from annotator.formats.writing.names import Names, titles
from annotator.formats.writing.untyped import spacy

_DOCS = 100  # in one file: spaCy reads a folder of them as one corpus, and each is made in one step
_ATTRIBUTES = ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE", "ENT_ID")


class _File:
    """The Docs that go into the next file of a part."""

    def __init__(self) -> None:
        self.docs: list[Any] = []
        self.number = 0


class _Writer:
    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._spacy = spacy()
        self._titles = titles(content)
        self._names = Names(content)
        self._account = Account("attributions", "stances")
        self._languages: dict[str, Any] = {}
        self._files: dict[str, _File] = {}
        self._written: dict[str, list[Any]] = {}

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._account.untold(article, fragments=True, attributes=True)
        docs = [self._doc(article, marks) for marks in by_set(article)]
        file = self._files.setdefault(part or "docs", _File())
        file.docs += docs
        return [self._flushed(part or "docs", file)] if len(file.docs) >= _DOCS else []

    def end(self) -> Sequence[Piece]:
        return [self._flushed(name, file) for name, file in self._files.items() if file.docs]

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        return ""

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        for name, expected in self._written.items():
            with opened(name) as file:
                bin_ = self._spacy.tokens.DocBin().from_bytes(file.read())
            found = [_told(doc) for doc in bin_.get_docs(self._language("").vocab)]
            yield "" if found == expected else name

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned

    def _flushed(self, name: str, file: _File) -> Piece:
        docs, file.docs, file.number = file.docs, [], file.number + 1
        made = self._spacy.tokens.DocBin(attrs=_ATTRIBUTES, store_user_data=True, docs=docs)
        piece = Piece(f"{name}/{file.number:05}.spacy", made.to_bytes())
        self._written[piece.file] = [_told(doc) for doc in docs]
        return piece

    def _language(self, tag: str) -> Any:  # noqa: ANN401
        code = tag.split("-")[0].lower() or "xx"
        if code not in self._languages:
            try:
                self._languages[code] = self._spacy.blank(code)
            except (ImportError, ValueError):  # spaCy does not have that language, or not without a further package
                self._languages[code] = self._languages.setdefault("xx", self._spacy.blank("xx"))
        return self._languages[code]

    def _doc(self, article: AnnotatedArticle, marks: OfSet) -> Any:  # noqa: ANN401
        about = article.article
        doc = self._language(about.language).make_doc(about.text)
        groups: dict[str, list[Any]] = {}
        for mark in marks.annotations:
            for part in mark.fragments:
                span = self._span(doc, mark, part)
                if span is not None:
                    groups.setdefault(span.label_, []).append(span)
        for name, spans in groups.items():
            doc.spans[name] = spans
        doc.ents = self._spacy.util.filter_spans([span for spans in groups.values() for span in spans])
        doc.user_data |= self._beside(article, marks)
        return doc

    def _span(self, doc: Any, mark: Annotation, part: Fragment) -> Any:  # noqa: ANN401
        name = {"label": self._titles[mark.label], "span_id": mark.id}
        exact = doc.char_span(part.start, part.end, **name)
        if exact is not None:
            return exact
        wide = doc.char_span(part.start, part.end, alignment_mode="expand", **name)
        fault: LeftOutCode = "no_token" if wide is None else "widened_to_tokens"
        place = (mark.article_id, mark.id, mark.label, part.start, part.end, part.quote)
        self._account.misfit([Misaligned(*place, fault)])
        return wide

    def _beside(self, article: AnnotatedArticle, marks: OfSet) -> dict[str, Any]:
        # Lists would come back as tuples.
        about, people, targets = article.article, self._names.speakers, self._names.targets
        return {
            "article_id": about.id,
            "outlet": about.outlet,
            "date": about.published,
            "url": about.url,
            "annotator": self._names.annotators.get(marks.set_id, ""),
            "attributes": {a.id: dict(a.attributes) for a in marks.annotations if a.attributes},
            "notes": {a.id: a.note for a in marks.annotations if a.note},
            "speakers": {t.claim_id: people.get(t.speaker_id, "") for t in marks.attributions if t.speaker_id},
            "relations": tuple(marks.ties()),
            "stances": tuple((s.claim_id, targets.get(s.target_id, s.target_id), s.value) for s in marks.stances),
            "answers": dict(marks.answers),
        }


def _told(doc: Any) -> tuple[str, list[Any], Any]:  # noqa: ANN401
    """What a Doc says, for comparison."""
    groups = [(name, s.start_char, s.end_char, s.label_, s.id_) for name in doc.spans for s in doc.spans[name]]
    ents = [(s.start_char, s.end_char, s.label_) for s in doc.ents]
    return doc.text, [*groups, *ents], doc.user_data


SPACY_DOCBIN = FolderFormat(
    id="spacy",
    title="spaCy (DocBin)",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=NoOptions,
    writer=_Writer,
    example='import spacy\nfrom spacy.tokens import DocBin\n\nvocab = spacy.blank("en").vocab\n'
    'docs = DocBin().from_disk("docs/00001.spacy").get_docs(vocab)\nprint(next(docs).spans["claim"])\n',
)
