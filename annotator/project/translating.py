"""Turns marks and answers of another tool's file into annotations, as a mapping says."""

from msgspec import Struct, field, structs

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.codebook import Codebook, Label
from annotator.domain.question import Answer, Answers, AttributeDefinition
from annotator.formats.foreign import Mark, Said, SaidAll
from annotator.project.extending import attribute_for, choice_for, given_choices
from annotator.project.landing import Lost, Placed, made_id
from annotator.project.mapping import AttributeRow, Mapping
from annotator.project.proposing import known_label
from annotator.project.surveying import words


class Translated(Struct):
    """The annotations of one layer: of each mark the one it became, and those added so that a part has its label."""

    article: Article
    set_id: str
    placed: Placed
    annotations: dict[str, Annotation] = field(default_factory=dict[str, Annotation])
    added: dict[str, Annotation] = field(default_factory=dict[str, Annotation])
    lost: list[tuple[Lost, str]] = field(default_factory=list[tuple[Lost, str]])


class Translator:
    """Translates marks and answers into the words of a codebook that has all that the mapping names."""

    def __init__(self, mapping: Mapping, codebook: Codebook) -> None:
        self._mapping = mapping
        self._codebook = codebook
        self._labels: dict[str, Label | None] = {}
        for row in mapping.labels:
            self._labels[row.label] = known_label(codebook, row.to) if row.to else None

    def label(self, foreign: str) -> Label | None:
        """The label that a foreign one means, or None where such marks are left out."""
        return self._labels.get(foreign)

    def annotations(self, found: Placed, article: Article, set_id: str) -> Translated:
        """The annotations of the marks; what belongs to an event stands at its trigger."""
        done = Translated(article, set_id, found, lost=list(found.lost))
        more: dict[str, SaidAll] = {}
        notes: dict[str, list[str]] = {}
        for event in found.layer.events:
            more.setdefault(event.trigger, {}).update(event.attributes)
            notes.setdefault(event.trigger, []).append(event.note)
        for mark in found.layer.marks:
            label = self.label(mark.label)
            if mark.id in found.fragments and label is None:
                done.lost.append(("lost_label", mark.label))
            elif label is not None and mark.id in found.fragments:
                said = {**mark.attributes, **more.get(mark.id, {})}
                note = "\n".join(filter(None, (mark.note, *notes.get(mark.id, ()))))
                whole = structs.replace(mark, attributes=said, note=note)
                done.annotations[mark.id] = self._annotation(whole, label, done)
        return done

    def in_role(self, done: Translated, mark_id: str, label: Label) -> str | None:
        """The id of the mark's annotation in a label; where the mark has another label, one is added beside it."""
        own = done.annotations.get(mark_id)
        if own is None:  # left out, or without a place
            return None
        own_label = self._codebook.label(own.label)
        if own_label is not None and own_label.role == label.role:
            return own.id
        id_ = made_id(done.article.id, done.set_id, mark_id, label.role)
        done.added[id_] = Annotation(
            id=id_,
            article_id=done.article.id,
            set_id=done.set_id,
            label=label.id,
            fragments=own.fragments,
            origin="import",
            codebook_version=self._codebook.version,
        )
        return id_

    def answers(self, said: SaidAll, label: str, lost: list[tuple[Lost, str]]) -> Answers:
        """The answers that fit the codebook; those that are left out or do not fit are noted in ``lost``."""
        found: Answers = {}
        for name, answer in said.items():
            row = self._mapping.attribute(label, name)
            if row is not None and row.target:
                continue
            attribute = attribute_for(self._codebook, row, self._mapping) if row and row.to else None
            fitting = _answer(attribute, row, answer) if attribute and row else None
            if attribute is not None and fitting is not None and attribute.admits(fitting):
                found[attribute.id] = fitting
            else:
                lost.append(("lost_answer", f"{name}: {', '.join(words(answer))}"))
        return found

    def _annotation(self, mark: Mark, label: Label, done: Translated) -> Annotation:
        return Annotation(
            id=made_id(done.article.id, done.set_id, mark.id),
            article_id=done.article.id,
            set_id=done.set_id,
            label=label.id,
            fragments=done.placed.fragments[mark.id],
            attributes=self.answers(mark.attributes, mark.label, done.lost),
            note=mark.note,
            unsure=mark.unsure,
            origin="import",
            codebook_version=self._codebook.version,
        )


def _answer(attribute: AttributeDefinition, row: AttributeRow, said: Said) -> Answer | None:
    """What was said in the type that the attribute asks for; None where it cannot be."""
    texts = [text for text in words(said) if text.strip()]
    match attribute.kind:
        case "choice" | "several":
            texts = [part for text in texts for part in given_choices(attribute, row, text)]
            choices = [choice for text in texts if (choice := choice_for(attribute, row, text))]
            ids = tuple(dict.fromkeys(choice.id for choice in choices))
            if attribute.kind == "several":
                return ids or None
            return ids[0] if len(ids) == 1 else None
        case "number":
            return _number(said)
        case "text":
            return ", ".join(texts) or None
        case "yes_no":
            plain = texts[0].strip().casefold() if len(texts) == 1 else ""
            return {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}.get(plain)


def _number(said: Said) -> float | None:
    if isinstance(said, float):
        return said
    try:
        return float(said) if isinstance(said, str) else None
    except ValueError:
        return None
