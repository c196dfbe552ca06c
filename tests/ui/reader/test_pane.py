"""Selecting, clicking, pulling at boundaries, and what is painted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from annotator.project import annotating
from annotator.ui.reader.boundary import knobs
from annotator.ui.reader.pane import Reader
from annotator.ui.reader.telling import Telling
from annotator.ui.session import Session
from annotator.ui.theme import DARK, LIGHT

TEXT = "Headlines are short.\n\n“We will never accept it,” he said. She added that nobody would."
LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
Read = Callable[[str], Reader]


def at(reader: Reader, position: int) -> QPoint:
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.positions.to_qt(position))
    return reader.cursorRect(cursor).center()


def drag(reader: Reader, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(reader.viewport(), LEFT, modifier, start)
    QTest.mouseMove(reader.viewport(), (start + end) / 2)
    QTest.mouseMove(reader.viewport(), end)
    QTest.mouseRelease(reader.viewport(), LEFT, modifier, end)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_drag_snaps_to_whole_words(read: Read) -> None:
    reader = read(TEXT)
    wanted = span_of("nobody would")
    drag(reader, at(reader, wanted.start + 2), at(reader, wanted.end - 2))
    assert reader.selected_span() == wanted


def test_a_drag_with_alt_takes_exact_letters(read: Read) -> None:
    reader = read(TEXT)
    wanted = span_of("nobody would")
    drag(reader, at(reader, wanted.start + 2), at(reader, wanted.end - 2), ALT)
    assert reader.selected_span() == Span(wanted.start + 2, wanted.end - 2)


def test_a_drag_that_begins_in_selected_words_selects_anew(read: Read) -> None:
    reader = read(TEXT)
    reader.select_span(span_of("She added that nobody would"))
    wanted = span_of("that nobody")
    drag(reader, at(reader, wanted.start + 1), at(reader, wanted.end - 1))
    assert reader.selected_span() == wanted


def test_clicks_walk_from_the_innermost_mark_outward_and_then_to_nothing_new(read: Read, session: Session) -> None:
    reader = read(TEXT)
    outer = session.do(annotating.add_claim, [span_of("She added that nobody would")])
    inner = session.do(annotating.add_claim, [span_of("nobody would")])
    assert outer is not None
    assert inner is not None
    point = at(reader, span_of("nobody").start + 2)
    chosen: list[str | None] = []
    for _ in range(3):
        QTest.mouseClick(reader.viewport(), LEFT, NONE, point)
        chosen.append(session.annotation_id)
    assert chosen == [inner.id, outer.id, inner.id]
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at(reader, 3))
    assert session.annotation_id is None


@pytest.mark.parametrize(
    ("edge", "to", "left"),
    [
        ("end", "accept", "We will never accept"),
        ("start", "never", "never accept it"),
    ],
)
def test_a_boundary_is_pulled_in_place(read: Read, session: Session, edge: str, to: str, left: str) -> None:
    reader = read(TEXT)
    claim = session.do(annotating.add_claim, [span_of("We will never accept it")])
    assert claim is not None
    session.select(claim.id)
    knob = next(knob for knob in knobs(reader, claim) if knob.grip.edge == edge)
    drag(reader, knob.centre.toPoint(), at(reader, span_of(to).start + 2))
    assert session.annotation is not None
    assert session.annotation.quote == left
    assert session.project is not None
    session.project.undo()
    assert session.annotation is not None
    assert session.annotation.quote == claim.quote


def test_words_next_to_the_selected_mark_are_selected_and_do_not_pull_at_it(read: Read, session: Session) -> None:
    reader = read(TEXT)
    claim = session.do(annotating.add_claim, [span_of("“We will never accept it,”")])
    assert claim is not None
    session.select(claim.id)
    wanted = Span(TEXT.index("he said"), TEXT.index("he said") + 2)
    drag(reader, at(reader, wanted.start), at(reader, wanted.end))
    assert reader.selected_span() == wanted
    assert session.annotation == claim


def test_the_mouse_over_one_part_of_an_attribution_lights_the_others(read: Read, session: Session) -> None:
    reader = read(TEXT)
    claim, cue = span_of("“We will never accept it,”"), span_of("said")
    added = session.do(annotating.add_claim, [claim])
    assert added is not None
    session.do(annotating.mark_part, added.id, "cue", cue)
    strong = LIGHT.shades["yellow"].strong
    assert strong not in colours_at(reader, claim)
    QTest.mouseMove(reader.viewport(), at(reader, cue.start + 2))
    assert strong in colours_at(reader, claim)
    QTest.mouseMove(reader.viewport(), at(reader, 3))
    assert strong not in colours_at(reader, claim)


def colours_at(reader: Reader, span: Span) -> set[str]:
    QApplication.processEvents()
    picture = reader.viewport().grab().toImage()
    y = at(reader, span.start).y()
    xs = range(at(reader, span.start).x() + 1, at(reader, span.end).x())
    return {QColor(picture.pixel(x, y + dy)).name() for x in xs for dy in range(-12, 20)}


def test_a_mark_is_painted_behind_the_words_and_under_them_until_it_is_undone(read: Read, session: Session) -> None:
    reader = read(TEXT)
    span, shade = span_of("nobody would"), LIGHT.shades["yellow"]
    assert shade.tint not in colours_at(reader, span)
    session.do(annotating.add_claim, [span])
    assert {shade.tint, shade.line} <= colours_at(reader, span)
    assert session.project is not None
    session.project.undo()
    assert not {shade.tint, shade.line} & colours_at(reader, span)


def test_hits_are_painted_and_walked_through(read: Read, session: Session) -> None:
    reader = read(TEXT)
    session.search("nobody")
    assert LIGHT.hit in colours_at(reader, span_of("nobody"))
    session.search("")
    assert LIGHT.hit not in colours_at(reader, span_of("nobody"))


def test_marks_in_right_to_left_text_are_painted_where_the_words_are(read: Read, session: Session) -> None:
    text = "שלום עולם אמר השר, and then he left."
    reader = read(text)
    start = text.index("עולם")
    session.do(annotating.add_claim, [Span(start, start + 4)])
    QApplication.processEvents()
    picture = reader.viewport().grab().toImage()
    y = at(reader, start + 2).y()
    tint = LIGHT.shades["yellow"].tint
    tinted = [x for x in range(picture.width()) if any(QColor(picture.pixel(x, y + d)).name() == tint for d in (-9, 8))]
    right, left = at(reader, start).x(), at(reader, start + 4).x()
    assert left < right
    assert abs(min(tinted) - left) <= 3
    assert abs(max(tinted) - right) <= 3


def test_the_page_follows_the_theme_while_it_is_shown(read: Read) -> None:
    reader = read(TEXT)
    reader.theme.choose("dark")
    QApplication.processEvents()
    picture = reader.grab().toImage()
    assert {QColor(picture.pixel(x, 5)).name() for x in range(2, picture.width() - 14)} == {DARK.paper}


def test_the_caret_in_a_mark_is_told_in_words(read: Read, session: Session) -> None:
    reader = read(TEXT)
    telling = Telling(reader, session)
    claim = session.do(annotating.add_claim, [span_of("nobody would")])
    assert claim is not None
    session.do(annotating.set_attribute, claim.id, "quotation", "indirect")
    reader.place_caret(span_of("nobody").start + 2)
    assert reader.accessibleDescription() == "claim, indirect"
    reader.place_caret(3)
    assert reader.accessibleDescription() == ""
    assert telling
