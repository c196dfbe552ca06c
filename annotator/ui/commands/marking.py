"""Marking claims and saying who speaks them and how they stand."""

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Role
from annotator.domain.document import AnnotatedArticle
from annotator.domain.snapping import next_word_end, next_word_start, previous_word_end, previous_word_start
from annotator.domain.span import Span
from annotator.project import annotating, reading, suggesting
from annotator.ui.chord import Answer, Question
from annotator.ui.commands.command import Command, with_article, with_claim, with_mark
from annotator.ui.commands.order import neighbour
from annotator.ui.commands.suggesting import go_on, taken
from annotator.ui.desk import Desk


def add_claim(desk: Desk) -> None:
    """Marks the selected words as a claim, which is then the selected one.

    With nothing selected it marks the innermost quotation around the caret, or the sentence.
    """
    document = desk.session.document
    if document is None:
        return
    span = desk.reader.selected_span() or reading.claim_at(document.article.text, desk.reader.caret)
    if span is None:
        desk.session.said.emit(desk.reader.tr("There is no sentence here."))
        return
    claim = _add(desk, document, span)
    if claim is not None:
        desk.reader.clear_selection()
        desk.session.select(claim.id)


def add_fragment(desk: Desk) -> None:
    """Adds the selected words to the selected claim."""
    span, claim = _selection(desk), taken(desk)
    if span is not None and claim is not None:
        desk.session.do(annotating.add_fragment, claim.id, span)
        desk.reader.clear_selection()


def mark_mention(desk: Desk) -> None:
    """Marks the selected words as the mention of the selected claim; with none selected, the nearest one offered."""
    claim, offered = desk.session.claim, desk.reader.offered_mentions
    if claim is not None and offered and desk.reader.selected_span() is None:
        desk.session.do(annotating.mark_part, claim.id, "mention", offered[0])
        return
    _mark_part(desk, "mention")


def mark_cue(desk: Desk) -> None:
    """Marks the selected words as the cue of the selected claim."""
    _mark_part(desk, "cue")


def set_boundary(desk: Desk) -> None:
    """Makes the nearest fragment of the selected mark the selected words."""
    span, annotation = _selection(desk), desk.session.annotation
    if span is None or annotation is None:
        return
    near = min((f.span for f in annotation.fragments), key=lambda f: abs(f.start - span.start) + abs(f.end - span.end))
    desk.session.do(annotating.move_boundary, annotation.id, near, span)
    desk.reader.clear_selection()


def move_end(desk: Desk, step: int) -> None:
    """Moves the end of the selected mark's last fragment by a word."""
    annotation, document = desk.session.annotation, desk.session.document
    if annotation is None or document is None:
        return
    old, text = annotation.fragments[-1].span, document.article.text
    end = next_word_end(text, old.end) if step > 0 else previous_word_end(text, old.end)
    if end > old.start:
        desk.session.do(annotating.move_boundary, annotation.id, old, Span(old.start, end))


def move_start(desk: Desk, step: int) -> None:
    """Moves the start of the selected mark's first fragment by a word."""
    annotation, document = desk.session.annotation, desk.session.document
    if annotation is None or document is None:
        return
    old, text = annotation.fragments[0].span, document.article.text
    start = next_word_start(text, old.start) if step > 0 else previous_word_start(text, old.start)
    if start < old.end:
        desk.session.do(annotating.move_boundary, annotation.id, old, Span(start, old.end))


def remove(desk: Desk) -> None:
    """Removes the selected mark; the claim next to it in the text is then the selected one."""
    annotation = desk.session.annotation
    if annotation is None:
        return
    near = (neighbour(desk.session, 1) or neighbour(desk.session, -1)) if desk.session.claim is not None else None
    desk.session.do(annotating.remove, annotation.id)
    desk.session.select(near)


def ask_stance(desk: Desk, number: int) -> None:
    """Lets the target in a slot (from 1) wait for the letter of the stance; the first free digit makes a target."""
    from_suggestion = desk.session.suggestion is not None
    claim, project = taken(desk), desk.session.project
    if claim is None or project is None:
        desk.session.said.emit(desk.reader.tr("Select a claim first."))
        return
    target = desk.claims.slots.at(number)
    if target is None:
        desk.claims.edit_new_target()
        return

    def give(value: str | None) -> None:
        desk.session.do(annotating.set_stance, claim.id, target.id, value)
        desk.back_to_reading()  # a digit may have been pressed in the row of the target
        if from_suggestion:
            go_on(desk, 1)

    answers = [Answer(v.key, f"{v.sign} {v.name}", lambda v=v: give(v.id)) for v in project.codebook.offered]
    desk.chord.ask(Question(target.name, answers, lambda: give(None), "target", target.id))


def _add(desk: Desk, document: AnnotatedArticle, span: Span) -> Annotation | None:
    """A claim over the span, filled in where the settings want that."""
    project = desk.session.project
    if project is None or not desk.settings.settings.fill_in:
        return desk.session.do(annotating.add_claim, [span])
    found = suggesting.around(project, document, [span])
    return desk.session.do(suggesting.add_filled_claim, [span], found)


def _mark_part(desk: Desk, role: Role) -> None:
    span, claim = _selection(desk), taken(desk)
    if span is None:
        return
    if claim is None:
        desk.session.said.emit(desk.reader.tr("Select the claim first, then the words that belong to it."))
        return
    desk.session.do(annotating.mark_part, claim.id, role, span)
    desk.reader.clear_selection()
    desk.session.select(claim.id)


def _selection(desk: Desk) -> Span | None:
    span = desk.reader.selected_span()
    if span is None:
        desk.session.said.emit(desk.reader.tr("Select words in the text first."))
    return span


COMMANDS = (
    Command("claim", "Claim", "mark", add_claim, ("C",), with_article),
    Command("fragment", "Add to claim", "mark", add_fragment, ("Shift+C",), with_claim),
    Command("mention", "Mention of the speaker", "mark", mark_mention, ("M",), with_claim),
    Command("cue", "Cue", "mark", mark_cue, ("U",), with_claim),
    Command("speaker", "Speaker…", "mark", lambda d: taken(d) and d.claims.edit_speaker(), ("P",), with_claim, 1),
    Command("note", "Note", "mark", lambda d: taken(d) and d.claims.edit_note(), ("N",), with_claim, 1),
    Command("unsure", "Unsure", "mark", lambda d: taken(d) and d.claims.toggle_unsure(), ("Shift+U",), with_claim, 1),
    Command("boundary", "Move to the selected words", "mark", set_boundary, ("B",), with_mark, 2),
    Command("end_forward", "End: one word on", "mark", lambda d: move_end(d, 1), ("Alt+Right",), with_mark, 2),
    Command("end_back", "End: one word back", "mark", lambda d: move_end(d, -1), ("Alt+Left",), with_mark, 2),
    Command(
        "start_forward", "Start: one word on", "mark", lambda d: move_start(d, 1), ("Alt+Shift+Right",), with_mark, 2
    ),
    Command(
        "start_back", "Start: one word back", "mark", lambda d: move_start(d, -1), ("Alt+Shift+Left",), with_mark, 2
    ),
    Command("remove", "Delete the mark", "mark", remove, ("Del",), with_mark, 3),
)
