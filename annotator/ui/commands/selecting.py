"""Moving the caret through the text by what an analyst reads, and selecting it."""

from annotator.domain.span import Span
from annotator.project import reading
from annotator.project.reading import Unit
from annotator.ui.commands.command import Command, with_article
from annotator.ui.desk import Desk


def move(desk: Desk, unit: Unit, step: int) -> None:
    """Moves the caret to the next (1) or previous (-1) start of a unit."""
    document = desk.session.document
    if document is not None:
        go = reading.next_start if step > 0 else reading.previous_start
        desk.reader.place_caret(go(document.article.text, desk.reader.caret, unit))
        desk.back_to_reading()


def extend(desk: Desk, unit: Unit, step: int) -> None:
    """Extends the selection to the end of a unit, or back to a start."""
    document = desk.session.document
    if document is not None:
        go = reading.next_end if step > 0 else reading.previous_start
        desk.reader.place_caret(go(document.article.text, desk.reader.caret, unit), extend=True)
        desk.back_to_reading()


def grow(desk: Desk) -> None:
    """Selects the next larger thing around the selection: word, quotation, sentence, paragraph."""
    document = desk.session.document
    if document is None:
        return
    selected = desk.reader.raw_selection()
    for span in reading.around(document.article.text, selected.start):
        if span.covers(selected) and span != selected:
            desk.reader.select_span(span)
            return


def shrink(desk: Desk) -> None:
    """Selects the next smaller thing around the start of the selection."""
    document = desk.session.document
    if document is None:
        return
    selected = desk.reader.raw_selection()
    inside = [s for s in reading.around(document.article.text, selected.start) if _within(s, selected)]
    if inside:
        desk.reader.select_span(inside[-1])
    else:
        desk.reader.clear_selection()


def _within(span: Span, selected: Span) -> bool:
    return selected.covers(span) and span != selected


COMMANDS = (
    Command("next_sentence", "Next sentence", "go", lambda d: move(d, "sentence", 1), ("J",), with_article, 3),
    Command("previous_sentence", "Previous sentence", "go", lambda d: move(d, "sentence", -1), ("H",), with_article, 3),
    Command(
        "select_sentence",
        "Select to the sentence's end",
        "go",
        lambda d: extend(d, "sentence", 1),
        ("Shift+J",),
        with_article,
        3,
    ),
    Command(
        "select_sentence_back",
        "Select back to the sentence's start",
        "go",
        lambda d: extend(d, "sentence", -1),
        ("Shift+H",),
        with_article,
        3,
    ),
    Command("next_quotation", "Next quotation", "go", lambda d: move(d, "quotation", 1), ("O",), with_article, 4),
    Command(
        "previous_quotation", "Previous quotation", "go", lambda d: move(d, "quotation", -1), ("I",), with_article, 4
    ),
    Command(
        "select_quotation",
        "Select to the quotation's end",
        "go",
        lambda d: extend(d, "quotation", 1),
        ("Shift+O",),
        with_article,
        4,
    ),
    Command(
        "select_quotation_back",
        "Select back to the quotation's start",
        "go",
        lambda d: extend(d, "quotation", -1),
        ("Shift+I",),
        with_article,
        4,
    ),
    Command(
        "next_paragraph", "Next paragraph", "go", lambda d: move(d, "paragraph", 1), ("Ctrl+Down",), with_article, 5
    ),
    Command(
        "previous_paragraph",
        "Previous paragraph",
        "go",
        lambda d: move(d, "paragraph", -1),
        ("Ctrl+Up",),
        with_article,
        5,
    ),
    Command(
        "select_paragraph",
        "Select to the paragraph's end",
        "go",
        lambda d: extend(d, "paragraph", 1),
        ("Ctrl+Shift+Down",),
        with_article,
        5,
    ),
    Command(
        "select_paragraph_back",
        "Select back to the paragraph's start",
        "go",
        lambda d: extend(d, "paragraph", -1),
        ("Ctrl+Shift+Up",),
        with_article,
        5,
    ),
    Command("grow", "Select more", "go", grow, ("E",), with_article, 6),
    Command("shrink", "Select less", "go", shrink, ("Shift+E",), with_article, 6),
)
