"""The controls of a labelling config, and the config itself, made from a codebook."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from msgspec import Struct

from annotator.domain.question import Answer, AttributeDefinition, chosen
from annotator.formats.writers import Content
from annotator.formats.writing.names import books, in_role, labels, titles

TEXT, LABELS = "text", "label"
# The codebook's palette; Label Studio takes any CSS colour.
_COLOURS = {"yellow": "#E8C547", "blue": "#5B8DEF", "grey": "#8A8F98", "green": "#3FA66B", "red": "#D9534F"}
_TAGS = {"choice": "Choices", "several": "Choices", "yes_no": "Choices", "number": "Number", "text": "TextArea"}


class Control(Struct, frozen=True):
    """What asks one attribute of the marks of ``label``, or of the article; ``name`` is its ``from_name``."""

    name: str
    attribute: AttributeDefinition
    label: str = ""

    def value(self, answer: Answer) -> tuple[str, dict[str, Any]]:
        """An answer as the type and value of a result."""
        match answer:
            case bool():
                return "choices", {"choices": ["yes" if answer else "no"]}
            case float():
                return "number", {"number": answer}
            case str() if self.attribute.kind == "text":
                return "textarea", {"text": [answer]}
            case _:
                return "choices", {"choices": [self.choice(one) for one in chosen(answer)]}

    def choice(self, choice_id: str) -> str:
        """A choice's name, or its id where two choices have that name."""
        found = self.attribute.choice(choice_id)
        if found is None or [c.name for c in self.attribute.choices].count(found.name) > 1:
            return choice_id
        return found.name


class Controls:
    """All controls that a project needs."""

    def __init__(self, content: Content) -> None:
        self.titles = titles(content)
        self._labels = labels(content)
        self._claims = in_role(content, "claim")
        self.of_mark = {
            (label.id, attribute.id): Control(f"{self.titles[label.id]}-{attribute.id}", attribute, label.id)
            for label in self._labels.values()
            for attribute in _attributes(content, label.id)
        }
        questions = {question.id: question for book in books(content) for question in book.questions}
        self.of_article = {one: Control(f"article-{one}", question) for one, question in questions.items()}
        self.targets = {target.id: (f"stance: {target.name}", target.name) for target in content.targets}
        self._scale = {value.id: value.name for book in books(content) for value in book.scale}

    def stance(self, value: str) -> str:
        """The name of a value of the scale."""
        return self._scale.get(value, value)

    def config(self) -> bytes:
        """The labelling config, as XML."""
        view = Element("View")
        self._put_labels(view)
        relations = SubElement(view, "Relations")
        for name in ("mention", "cue", "continued"):
            SubElement(relations, "Relation", value=name)
        SubElement(view, "Text", name=TEXT, value="$text", granularity="word")
        claims = ",".join(self.titles[one] for one in self._claims)
        self._put(view, "Speaker", "TextArea", {"name": "speaker", **_of_region(claims)})
        self._put(view, "Note", "TextArea", {"name": "note", "perRegion": "true"})
        for name, title in self.targets.values():
            control = self._put(view, title, "Choices", {"name": name, **_of_region(claims)})
            for value in self._scale.values():
                SubElement(control, "Choice", value=value)
        for control in (*self.of_mark.values(), *self.of_article.values()):
            self._put_control(view, control)
        indent(view)
        return tostring(view, encoding="utf-8", xml_declaration=False) + b"\n"

    def _put_labels(self, view: Element) -> None:
        shown = SubElement(view, "Labels", name=LABELS, toName=TEXT)
        for label in self._labels.values():
            colour = _COLOURS.get(label.colour, "#8A8F98")
            keys = {"hotkey": label.key.lower()} if label.key else {}
            SubElement(shown, "Label", {"value": self.titles[label.id], "background": colour, **keys})

    def _put_control(self, view: Element, control: Control) -> None:
        about = control.attribute
        place = _of_region(self.titles[control.label]) if control.label else {}
        several = {"choice": "multiple" if about.kind == "several" else "single"}
        more = several if _TAGS[about.kind] == "Choices" else {}
        put = self._put(view, about.name, _TAGS[about.kind], {"name": control.name, **place, **more})
        names = [control.choice(choice.id) for choice in about.choices] if about.kind != "yes_no" else ["yes", "no"]
        if more:
            for name in names:
                SubElement(put, "Choice", value=name)

    @staticmethod
    def _put(view: Element, title: str, tag: str, attributes: dict[str, str]) -> Element:
        place = {name: value for name, value in attributes.items() if name in ("perRegion", "whenLabelValue")}
        shown = {"visibleWhen": "region-selected", "whenTagName": LABELS} if place else {}
        part = SubElement(view, "View", {**shown, **({k: v for k, v in place.items() if k == "whenLabelValue"})})
        SubElement(part, "Header", value=title, size="5")
        return SubElement(part, tag, {"toName": TEXT, **attributes})


def _of_region(titles_: str) -> dict[str, str]:
    return {"perRegion": "true", "whenTagName": LABELS, "whenLabelValue": titles_}


def _attributes(content: Content, label_id: str) -> Iterator[AttributeDefinition]:
    """The label's attributes, as the newest codebook that has them asks them."""
    found: dict[str, AttributeDefinition] = {}
    for book in books(content):
        label = book.label(label_id)
        found |= {attribute.id: attribute for attribute in label.attributes} if label else {}
    yield from found.values()
