"""Results of an annotation as marks, relations and answers."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, field, structs

from annotator.domain.span import Span
from annotator.formats.foreign import Layer, Mark, Normalisation, Relation, Said, SaidAll
from annotator.formats.reading.continued import joined
from annotator.formats.reading.utf16 import Utf16

_NOTE, _SPEAKER, _UNSURE = "note", "speaker", "(unsure)"


class Result(Struct):
    """One result as the file has it."""

    type: str = ""
    id: str = ""
    from_name: str = ""
    value: dict[str, Any] = field(default_factory=dict[str, Any])
    from_id: str = ""
    to_id: str = ""
    labels: list[str] | None = None


def layer(results: Sequence[Result], annotator: str, text: str) -> Layer:
    """What one annotator said about a text."""
    marks: dict[str, Mark] = {}
    further: list[Mark] = []
    for result in results:
        labels = _labels(result)
        if labels:
            place = _place(result.value, text)
            marks[result.id] = Mark(id=result.id, label=labels[0], fragments=(place,))
            further += [Mark(id=f"{result.id}-{more}", label=more, fragments=(place,)) for more in labels[1:]]
    norms: list[Normalisation] = []
    answers: dict[str, Said] = {}
    for result in results:
        said = None if _labels(result) else _said(result)
        if said is None:
            continue
        mark = marks.get(result.id)
        if mark is None:
            answers[result.from_name.removeprefix("article-")] = said
        elif result.from_name == _SPEAKER and isinstance(said, str):
            name = f"{result.id}-speaker"
            norms.append(Normalisation(id=name, mark=result.id, database="speakers", entry=said, name=said))
        else:
            marks[result.id] = _answered(mark, result.from_name, said)
    relations = [_relation(n, one) for n, one in enumerate(results) if one.type == "relation"]
    whole, ties = joined([*marks.values(), *further], relations)
    return Layer(annotator=annotator, marks=whole, relations=ties, normalisations=tuple(norms), answers=answers)


def _answered(mark: Mark, name: str, said: Said) -> Mark:
    if name == _NOTE and isinstance(said, str):
        return structs.replace(mark, note=said.removeprefix(_UNSURE).strip(), unsure=said.startswith(_UNSURE))
    # Our own controls begin with the label, since names must be unique there.
    answers: SaidAll = {**mark.attributes, name.removeprefix(f"{mark.label}-"): said}
    return structs.replace(mark, attributes=answers)


def _labels(result: Result) -> list[str]:
    """``labels``, ``hypertextlabels`` and the like hold them under their own name."""
    if not result.type.endswith("labels") or not {"start", "end"} <= result.value.keys():
        return []
    found: list[str] = result.value.get(result.type) or result.value.get("labels") or []
    return found


def _said(result: Result) -> Said | None:
    value = result.value
    match result.type:
        case "choices" if value.get("choices"):
            words = tuple(str(one) for one in value["choices"])
            return words[0] if len(words) == 1 else words
        case "textarea" if value.get("text"):
            text = value["text"]
            return text if isinstance(text, str) else "\n".join(str(one) for one in text)
        case "number" | "rating" if isinstance(value.get(result.type), int | float):
            return float(value[result.type])
        case "taxonomy" if value.get("taxonomy"):
            words = tuple(" / ".join(map(str, path)) for path in value["taxonomy"])
            return words[0] if len(words) == 1 else words
        case _:
            return None


def _relation(number: int, result: Result) -> Relation:
    name = (result.labels or ["relation"])[0]
    return Relation(id=f"relation-{number}", type=name, roles=(("from", result.from_id), ("to", result.to_id)))


def _place(value: dict[str, Any], text: str) -> Span:
    offsets = value.get("globalOffsets") or value
    # Places in a text are numbers; in a list of paragraphs or in HTML they may be texts, and then are of no use.
    found = Span(_number(offsets["start"]), _number(offsets["end"]))
    quote = value.get("text")
    if not isinstance(quote, str) or text.isascii() or _same(found.of(text), quote):
        return found
    units = Utf16(text)
    other = Span(units.points(found.start), units.points(found.end))
    return other if _same(other.of(text), quote) else found


def _number(place: object) -> int:
    return place if isinstance(place, int) else int(place) if isinstance(place, str) and place.isdigit() else -1


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.replace("\\n", "\n").split())
