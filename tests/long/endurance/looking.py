"""Chores about windows, the look of the program and its settings."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget

from annotator.domain.recoding import Item
from annotator.ui.about import About
from annotator.ui.codebook.editor import CodebookEditor
from annotator.ui.guide import Guide
from annotator.ui.key_sheet import KeySheet
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.projects.new_dialog import NewProjectDialog
from annotator.ui.report_dialog import ReportDialog
from annotator.ui.speakers.merge_dialog import MergeDialog
from annotator.ui.speakers.window import SpeakersWindow
from tests.flows.hands import CTRL, SHIFT
from tests.long.endurance.office import Office, button, child


def codebook(office: Office) -> None:
    """A look at the codebook; then a question about articles added, put in force, and taken back."""
    office.hands.press(Qt.Key.Key_B, CTRL)
    office.dialog(CodebookEditor).reject()
    office.back()
    office.hands.press(Qt.Key.Key_B, CTRL)
    editor = office.dialog(CodebookEditor)
    editor.add_at(Item("attribute", ""))
    office.hands.type("opinion piece")
    office.hands.press(Qt.Key.Key_Return, CTRL)
    assert len(office.project.codebook.asked) == 1
    office.undo("edit_codebook")


def speakers(office: Office) -> None:
    """The registry: somebody looked for and looked at."""
    office.hands.press(Qt.Key.Key_S, CTRL | SHIFT)
    window = office.dialog(SpeakersWindow)
    field = child(window, QLineEdit)
    field.setFocus()
    office.hands.type("sto")
    field.clear()
    window.close()


def merger(office: Office) -> None:
    """Two speakers made one, and two again."""
    office.hands.press(Qt.Key.Key_S, CTRL | SHIFT)
    window = office.dialog(SpeakersWindow)
    for answer in (MergeDialog.reject, MergeDialog.accept):
        office.press(button(window, "Merge with…"))
        answer(office.dialog(MergeDialog))
        office.rest()
    window.close()
    office.undo("merge_speakers")


def preferences(office: Office) -> None:
    """The language and the size of the text, there and back."""
    office.hands.press(Qt.Key.Key_Comma, CTRL)
    dialog = office.dialog(PreferencesDialog)
    language = child(dialog, QComboBox, "Language")
    for chosen in ("de", "system"):
        language.setCurrentIndex(language.findData(chosen))
        language.activated.emit(language.currentIndex())
        assert office.window.desk.settings.settings.language == chosen
    office.command("larger")
    office.command("first_size")
    dialog.show_keys_page()
    dialog.close()


def guide(office: Office) -> None:
    """Every page of the guide."""
    office.hands.press(Qt.Key.Key_F1)
    pages = child(office.dialog(Guide), QListWidget)
    pages.setFocus()
    for _ in range(pages.count() - 1):
        office.hands.press(Qt.Key.Key_Down)
    assert pages.currentRow() == pages.count() - 1


def all_keys(office: Office) -> None:
    """The sheet of keys."""
    office.hands.type("?")
    office.dialog(KeySheet).close()


def new_project(office: Office) -> None:
    """Thought better of."""
    office.hands.press(Qt.Key.Key_N, CTRL)
    office.dialog(NewProjectDialog).close()


def about(office: Office) -> None:
    """Which version this is."""
    office.command("about")
    office.dialog(About).close()


def report_of_a_fault(office: Office) -> None:
    """The newest report of a fault, or that there is none."""
    office.command("reports")
    office.dialog(ReportDialog).close()


def colours(office: Office) -> None:
    """Dark, and light again."""
    office.command("dark")
    assert office.window.desk.theme.is_dark
    office.command("light")


def size(office: Office) -> None:
    """The window made too narrow for the list, and wide again; panels folded away and out."""
    window = office.window
    for width, height in ((800, 700), (1440, 900)):
        window.resize(width, height)
        office.until(lambda width=width: window.articles.isVisible() == (width > 900), "room for the articles")
    for modifier in (SHIFT, SHIFT, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier):
        office.hands.press(Qt.Key.Key_F9, modifier)


def menus(office: Office) -> None:
    """Each menu pulled down."""
    for menu in office.window.actions_.menus.values():
        menu.popup(office.window.mapToGlobal(office.window.rect().center()))
        office.until(menu.isVisible, "a menu")
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        menu.close()
        office.chosen += 1


CHORES = (
    codebook,
    speakers,
    merger,
    preferences,
    guide,
    all_keys,
    new_project,
    about,
    report_of_a_fault,
    colours,
    size,
    menus,
)
