"""Writes tasks; what they hold is made in ``tasks``."""

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, BinaryIO, Literal

import msgspec
from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import FolderFormat
from annotator.formats.label_studio.controls import Controls
from annotator.formats.label_studio.tasks import Tasks
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.arrays import Arrays
from annotator.formats.writing.once import Once

_encode = msgspec.json.Encoder().encode
_CONFIG = "labeling-config.xml"


class LabelStudioOptions(Struct, frozen=True):
    """What the marks are to be there."""

    marks: Annotated[
        Literal["annotations", "predictions"],
        Meta(description="finished annotations, or predictions that annotators there begin with"),
    ] = "annotations"


class _Writer:
    def __init__(self, content: Content, options: LabelStudioOptions) -> None:
        self._controls = Controls(content)
        self._task = Once(Tasks(content, self._controls, as_predictions=options.marks == "predictions").task)
        self._account = Account("attributions", "stances")
        self._arrays = Arrays()

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._account.untold(article, attributes=True, fragments=True)
        return [self._arrays.item(f"{part or 'tasks'}.json", _encode(self._task(article)))]

    def end(self) -> Sequence[Piece]:
        return [*self._arrays.end(), Piece(_CONFIG, self._controls.config())]

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        found = msgspec.json.decode(written[0].data[2:])
        text = found["data"]["text"]
        results = [one for kind in ("annotations", "predictions") for one in found[kind]]
        values = [item["value"] for one in results for item in one["result"] if "start" in item.get("value", {})]
        placed = all(value.get("text") == text[value["start"] : value["end"]] for value in values if "labels" in value)
        return "" if placed and found == self._task(article) else article.article.id

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        with opened(_CONFIG) as file:
            yield "" if file.read() == self._controls.config() else _CONFIG

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()


LABEL_STUDIO_WRITER = FolderFormat(
    id="label-studio",
    title="Label Studio (tasks and labelling config)",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=LabelStudioOptions,
    writer=_Writer,
    example='[\n{"id":1,"data":{"text":"He said no"},"annotations":[{"id":1,"result":[{"id":"a1","from_name":"label",'
    '"to_name":"text","type":"labels","value":{"start":0,"end":2,"text":"He","labels":["mention"]}}]}],'
    '"predictions":[]}\n]\n',
)
