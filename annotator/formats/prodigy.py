"""Prodigy's JSON Lines: a task a line with tokens, spans on them, and relations (https://prodi.gy/docs/api-interfaces).

Positions count code points; ``token_end`` is the number of the last token, which is part of the span. Its interfaces
show only spans that begin and end with tokens, so others are widened to those. Every annotation set gives a record of
its own, as every session does there. The hashes are left to Prodigy, which sets them when it reads a task without.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from annotator.domain.annotation import Annotation
from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import NoOptions, WriteFormat
from annotator.formats.writers import Content, LeftOut, Misaligned
from annotator.formats.writing.account import Account
from annotator.formats.writing.layered import OfSet, by_set
from annotator.formats.writing.layers import Tokenised, layer, tokenised
from annotator.formats.writing.names import Names, titles
from annotator.formats.writing.once import Once

_encode = msgspec.json.Encoder().encode


class _Writer:
    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._labels = titles(content)
        self._names = Names(content)
        self._account = Account("attributions")
        self._records = Once(self._made)

    def head(self) -> bytes:
        return b""

    def article(self, article: AnnotatedArticle) -> bytes:
        self._account.untold(article, fragments=True)
        records, faults = self._records(article)
        self._account.misfit(faults)
        return b"".join(_encode(record) + b"\n" for record in records)

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        found = [msgspec.json.decode(line) for line in written.split(b"\n") if line]
        return "" if found == self._records(article)[0] else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned

    def _made(self, article: AnnotatedArticle) -> tuple[list[dict[str, Any]], list[Misaligned]]:
        on, faults = tokenised(article), list[Misaligned]()
        return [self._record(on, marks, faults) for marks in by_set(article)], faults

    def _record(self, on: Tokenised, marks: OfSet, faults: list[Misaligned]) -> dict[str, Any]:
        about = on.article.article
        facts = {"article_id": about.id, "outlet": about.outlet, "date": about.published, "url": about.url}
        spans: list[dict[str, Any]] = []
        first: dict[str, dict[str, Any]] = {}
        relations: list[dict[str, Any]] = []
        for mark in marks.annotations:
            own = self._spans(on, mark, faults)
            relations += [_relation(own[0], part, "continued") for part in own[1:]]
            spans += own
            if own:
                first[mark.id] = own[0]
        for claim, kind, part in marks.ties():
            if claim in first and part in first:
                relations.append(_relation(first[claim], first[part], kind))
        annotator = self._names.annotators.get(marks.set_id, "")
        # The text comes after what tells the format, as it may be long.
        return {
            "_view_id": "relations",
            "answer": "ignore" if on.article.state == "ask" else "accept",
            "text": about.text,
            "tokens": _tokens(on),
            "spans": spans,
            "relations": relations,
            "meta": {name: fact for name, fact in facts.items() if fact},
            **({"_annotator_id": annotator, "_session_id": annotator} if annotator else {}),
        }

    def _spans(self, on: Tokenised, mark: Annotation, faults: list[Misaligned]) -> list[dict[str, Any]]:
        # One layer a mark: spans may overlap here, and run over the end of a line.
        found = layer(on, [mark], self._labels.__getitem__, cut=False)
        faults += found.faults
        return [
            {
                "start": on.words[run.first].start,
                "end": on.words[run.last - 1].end,
                "token_start": run.first,
                "token_end": run.last - 1,
                "label": run.label,
            }
            for run in found.runs
        ]


def _relation(head: dict[str, Any], child: dict[str, Any], label: str) -> dict[str, Any]:
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": head,
        "child_span": child,
        "label": label,
    }


def _tokens(on: Tokenised) -> list[dict[str, Any]]:
    text, places = on.article.article.text, on.words
    return [
        {"text": form, "start": at.start, "end": at.end, "id": n, "ws": text[at.end : at.end + 1].isspace()}
        for n, (form, at) in enumerate(zip(on.forms(), places, strict=True))
    ]


PRODIGY = WriteFormat(
    id="prodigy",
    title="Prodigy (JSON Lines)",
    suffix=".jsonl",
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=NoOptions,
    writer=_Writer,
    example='{"text":"He said no","tokens":[{"text":"He","start":0,"end":2,"id":0,"ws":true}],'
    '"spans":[{"start":0,"end":2,"token_start":0,"token_end":0,"label":"mention"}],"answer":"accept"}\n',
)
