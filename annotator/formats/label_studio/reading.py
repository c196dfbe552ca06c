"""Reads tasks with their annotations: the JSON export, and the one that is called JSON-MIN.

Results of one region share its id: its labels, what was chosen or typed for it; relations name two of them. What has no
place in the text is said of the whole article. Before label-studio-frontend 1.4 positions counted UTF-16 units: where
only those fit the words of a result, they are taken as such.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, TypeAlias

import msgspec
from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.format import ReadFormat, TextOptions
from annotator.formats.label_studio.results import Result, layer
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.objects import objects
from annotator.formats.reading.rows import told

_KNOWN = re.compile(
    rb'\A\s*\[\s*\{.*?"(?:annotations|completions|predictions|from_name|lead_time|annotation_id|file_upload)"\s*:',
    re.DOTALL,
)
# Of JSON-MIN, where what was annotated stands before what the tool says of it, and may be long.
_KNOWN_END = re.compile(rb'"(?:annotation_id|lead_time|completed_by|from_name)"\s*:.*\]\s*\Z', re.DOTALL)
_TEXTS = ("text", "body", "content", "article")
Data: TypeAlias = dict[str, Any]
# The key of a value, and the type of result that it stands for.
_MINIMAL = {
    "labels": "labels",
    "hypertextlabels": "hypertextlabels",
    "choices": "choices",
    "number": "number",
    "rating": "rating",
    "taxonomy": "taxonomy",
    "text": "textarea",
}


class _Annotation(Struct):
    result: list[Result] | None = None
    completed_by: Any = None
    created_username: str | None = None
    model_version: str | None = None
    was_cancelled: bool = False

    def whose(self) -> str:
        """The name or address of who made it, or the number under which that person is known there."""
        named = self.completed_by
        if isinstance(named, dict):
            person = msgspec.convert(named, Data)
            named = person.get("email") or person.get("id")
        return str(self.created_username or self.model_version or named or "").split(",")[0].strip()


class _Task(Struct):
    data: Data
    annotations: list[_Annotation] | None = None
    completions: list[_Annotation] | None = None
    predictions: list[_Annotation] | None = None


def read(stream: BinaryIO, options: TextOptions) -> Iterator[Item]:
    """Yields an article with its marks, or what is wrong with it, for each task. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    count = 0
    with opened(stream, encoding) as text:
        for found in objects(text):
            count += found is not None
            yield _article(*found) if isinstance(found, tuple) else found
    if not count:
        raise UnreadableFile("bad_record", detail="no tasks in it")


def _article(text: str, line: int) -> ForeignArticle | UnreadableFile:
    try:
        return _of_task(text, f"line {line}")
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return UnreadableFile("bad_record", place=f"line {line}", detail=str(error))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # What a value holds depends on the control; here it held something else.
        detail = f"a result is not as its type says ({type(error).__name__}: {error})"
        return UnreadableFile("bad_record", place=f"line {line}", detail=detail)


def _of_task(raw: str, place: str) -> ForeignArticle | UnreadableFile:
    plain = msgspec.json.decode(raw, type=Data)
    if "data" in plain:
        task = msgspec.json.decode(raw, type=_Task)
        data, made = task.data, task.annotations or task.completions or task.predictions or []
    else:
        data, made = plain, [_minimal(plain)]
    body = _text(data)
    if not body:
        return UnreadableFile("bad_record", place=place, detail="no text in it")
    layers: list[Layer] = []
    for annotation in made:
        if not annotation.was_cancelled:
            layers.append(layer(annotation.result or [], annotation.whose(), body))
    said = tuple(one for one in layers if one.marks or one.answers)
    return told(ForeignArticle(text=body, place=place, layers=said), data)


def _text(data: Data) -> str:
    """What was annotated: by its usual name, else the longest text that is no address."""
    found = {name: value for name, value in data.items() if isinstance(value, str) and value.strip()}
    if any(isinstance(data.get(name), str) for name in _TEXTS):
        # A text that is named and blank stays blank: a date or an outlet beside it is no text.
        return next((found[name] for name in _TEXTS if name in found), "")
    return max((v for v in found.values() if not v.startswith(("http://", "https://"))), key=len, default="")


def _minimal(task: Data) -> _Annotation:
    """JSON-MIN has a key a control, with the values alone; regions have no ids and relations are missing."""
    results: list[Result] = []
    for name, values in task.items():
        for n, value in enumerate(_values(values)):
            kind = next((kind for kind in _MINIMAL if kind in value), "")
            # Places tie what is said of one region to its labels.
            region = f"{value['start']}-{value['end']}" if "start" in value and "end" in value else f"{name}-{n}"
            results.append(Result(type=_MINIMAL.get(kind, ""), id=region, from_name=name, value=value))
    return _Annotation(result=results, completed_by=task.get("annotator"))


def _values(values: object) -> list[Data]:
    """What a control holds: one value or several."""
    try:
        return msgspec.convert(values if isinstance(values, list) else [values], list[Data])
    except msgspec.ValidationError:
        return []


LABEL_STUDIO_READER = ReadFormat(
    id="label-studio",
    title="Label Studio (JSON, JSON-MIN)",
    suffixes=(".json",),
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=TextOptions,
    read=read,
    example='[{"id":1,"annotations":[{"id":1,"result":[{"id":"a1","from_name":"label","to_name":"text",'
    '"type":"labels","value":{"start":0,"end":2,"text":"He","labels":["mention"]}}]}],"data":{"text":"He said no"}}]\n',
    recognises=lambda start: _KNOWN.search(start) is not None,
    recognises_end=lambda end: _KNOWN_END.search(end) is not None,
)
