"""The codes of a codebook of REFI-QDA, and what they mean.

The standard knows codes below codes and nothing of attributes. A code that can be used for coding, stands below such a
code and is named ``quotation: direct`` is read as an answer to the attribute ``quotation``, wherever the same passage
has the code above it; ``resources/docs/developers/decisions/refi-qda.md`` says why.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element as Made
from xml.etree.ElementTree import SubElement

from msgspec import Struct

from annotator.formats.foreign import Declared
from annotator.formats.refi_qda.colours import nearest
from annotator.formats.refi_qda.guids import known_guid

if TYPE_CHECKING:
    from annotator.formats.reading.tree import Element

_OF = " – "  # between a label and what is asked about it, where the latter alone is the name of another code
_SAID = ": "
UNSURE = ("unsure", "yes")
SPEAKERS, QUESTIONS = "speakers", "about the article"  # folders of codes


class Code(Struct, kw_only=True):
    """One code with those below it. ``colour`` is as it is written; ``about`` its description."""

    guid: str
    name: str
    is_codable: bool = True
    colour: str = ""
    about: str = ""
    codes: "list[Code]" = []

    def put_below(self, parent: Made) -> None:
        """Writes the code and all below it as elements of the standard."""
        made = SubElement(parent, "Code", guid=self.guid, name=self.name, isCodable=str(self.is_codable).lower())
        if self.colour:
            made.set("color", self.colour)
        if self.about:
            SubElement(made, "Description").text = self.about
        for code in self.codes:
            code.put_below(made)


class Meaning(Struct, frozen=True):
    """What a code is read as: the label ``name``, and where ``answer`` is not None that, at the code ``parent``."""

    name: str
    said: tuple[str, str] | None
    parent: str = ""

    @property
    def answer(self) -> tuple[str, str] | None:
        """The attribute and the answer, for a code below the label that it is asked of."""
        return self.said if self.parent else None


def local(element: "Element") -> str:
    """The element's name without its namespace, of which there are several versions."""
    return str(element.tag).rpartition("}")[2]


def children(element: "Element", *names: str) -> "Iterator[Element]":
    """The elements of these names right below one."""
    return (child for child in element if local(child) in names)


def text_of(element: "Element", name: str) -> str:
    """The words of the first element of that name right below one."""
    return next((child.text or "" for child in children(element, name)), "")


def parsed_codes(parent: "Element") -> list[Code]:
    """The codes right below an element, each with those below it; one without a GUID or a name is none."""
    return [
        Code(
            guid=known_guid(element.get("guid", "")),
            name=element.get("name", ""),
            is_codable=element.get("isCodable", "true").strip().lower() not in {"false", "0"},
            colour=element.get("color", ""),
            about=text_of(element, "Description"),
            codes=parsed_codes(element),
        )
        for element in children(parent, "Code")
        if element.get("guid", "") and element.get("name", "").strip()
    ]


def said_in(name: str, label: str) -> tuple[str, str] | None:
    """The attribute and the answer that the name of a code gives, or None; ``label`` is the name of the code above."""
    attribute, _, answer = name.removeprefix(f"{label}{_OF}").rpartition(_SAID)
    return (attribute.strip(), answer.strip()) if attribute.strip() and answer.strip() else None


def named_answer(attribute: str, answer: str, label: str = "") -> str:
    """The name that is read so; with the label before it where that is given."""
    return f"{label}{_OF if label else ''}{attribute}{_SAID}{answer}"


class Codes:
    """The meanings of all codes by their GUIDs."""

    def __init__(self, tops: Sequence[Code]) -> None:
        self.meanings: dict[str, Meaning] = {}
        self.declared: tuple[Declared, ...] = ()
        found = [(code, path) for top in tops for code, path in _walk(top, ())]
        plain = [(code, path) for code, path in found if not _is_answer(code, path)]
        count = Counter(code.name.casefold() for code, _ in plain if code.is_codable)
        names = {
            code.guid: code.name if count[code.name.casefold()] < 2 else " / ".join(c.name for c in (*path, code))
            for code, path in plain
        }
        for code, path in found:
            above = path[-1] if path else None
            said = said_in(code.name, above.name if above else "")
            parent = above.guid if above is not None and _is_answer(code, path) else ""
            self.meanings.setdefault(code.guid, Meaning(names.get(code.guid, code.name), said, parent))
        self.declared = (*_labels(plain, names), *self._attributes(found))

    def _attributes(self, found: "list[tuple[Code, tuple[Code, ...]]]") -> Iterator[Declared]:
        choices: dict[str, dict[str, None]] = {}
        for code, _ in found:
            answer = self.meanings[code.guid].answer
            if answer is not None and answer != UNSURE:
                choices.setdefault(answer[0], {})[answer[1]] = None
        for name, values in choices.items():
            yield Declared(kind="attribute", name=name, choices=tuple(values))


def _labels(plain: "list[tuple[Code, tuple[Code, ...]]]", names: dict[str, str]) -> Iterator[Declared]:
    for code, _ in plain:
        if code.is_codable:
            yield Declared(kind="label", name=names[code.guid], colour=nearest(code.colour), about=code.about.strip())


def _is_answer(code: Code, path: tuple[Code, ...]) -> bool:
    return bool(path) and path[-1].is_codable and code.is_codable and said_in(code.name, path[-1].name) is not None


def _walk(code: Code, path: tuple[Code, ...]) -> Iterator[tuple[Code, tuple[Code, ...]]]:
    yield code, path
    for below in code.codes:
        yield from _walk(below, (*path, code))
