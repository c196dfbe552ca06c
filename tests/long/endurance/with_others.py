"""Chores between people: suggestions of the program, the review, the report on agreement, packages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox

from annotator.domain.annotation import AnnotationSet
from annotator.ui.exchange.agreement_report_dialog import AgreementReportDialog
from annotator.ui.review.measure_menu import MeasureMenu
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.review.sets import SetsChoice
from annotator.ui.sharing.give_out_dialog import GiveOutDialog
from annotator.ui.sharing.together_dialog import TogetherDialog
from tests.flows.hands import CTRL, SHIFT
from tests.long.endurance.office import Office, button, child, children


def suggestions(office: Office) -> None:
    """One accepted and one rejected, and both taken back."""
    session = office.window.session
    office.until(lambda: len(session.suggestions.open) > 2, "suggestions")
    before = len(session.suggestions.open)
    session.select(None)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_X):
        office.hands.press(key)
    assert len(session.suggestions.open) < before
    office.undo("reject", "accept")


def review(office: Office) -> None:
    """What annotators marked differently: two points settled, one with a reason, and taken back."""
    session, hands = office.window.session, office.hands
    hands.press(Qt.Key.Key_2, CTRL)
    screen = office.window.desk.reviewing()
    office.until(lambda: screen.is_comparing and not office.window.runner.is_busy, "the review")
    hands.press(Qt.Key.Key_N)
    office.until(lambda: screen.point is not None, "an open point")
    hands.press(Qt.Key.Key_W)
    hands.type("As the text has it.")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_2)
    office.undo("settle", "settle")
    hands.press(Qt.Key.Key_1, CTRL)
    assert session.mode == "annotate"


def settle_agreed(office: Office) -> None:
    """All that annotators agree on settled in one step, and taken back."""
    hands = office.hands
    hands.press(Qt.Key.Key_2, CTRL)
    office.rest()
    hands.press(Qt.Key.Key_A)
    office.undo("settle_by_agreed")
    hands.press(Qt.Key.Key_1, CTRL)


def choices_of_the_review(office: Office) -> None:
    """By which rule, whose sets and which measure: each asked, and left as it is."""
    hands = office.hands
    hands.press(Qt.Key.Key_2, CTRL)
    office.rest()
    hands.press(Qt.Key.Key_A, SHIFT)
    office.dialog(RuleDialog).reject()
    office.back()
    for key, kind in ((Qt.Key.Key_S, SetsChoice), (Qt.Key.Key_M, MeasureMenu)):
        hands.press(key)
        office.popup(kind).close()
        office.back()
    hands.press(Qt.Key.Key_1, CTRL)


def agreement_report(office: Office) -> None:
    """As a page for the browser."""
    target = office.folder / "report.html"
    target.unlink(missing_ok=True)
    office.answers.answer = target
    office.command("agreement_report")
    dialog = office.dialog(AgreementReportDialog)
    draws = button(dialog, "With intervals, from 1,000 draws of articles")
    draws.setChecked(False)  # a thousand draws take long and use the same memory as one
    office.press(button(dialog, "Write…"))
    office.dialog(QMessageBox).close()
    assert target.stat().st_size


def give_out(office: Office) -> None:
    """To somebody new, and taken back."""
    out = office.folder / "out"
    out.mkdir(exist_ok=True)
    office.answers.answer = out
    office.hands.press(Qt.Key.Key_G, CTRL | SHIFT)
    dialog = office.dialog(GiveOutDialog)
    child(dialog, QLineEdit, "New annotators").setFocus()
    office.hands.type("Cleo")
    office.until(lambda: any("Cleo: " in label.text() for label in children(dialog, QLabel)), "a share of the work")
    office.hands.press(Qt.Key.Key_Return)
    office.until(lambda: bool(list(out.glob("*.annotator-package"))), "a package")
    office.rest()
    (package,) = out.iterdir()
    package.unlink()
    office.undo("give_out")


def bring_together(office: Office) -> None:
    """What Ana returned, looked at, taken, and taken back."""
    office.answers.answer = office.returned
    office.hands.press(Qt.Key.Key_M, CTRL | SHIFT)
    office.dialog(TogetherDialog)
    office.hands.press(Qt.Key.Key_Return)
    office.until(lambda: any(one.name == "Ana" for one in _sets(office)), "what Ana returned")
    office.undo("bring_together")


def _sets(office: Office) -> list[AnnotationSet]:
    return office.project.store.values(AnnotationSet)


CHORES = (suggestions, review, settle_agreed, choices_of_the_review, agreement_report, give_out, bring_together)
