"""What the codebook adds to the commands: a key for each further label, and one for each question."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Codebook, Label
from annotator.domain.question import Answer, AttributeDefinition, toggled
from annotator.project import annotating
from annotator.ui.chord import Answer as Letter
from annotator.ui.chord import Question
from annotator.ui.commands.command import with_article, with_claim
from annotator.ui.commands.suggesting import taken
from annotator.ui.desk import Desk


class CodebookCommand(Struct, frozen=True):
    """One thing that can be done because the codebook says so."""

    words: str
    key: str
    call: Callable[[Desk], object]
    enabled: Callable[[Desk], bool]


def commands(codebook: Codebook) -> list[CodebookCommand]:
    """The further labels, the questions about claims and other marks, and those about the article."""
    return [*_labels(codebook), *_attributes(codebook), *_questions(codebook)]


def add_annotation(desk: Desk, label: Label) -> None:
    """Marks the selected words with a label, which is then the selected mark."""
    span = desk.reader.selected_span()
    if span is None:
        desk.session.said.emit(desk.reader.tr("Select words in the text first."))
        return
    made = desk.session.do(annotating.add_annotation, label.id, [span])
    if made is not None:
        desk.reader.clear_selection()
        desk.session.select(made.id)


def ask_attribute(desk: Desk, attribute: AttributeDefinition) -> None:
    """Lets an attribute of the selected claim, or other mark, wait for its answer."""
    mark = _other_mark(desk)
    about = mark if mark is not None else taken(desk)
    if about is None:
        desk.session.said.emit(desk.reader.tr("Select a claim first."))
        return
    mark_id = about.id

    def answered() -> Answer | None:
        document = desk.session.document
        found = document.annotations.get(mark_id) if document else None
        return found.attributes.get(attribute.id) if found else None

    def give(answer: Answer | None) -> None:
        desk.session.do(annotating.set_attribute, mark_id, attribute.id, answer)

    if attribute.kind in {"number", "text"}:
        desk.claims.edit_answer("claim" if mark is None else "mark", attribute.id)
    else:
        _ask(desk, attribute, answered, give)


def ask_question(desk: Desk, question: AttributeDefinition) -> None:
    """Lets a question about the article wait for its answer."""

    def answered() -> Answer | None:
        document, project = desk.session.document, desk.session.project
        found = document.answers_in(project.set_id) if document and project else None
        return found.answers.get(question.id) if found else None

    def give(answer: Answer | None) -> None:
        desk.session.do(annotating.set_article_answer, question.id, answer)

    desk.claims.about_article.unfold()
    if question.kind in {"number", "text"}:
        desk.claims.edit_answer("article", question.id)
    else:
        _ask(desk, question, answered, give)


def _ask(
    desk: Desk,
    attribute: AttributeDefinition,
    answered: Callable[[], Answer | None],
    give: Callable[[Answer | None], None],
) -> None:
    def toggle(choice_id: str) -> None:
        give(toggled(attribute, answered(), choice_id))
        _ask(desk, attribute, answered, give)  # more of them may follow, until another key is pressed

    match attribute.kind:
        case "yes_no":
            tr = desk.reader.tr
            letters = [Letter("Y", tr("yes"), lambda: give(True)), Letter("N", tr("no"), lambda: give(False))]
        case "several":
            letters = [Letter(c.key, c.name, lambda c=c: toggle(c.id)) for c in attribute.offered]
        case _:
            letters = [Letter(c.key, c.name, lambda c=c: give(c.id)) for c in attribute.offered]
    from annotator.ui.claims.guidance import in_short  # not while the window comes up

    about = in_short(attribute.guidelines)
    words = f"{attribute.name} ({about})" if about else attribute.name
    desk.chord.ask(Question(words, letters, lambda: give(None), "attribute", attribute.id))


def _labels(codebook: Codebook) -> Iterator[CodebookCommand]:
    for label in codebook.further:
        yield CodebookCommand(_headed(label.name), label.key, lambda d, x=label: add_annotation(d, x), with_article)


def _attributes(codebook: Codebook) -> Iterator[CodebookCommand]:
    """Labels may share keys for their questions: one command for each key asks that of the selected mark."""
    by_key: dict[str, dict[str, AttributeDefinition]] = {}
    for label in (codebook.in_role("claim"), *codebook.further):
        for attribute in label.asked:
            key = attribute.key.casefold() or f"{label.id} {attribute.id}"
            by_key.setdefault(key, {})[label.id] = attribute
    claim = codebook.in_role("claim").id
    for asked in by_key.values():
        first = next(iter(asked.values()))
        names = " / ".join(dict.fromkeys(_headed(a.name) for a in asked.values()))
        yield CodebookCommand(
            f"{names}…",
            first.key,
            lambda d, asked=asked: _ask_of_mark(d, asked, claim),
            lambda d, asked=asked: _wanted(d, asked, claim) is not None,
        )


def _questions(codebook: Codebook) -> Iterator[CodebookCommand]:
    for question in codebook.asked:
        words = f"{_headed(question.name)}…"
        yield CodebookCommand(words, question.key, lambda d, q=question: ask_question(d, q), with_article)


def _ask_of_mark(desk: Desk, asked: dict[str, AttributeDefinition], claim: str) -> None:
    attribute = _wanted(desk, asked, claim)
    if attribute is not None:
        ask_attribute(desk, attribute)


def _wanted(desk: Desk, asked: dict[str, AttributeDefinition], claim: str) -> AttributeDefinition | None:
    mark = _other_mark(desk)
    if mark is not None:
        return asked.get(mark.label)
    return asked.get(claim) if with_claim(desk) else None


def _other_mark(desk: Desk) -> Annotation | None:
    """The selected mark, where it is no part of an attribution."""
    annotation, project = desk.session.annotation, desk.session.project
    label = project.codebook.label(annotation.label) if annotation and project else None
    return annotation if label is not None and not label.role else None


def _headed(name: str) -> str:
    return name[:1].upper() + name[1:]
