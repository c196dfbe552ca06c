"""The line at the top: project, search, the modes, codebook and whose marks are seen."""

from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.domain.annotation import Annotator
from annotator.ui.keys import Keys
from annotator.ui.mode_switch import ModeSwitch
from annotator.ui.plain import as_plain
from annotator.ui.session import Session

_PAUSE = 200  # milliseconds of no typing after which a search runs
_NARROW = 820  # pixels; below, the search keeps its room and what is only named on the right goes


class Header(QFrame):
    """Names what is open, and holds the search field."""

    search_wanted = Signal(str)
    """The words to search for, after a short pause of typing or at once on Enter."""
    search_left = Signal()
    """Enter or Escape was pressed in the search field."""
    export_wanted = Signal()
    sets_wanted = Signal()
    """Other sets are to be compared."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._session = session
        self._project = QLabel()
        self._project.setTextFormat(Qt.TextFormat.PlainText)
        self._project.setObjectName("strong")
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search articles"))
        # The button's picture takes a while to load, and there is nothing to clear yet.
        self.search.textChanged.connect(lambda: self.search.setClearButtonEnabled(True))
        self.search.setMaximumWidth(320)
        self._codebook = QLabel()
        self._codebook.setTextFormat(Qt.TextFormat.PlainText)
        self._codebook.setObjectName("soft")
        self._annotator = QLabel()
        self._annotator.setTextFormat(Qt.TextFormat.PlainText)
        self._annotator.setObjectName("soft")
        self._sets: QToolButton | None = None  # made when the review first names some
        self._compared = False
        self.modes = ModeSwitch()
        self._place()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect(session)

    def _place(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(14)
        layout.addWidget(self._project)
        layout.addWidget(self.search, 2)
        layout.addStretch(1)
        layout.addWidget(self.modes)
        layout.addStretch(1)
        for widget in (self._annotator, self._codebook):
            layout.addWidget(widget)

    def _connect(self, session: Session) -> None:
        self.modes.wanted.connect(session.turn_to)
        self.modes.export_wanted.connect(self.export_wanted)
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.search.returnPressed.connect(self._search_now)
        session.project_opened.connect(self._follow)
        session.project_closed.connect(self.search.clear)
        session.mode_changed.connect(self._follow)

    def show_keys(self, keys: Keys) -> None:
        """Says by which keys one comes here, and where everything else is found."""
        find, palette = keys.shown("find"), keys.shown("palette")
        words = self.tr("Search articles") + (f" ({find})" if find else "")
        more = self.tr("everything: {key}").format(key=palette)
        self.search.setPlaceholderText(f"{words} · {more}" if palette else words)
        self.modes.show_keys(keys)

    def name_sets(self, short: str, full: str) -> None:
        """Says whose marks are compared, in a few letters and in whole, on a button that asks for others."""
        if self._sets is None:
            self._sets = self._sets_button()
        self._sets.setText(f"{short} ▾")
        self._sets.setAccessibleName(short)
        self._sets.setToolTip(as_plain(full))
        self._sets.setAccessibleDescription(full)
        self._compared = bool(short)
        self._make_room()

    def _sets_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.sets_wanted)
        line = cast("QHBoxLayout", self.layout())
        line.insertWidget(line.indexOf(self._annotator), button)
        return button

    def _make_room(self) -> None:
        """In a narrow window the search keeps its room."""
        wide, reviews = self.width() >= _NARROW, self._session.mode == "review"
        self._codebook.setVisible(wide)
        self._annotator.setVisible(wide and not reviews)
        if self._sets is not None:
            self._sets.setVisible(wide and reviews and self._compared)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The less room there is, the less is named."""
        super().resizeEvent(event)
        self._make_room()

    def _search(self) -> None:
        self._pause.stop()
        self.search_wanted.emit(self.search.text())

    def _search_now(self) -> None:
        self._search()
        self.search_left.emit()

    def _follow(self) -> None:
        project = self._session.project
        if project is None:
            return
        self._project.setText(project.name)
        self._project.setToolTip(as_plain(str(project.path)))
        self._codebook.setText(self.tr("Codebook v{version}").format(version=project.codebook.version))
        self.modes.show_mode(self._session.mode)
        if self._session.mode == "annotate":
            annotator = project.store.value(Annotator, project.annotator_id)
            self._annotator.setText(annotator.name if annotator else "")
        self._make_room()
