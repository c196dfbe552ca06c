"""The codebook of a project as codes: labels, below each what can be said of it, speakers, questions about articles.

No two codes have one name, and letters' case tells none apart: QualCoder keeps only one of a name, and NVivo one of a
name in a place. A code is made when it is first asked for; what the codebook offers is there from the beginning.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from annotator.domain.codebook import Label
from annotator.domain.question import Answer, AttributeDefinition, Guidelines, chosen
from annotator.domain.speaker import Speaker
from annotator.formats.refi_qda.codes import QUESTIONS, SPEAKERS, UNSURE, Code, named_answer
from annotator.formats.refi_qda.colours import rgb
from annotator.formats.refi_qda.guids import guid
from annotator.formats.refi_qda.plain import plain
from annotator.formats.writers import Content
from annotator.formats.writing.names import books, labels


class Book:
    """The codes of one project; ``targets`` brings a code for every stance that could be taken."""

    def __init__(self, content: Content, *, targets: bool = False) -> None:
        self._codes: dict[tuple[str, ...], Code] = {}
        self._taken: set[str] = set()
        self._tops: list[Code] = []
        self._labels = labels(content)
        self._questions = {q.id: q for book in books(content) for q in book.questions}
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._targets = {target.id: target for target in content.targets}
        self._scale = {value.id: value for book in books(content) for value in book.scale}
        for label in self._labels.values():
            if not label.retired:
                self.label(label.id)
        for label in self._labels.values():
            if not label.retired:
                self._offer(label, targets=targets)
        for question in self._questions.values():
            for choice in () if question.retired else question.offered:
                self.question(question.id, choice.name)

    def label(self, label_id: str) -> Code:
        """The code that stands for a label."""
        label = self._labels.get(label_id)
        name, colour = (label.name, rgb(label.colour)) if label else (label_id, "")
        about = _told(label.guidelines) if label else ""
        return self._code(("label", label_id), self._tops, (name,), colour=colour, about=about)

    def answers(self, label_id: str, attribute_id: str, answer: Answer) -> list[Code] | None:
        """The codes for an answer about a mark; None for a text of one's own."""
        label = self._labels.get(label_id)
        attribute = label.attribute(attribute_id) if label else None
        said = in_words(attribute, answer)
        return None if said is None else [self._answer(label_id, attribute_id, one) for one in said]

    def stance(self, label_id: str, target_id: str, value_id: str) -> Code:
        """The code below a claim's label for a stance."""
        target, value = self._targets.get(target_id), self._scale.get(value_id)
        name, said = target.name if target else target_id, value.name if value else value_id
        colour = rgb(value.colour) if value else ""
        return self._below(label_id, ("stance", target_id, value_id), (f"stance {name}", said), colour=colour)

    def unsure(self, label_id: str) -> Code:
        """The code for marks that their annotator was not sure of."""
        return self._below(label_id, UNSURE, UNSURE)

    def speaker(self, speaker_id: str) -> Code:
        """The code of a speaker."""
        speaker = self._speakers.get(speaker_id)
        name = speaker.name if speaker else speaker_id
        return self._code(("speaker", speaker_id), self._folder(SPEAKERS).codes, (name,), about=_note(speaker))

    def questions(self, question_id: str, answer: Answer) -> list[Code] | None:
        """The codes for an answer about a whole article; None for a text of one's own."""
        said = in_words(self._questions.get(question_id), answer)
        return None if said is None else [self.question(question_id, one) for one in said]

    def question(self, question_id: str, said: str) -> Code:
        """The code for one answer about a whole article."""
        question = self._questions.get(question_id)
        name = question.name if question else question_id
        return self._code(("question", question_id, said), self._folder(QUESTIONS).codes, (named_answer(name, said),))

    def tops(self) -> list[Code]:
        """The codes that stand below none."""
        return self._tops

    def above(self, code: Code) -> str:
        """The name of the code above one, or nothing."""
        return next((top.name for top in self._tops if any(code is below for below in top.codes)), "")

    def _offer(self, label: Label, *, targets: bool) -> None:
        for attribute in label.asked:
            for choice in attribute.offered:
                about = _told(choice.guidelines)
                self._answer(label.id, attribute.id, choice.name, about)
        if targets and label.role == "claim":
            for target in self._targets.values():
                for value in () if target.retired else (v for v in self._scale.values() if not v.retired):
                    self.stance(label.id, target.id, value.id)

    def _answer(self, label_id: str, attribute_id: str, said: str, about: str = "") -> Code:
        label = self._labels.get(label_id)
        attribute = label.attribute(attribute_id) if label else None
        name = attribute.name if attribute else attribute_id
        return self._below(label_id, ("answer", attribute_id, said), (name, said), about=about)

    def _below(
        self, label_id: str, key: tuple[str, ...], said: tuple[str, str], *, colour: str = "", about: str = ""
    ) -> Code:
        label = self.label(label_id)
        names = (named_answer(*said), named_answer(*said, label.name))
        colour = colour or label.colour
        return self._code((*key, "of", label_id), label.codes, names, colour=colour, about=about)

    def _folder(self, name: str) -> Code:
        return self._code(("folder", name), self._tops, (name,), is_codable=False)

    def _code(self, key: tuple[str, ...], among: list[Code], names: tuple[str, ...], **more: object) -> Code:
        if key not in self._codes:
            about = plain(str(more.pop("about", "")))
            made = Code(guid=guid("code", *key), name=self._free(names, key), about=about, **more)  # type: ignore[arg-type]
            self._codes[key] = made
            among.append(made)
        return self._codes[key]

    def _free(self, names: tuple[str, ...], key: tuple[str, ...]) -> str:
        wanted = [" ".join(plain(name).split()) for name in names]
        wanted = [name for name in wanted if name] or [key[-1]]
        tried = next((name for name in wanted if name.casefold() not in self._taken), "")
        number = 1
        while not tried:
            number += 1
            more = f"{wanted[-1]} ({number})"
            tried = more if more.casefold() not in self._taken else ""
        self._taken.add(tried.casefold())
        return tried


def in_words(attribute: AttributeDefinition | None, answer: Answer) -> tuple[str, ...] | None:
    """An answer as names of codes, of which there may be several; None for a text of one's own."""
    if isinstance(answer, bool):
        return ("yes" if answer else "no",)
    if isinstance(answer, float):
        return (f"{answer:.15g}",)
    if attribute is None or attribute.kind == "text":
        return None
    named = ((one, attribute.choice(one)) for one in chosen(answer))
    return tuple(choice.name if choice else one for one, choice in named)


def put_codes(parent: Element, tops: list[Code]) -> None:
    """Writes codes below an element, in the ``Codes`` that the standard has for them."""
    codes = SubElement(parent, "Codes")
    for code in tops:
        code.put_below(codes)


def _told(why: Guidelines) -> str:
    """Guidelines as one text, an example a line, with its sign."""
    return "\n".join((*filter(None, (why.text,)), *_examples(why)))


def _examples(why: Guidelines) -> Iterator[str]:
    for example in why.examples:
        note = f" ({example.note})" if example.note else ""
        yield f"{'+' if example.good else '–'} {example.text}{note}"


def _note(speaker: Speaker | None) -> str:
    return speaker.note if speaker else ""
