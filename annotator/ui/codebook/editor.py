"""The window in which the codebook is edited: its outline, the form of what is chosen, and what applying it touches."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.recoding import Draft, Item, ItemKind
from annotator.project import coding
from annotator.project.coding import Effect
from annotator.ui.codebook import words
from annotator.ui.codebook.drafting import Drafting
from annotator.ui.codebook.form import PartForm
from annotator.ui.codebook.outline import Outline
from annotator.ui.codebook.rows import fresh, place_for
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.trouble import sentence

_KINDS: tuple[ItemKind, ...] = ("label", "attribute", "choice", "value", "target")
_LOOK_AFTER = 120  # ms after the last key: counting reads the project


class CodebookEditor(QDialog):
    """Edits a draft; Apply makes it the next version. Closing it forgets what was not applied."""

    applied = Signal()

    def __init__(
        self, session: Session, theme: Theme, draft: Draft, taken: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._taken = session, taken
        self.drafting = Drafting(session, draft, self)
        self.outline = Outline(self.drafting, theme)
        self.form = PartForm(self.drafting, theme, self._used)
        self.apply_button = QPushButton(self.tr("Apply"))
        self.effect, self.wrong, self._hint = QLabel(), QLabel(), QLabel()
        for label in (self.effect, self.wrong, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._add = QPushButton(self.tr("Add"))
        self._up, self._down = QPushButton("↑"), QPushButton("↓")
        self._undo = QPushButton(self.tr("Undo"))
        self._looking = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._place()
        self._connect()
        self._show()
        self._choose(self.outline.current)

    def _place(self) -> None:
        self._page = QScrollArea()
        self._page.setWidgetResizable(True)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setWidget(self.form)
        self._hint.setObjectName("soft")
        self._hint.setWordWrap(True)
        self._hint.setMargin(24)
        right, left = QWidget(), QWidget()
        _stack(right, self._hint, self._page)
        _stack(left, self.outline, _beside(self._add, self._up, self._down))
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        for side, stretch in ((left, 0), (right, 1)):
            self._splitter.addWidget(side)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setChildrenCollapsible(False)
        for label, name in ((self.effect, "soft"), (self.wrong, "wrong")):
            label.setObjectName(name)
            label.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.ApplyRole)
        buttons.addButton(self._undo, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._splitter, 1)
        for widget in (self.wrong, self.effect, buttons):
            layout.addWidget(widget)
        for button in (self._up, self._down, self._undo, self._add, *buttons.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        room = self.screen().availableSize()
        self.resize(min(980, room.width() - 40), min(720, room.height() - 60))
        self._splitter.setSizes([self.width() // 3, self.width() - self.width() // 3])

    def _connect(self) -> None:
        self._up.setAccessibleName(self.tr("Up"))
        self._up.setToolTip(self.tr("Up (Alt+Up)"))
        self._down.setAccessibleName(self.tr("Down"))
        self._down.setToolTip(self.tr("Down (Alt+Down)"))
        self._add.setMenu(self._add_menu())
        self._up.clicked.connect(lambda: self.outline.move_by(-1))
        self._down.clicked.connect(lambda: self.outline.move_by(1))
        self._undo.clicked.connect(self.drafting.undo)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.drafting.undo)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._apply)
        QShortcut(QKeySequence("Insert"), self, self._add_beside)
        self.apply_button.clicked.connect(self._apply)
        self.apply_button.setToolTip(self.tr("One new version, one step of history (Ctrl+Enter)"))
        self.outline.chosen.connect(self._choose)
        self.drafting.changed.connect(self._show)
        self.drafting.refused.connect(self._refuse)
        self._looking.timeout.connect(self._look)

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        titles: dict[ItemKind, str] = {
            "label": self.tr("Label"),
            "attribute": self.tr("Question about what is chosen"),
            "choice": self.tr("Choice"),
            "value": self.tr("Stance value"),
            "target": self.tr("Stance target"),
        }
        actions: dict[ItemKind, QAction] = {kind: menu.addAction(titles[kind]) for kind in _KINDS}
        article = menu.addAction(self.tr("Question about the article"))
        article.triggered.connect(lambda: self.add_at(Item("attribute", "")))
        for kind, action in actions.items():
            action.triggered.connect(partial(self._add_kind, kind))
        menu.aboutToShow.connect(
            lambda: [a.setEnabled(place_for(k, self.outline.current) is not None) for k, a in actions.items()]
        )
        return menu

    def add_at(self, place: Item | None) -> None:
        """Adds a part in a place and lets its name be written."""
        if place is None:
            return
        part = fresh(self.drafting.draft, place, words.tr(words.NEW[place.kind]))
        self.drafting.edit(lambda draft: draft.added(place, part))
        self.outline.choose(place.sibling(part.id))
        self.form.begin_name()

    def _add_kind(self, kind: ItemKind, _checked: bool = False) -> None:
        self.add_at(place_for(kind, self.outline.current))

    def _add_beside(self) -> None:
        current = self.outline.current
        self.add_at(current.sibling(""))

    # showing

    def _choose(self, item: Item) -> None:
        self._page.setVisible(bool(item.id))
        self._hint.setVisible(not item.id)
        self._hint.setText(self._about(item))
        if item.id:
            self.form.show_item(item)
            self.form.show_clash(self._clash(item))
        self._up.setEnabled(bool(item.id))
        self._down.setEnabled(bool(item.id))

    def _show(self) -> None:
        draft = self.drafting.draft
        version = draft.base.version
        self.setWindowTitle(self.tr("Codebook, version {version}").format(version=version) + "[*]")
        self.setWindowModified(draft.is_changed)
        self._choose(self.outline.current)
        self._refuse(self.drafting.fault())
        self._undo.setEnabled(draft.is_changed)
        self._looking.start()

    def _refuse(self, error: AnnotatorError | None) -> None:
        self.wrong.setText(sentence(error) if error is not None else "")
        self.wrong.setVisible(error is not None)
        self.apply_button.setEnabled(error is None and self.drafting.draft.is_changed)

    def _look(self) -> None:
        changed = self.drafting.draft.is_changed
        self.effect.setText(words.effect(self.drafting.effect()) if changed else self.tr("Nothing is changed yet."))

    def _used(self, item: Item) -> Effect:
        project = self._session.project
        found = self._session.ask(coding.used, project, item) if project else None
        return found or Effect()

    def _clash(self, item: Item) -> str:
        key = getattr(self.drafting.draft.part(item), "key", "")
        if item.kind not in {"label", "attribute"} or self._has_role(item) or key not in self._taken:
            return ""
        return self.tr("{key} is the key of “{command}”, which comes first.").format(key=key, command=self._taken[key])

    def _has_role(self, item: Item) -> bool:
        return bool(getattr(self.drafting.draft.part(item), "role", ""))

    def _about(self, place: Item) -> str:
        return {
            "label": self.tr(
                "A label is a kind of mark. Claims, mentions and cues are there from the start; add others, "
                "such as frames, with a key that marks the selected words."
            ),
            "attribute": self.tr("Questions that are asked once for each article. They show above its claims."),
            "value": self.tr("How a speaker may stand to a target."),
            "target": self.tr("What stances are about, in the order in which they get the digits 1 to 9."),
            "choice": "",
        }[place.kind]

    # applying

    def _apply(self) -> None:
        if self.apply_button.isEnabled() and self.drafting.apply():
            self.applied.emit()
            project = self._session.project
            version = project.codebook.version if project else 0
            self._session.said.emit(self.tr("Version {version} of the codebook is in force").format(version=version))
            self.accept()


def _stack(widget: QWidget, *inside: QWidget) -> None:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    for one in inside:
        layout.addWidget(one, 1 if one is not inside[-1] or isinstance(one, QScrollArea) else 0)


def _beside(*widgets: QWidget) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 6, 6, 6)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return line
