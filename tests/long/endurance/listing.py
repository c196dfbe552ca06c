"""Chores at the list of articles, and what is said about an article."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from annotator.ui.addresses.dialog import AddressDialog
from annotator.ui.articles.dialogs import AskDialog, AssignDialog, DetailsDialog
from annotator.ui.articles.filters import FilterRow
from annotator.ui.articles.ordering import OrderButton
from tests.flows.hands import NONE, SHIFT
from tests.long.endurance.office import Office, child, children


def states(office: Office) -> None:
    """The articles of each state, and those of the state that was chosen before."""
    chips = [b for b in children(office.window.articles, QToolButton) if b.objectName() == "chip"]
    before = next(chip for chip in chips if chip.isChecked())
    for chip in (*chips, before):
        office.press(chip)


def filters(office: Office) -> None:
    """By date and by byline, and all again."""
    fold = child(office.window.articles, QToolButton, "Filter by outlet, date and more")
    office.press(fold)
    row = child(office.window.articles, FilterRow)  # which is made when it is first folded out
    for name, words in (("From date", "2016-11-03"), ("Byline", "By 1")):
        child(row, QLineEdit, name).setFocus()
        office.hands.type(words)
        office.hands.press(Qt.Key.Key_Return)
    office.until(lambda: office.window.articles.filter.byline == "By 1", "a filter")
    row.clear()
    office.press(fold)


def order(office: Office) -> None:
    """By each order, and in that of the import again."""
    sorts = child(office.window.articles, OrderButton)
    actions = [action for action in sorts.menu().actions() if not action.isSeparator()]
    for action in (*actions, actions[0]):
        action.trigger()
        office.chosen += 1
        QApplication.processEvents()


def search(office: Office) -> None:
    """Words typed into the field at the top, the list narrowed to what holds them, and the field left."""
    field = office.window.header.search
    field.setFocus()
    office.hands.type("security\r")
    QApplication.processEvents()
    field.setFocus()
    office.hands.press(Qt.Key.Key_Escape)
    field.clear()
    office.window.articles.search("")
    office.window.session.search("")


def question_for_the_lead(office: Office) -> None:
    """Asked, and taken back."""
    office.hands.type("a")
    child(office.dialog(AskDialog), QLineEdit).setFocus()
    office.hands.type("Is this one news?\r")
    office.undo("ask_lead")


def whose_work(office: Office) -> None:
    """Given to Ada, and taken back."""
    office.hands.press(Qt.Key.Key_A, SHIFT)
    office.dialog(AssignDialog)
    office.hands.type("Ada\r")
    office.undo("assign")


def details(office: Office) -> None:
    """The byline mended, and taken back."""
    office.hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    child(office.dialog(DetailsDialog), QLineEdit, "Byline").setFocus()
    office.hands.type(" and others\r")
    office.undo("edit_article")


def web_address(office: Office) -> None:
    """Asked about, and not opened."""
    office.command("open_address")
    office.dialog(AddressDialog).reject()


def done(office: Office) -> None:
    """Set done, and taken back."""
    office.hands.press(Qt.Key.Key_D, SHIFT)
    office.undo("set_state")


def menu_of_an_article(office: Office) -> None:
    """Opened with the right button, and left."""
    office.window.articles.menu_requested.emit(office.window.mapToGlobal(office.window.articles.rect().center()))
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    assert len(menus) == 1
    office.hands.press(Qt.Key.Key_Escape, NONE)
    menus[0].close()


CHORES = (
    states,
    filters,
    order,
    search,
    question_for_the_lead,
    whose_work,
    details,
    web_address,
    done,
    menu_of_an_article,
)
