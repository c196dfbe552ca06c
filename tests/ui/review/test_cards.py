"""The cards of disagreements: what they say, and how one of them is settled."""

from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.agreement.points import Point
from annotator.domain.change import Change, ChangeSet
from annotator.domain.codebook import Codebook
from annotator.domain.question import AttributeDefinition, Choice
from annotator.project import adjudicating, annotating
from annotator.ui.badge import BadgeLabel
from annotator.ui.review.card import PointCard
from annotator.ui.review.screen import ReviewScreen
from tests.agreement.test_disagreements import moved, no_stance, other_stance, other_type, without_claim
from tests.several import SPEAKERS, Claims, as_gold, claim
from tests.ui.review.conftest import Reviewed


def other_speaker(claims: Claims) -> None:
    claims[0]["speaker"] = next(s.id for s in SPEAKERS if s.id != claims[0]["speaker"])


def all_of_it(claims: Claims) -> None:
    for edit in (moved, other_type, no_stance, without_claim, other_speaker):
        edit(claims)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def card(screen: ReviewScreen) -> PointCard:
    return next(c for c in screen.findChildren(PointCard) if c.isVisible())


def choose(screen: ReviewScreen, kind: str) -> Point:
    found = next(point for point in screen.review.listed if point.kind == kind)
    screen.review.choose(found)
    return found


def told(screen: ReviewScreen) -> dict[str, str]:
    """What each card says to those who hear it, by its kind."""
    model = screen.points.cards.model()
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    return {point.kind: words for point, words in zip(screen.review.listed, said, strict=True)}


def test_every_kind_is_told_in_words_with_whole_names(reviewed: Reviewed):
    screen = reviewed({"Ana Álvarez": as_gold, "Bo": all_of_it})
    words = told(screen)
    assert set(words) == {"stance", "speaker", "boundary", "attribute", "missing"}
    assert "Ana Álvarez: ✕ against" in words["stance"]
    assert "Bo: no stance" in words["stance"]
    assert words["missing"].startswith("Only A marked it. claim 5. NATO is seeking")
    assert "Ana Álvarez: keep it" in words["missing"]
    assert "Bo: keep none" in words["missing"]
    assert "Bo: that there is no need to worry" in words["boundary"]
    assert words["attribute"].startswith("Type. claim 4.")


def test_the_chosen_card_has_badges_keys_and_whose_version_is_whose(reviewed: Reviewed):
    screen = reviewed({"Ana": as_gold, "Bo": all_of_it, "Cem": other_stance})
    choose(screen, "stance")
    here = card(screen)
    assert [(b.text(), b.toolTip()) for b in here.findChildren(BadgeLabel)] == [("A", "Ana"), ("C", "Cem"), ("B", "Bo")]
    assert {"1", "2", "3", "E", "W"} <= set(texts(here))
    names = [b.accessibleName() for b in here.findChildren(QToolButton)]
    assert "Take Ana: ✕ against" in names


def test_something_that_is_not_there_has_the_last_key(reviewed: Reviewed):
    screen = reviewed({"Ana": without_claim, "Bo": as_gold})
    choose(screen, "missing")
    screen.take(1)
    assert screen.review.session.project is not None
    gold = adjudicating.gold_set(screen.review.session.project)
    assert gold is not None
    document = screen.review.document
    assert document is not None
    assert any(a.set_id == gold.id and "NATO is seeking" in a.quote for a in document.annotations.values())


def test_a_version_that_is_not_there_is_said(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": moved})
    with qtbot.waitSignal(screen.review.session.said) as said:
        screen.take(7)
    assert said.args == ["This point has no version 7."]


def test_a_settled_point_says_what_stands_who_settled_it_and_why(reviewed: Reviewed):
    screen = reviewed({"Ana": as_gold, "Bo": moved})
    screen.write_reason()
    card(screen).reason.setText("Without the conjunction.")
    screen.take(1)
    assert "1 settled" in " ".join(texts(screen.points))
    said = told(screen)["boundary"]
    assert "there is no need to worry (version of A)" in said
    assert "Without the conjunction." in said
    outcome = " ".join(texts(card(screen)))
    assert "Annotator ·" in outcome


def test_a_point_that_changed_since_is_open_again_and_says_so(reviewed: Reviewed):
    screen = reviewed({"Ana": as_gold, "Bo": moved})
    screen.take(1)
    project, document = screen.review.session.project, screen.review.document
    assert project is not None
    assert document is not None
    mark = next(a for a in document.annotations.values() if a.set_id == "Bo" and a.quote.startswith("that there is no"))
    span = mark.fragments[0].span
    annotating.move_boundary(project, document, mark.id, span, type(span)(span.start + 5, span.end - 5))
    point = choose(screen, "boundary")
    assert point.status == "changed"
    assert any(text.startswith("Changed since it was settled.") for text in texts(card(screen)))


def test_what_was_typed_as_a_reason_waits_with_its_point(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": all_of_it})
    first = choose(screen, "stance")
    qtbot.keyClicks(card(screen).reason, "Because")
    choose(screen, "boundary")
    assert card(screen).reason.text() == ""
    screen.review.choose(first)
    assert card(screen).reason.text() == "Because"


@pytest.mark.parametrize("width", [372, 260])
def test_no_part_of_the_chosen_card_is_cut_off(reviewed: Reviewed, width: int):
    screen = reviewed({"Ana": as_gold, "Bo": all_of_it, "Cem": other_stance})
    screen.points.resize(width, 700)
    for point in screen.review.listed:
        screen.review.choose(point)
        here = card(screen)
        for child in here.findChildren(QWidget):
            if child.isVisible() and not child.objectName().startswith("qt_"):
                assert here.rect().contains(child.rect().translated(child.mapTo(here, child.rect().topLeft())))
                assert child.height() >= child.minimumSizeHint().height()


def test_every_control_of_the_review_has_a_name(reviewed: Reviewed):
    screen = reviewed({"Ana": as_gold, "Bo": all_of_it, "Cem": other_stance})
    nameless = [
        type(w).__name__
        for w in screen.findChildren(QWidget)
        if w.isVisible()
        and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (w.accessibleName() or w.property("text"))
        and not w.objectName().startswith("qt_")
    ]
    assert nameless == []


def with_question(screen: ReviewScreen, asked: AttributeDefinition, answers: dict[str, Any]) -> None:
    """Gives the codebook another attribute of claims, which each set answers for the first claim."""
    project, document = screen.review.session.project, screen.review.document
    assert project is not None
    assert document is not None
    old = project.codebook
    label = old.in_role("claim")
    more = structs.replace(label, attributes=(*label.attributes, asked))
    book = Codebook(2, tuple(more if x == label else x for x in old.labels), old.scale)
    marks = [document.annotations[f"nato {set_id} 0"] for set_id in answers]
    changed = [
        Change(
            mark,
            structs.replace(mark, attributes={**mark.attributes, asked.id: answers[mark.set_id]}, codebook_version=2),
        )
        for mark in marks
    ]
    project.do(ChangeSet("edit_codebook", (Change(None, book),)))
    project.do(ChangeSet("set_attribute", tuple(changed)))


TOPICS = AttributeDefinition(
    "topics", "topics", "O", (Choice("war", "war", "w"), Choice("trade", "trade", "t")), "several"
)
SURE = AttributeDefinition("sure", "sure", "O", (), "number", 0.0, 10.0)


def test_several_choices_are_taken_together(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": as_gold})
    with_question(screen, TOPICS, {"Ana": ("war",), "Bo": ("trade",)})
    point = choose(screen, "attribute")
    assert point.name == "attribute:topics"
    screen.edit()
    button = next(b for b in card(screen).findChildren(QToolButton) if b.accessibleName() == "topics: trade")
    button.click()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert choose(screen, "attribute").gold == ("trade", "war")


def test_a_number_is_written(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": as_gold})
    with_question(screen, SURE, {"Ana": 3.0, "Bo": 5.0})
    choose(screen, "attribute")
    screen.edit()
    field = next(f for f in card(screen).findChildren(QLineEdit) if f.accessibleName() == "sure")
    qtbot.keyClicks(field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert choose(screen, "attribute").gold == 4.0


def test_escape_leaves_a_field_and_nothing_is_decided(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": other_speaker})
    choose(screen, "speaker")
    screen.edit()
    field = next(f for f in card(screen).findChildren(QLineEdit) if f is not card(screen).reason)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert choose(screen, "speaker").is_open
    assert not screen.points.asking.is_asking


def test_claims_are_numbered_in_the_order_of_the_text(reviewed: Reviewed):
    def third(claims: Claims) -> None:
        claim(claims, 2)["type"] = "prediction"

    screen = reviewed({"Ana": as_gold, "Bo": third})
    assert "claim 3" in told(screen)["attribute"]


def test_tab_leads_through_all_panels(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": all_of_it, "Cem": other_stance})
    screen.activateWindow()
    screen.points.cards.setFocus()
    qtbot.waitUntil(screen.points.cards.hasFocus)
    names = list[str]()
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    wanted = {
        "Agreement by layer",
        "Agreement pair by pair",
        "Most contested articles",
        "Article",
        "Disagreements in text order",
        "Why it is settled so",
        "Settle what all agree on",
    }
    assert wanted <= set(names)
    assert any(name.startswith("Take Ana") for name in names)
