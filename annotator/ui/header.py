"""The line at the top: project, search, export, codebook and annotator."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.domain.annotation import Annotator
from annotator.ui.keys import Keys
from annotator.ui.session import Session

_PAUSE = 200  # milliseconds of no typing after which a search runs


class Header(QFrame):
    """Names what is open, and holds the search field."""

    search_wanted = Signal(str)
    """The words to search for, after a short pause of typing or at once on Enter."""
    search_left = Signal()
    """Enter or Escape was pressed in the search field."""
    export_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._session = session
        self._project = QLabel()
        self._project.setObjectName("strong")
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search articles"))
        # The button's picture takes a while to load, and there is nothing to clear yet.
        self.search.textChanged.connect(lambda: self.search.setClearButtonEnabled(True))
        self.search.setMaximumWidth(320)
        self._codebook = QLabel()
        self._codebook.setObjectName("soft")
        self._annotator = QLabel()
        self._annotator.setObjectName("soft")
        export = QPushButton(self.tr("Export…"))
        export.clicked.connect(self.export_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(14)
        layout.addWidget(self._project)
        layout.addWidget(self.search, 1)
        layout.addStretch(1)
        for widget in (self._codebook, self._annotator, export):
            layout.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.search.returnPressed.connect(self._search_now)
        session.project_opened.connect(self._follow)
        session.project_closed.connect(self.search.clear)

    def show_keys(self, keys: Keys) -> None:
        """Says by which keys one comes here, and where everything else is found."""
        find, palette = keys.shown("find"), keys.shown("palette")
        words = self.tr("Search articles") + (f" ({find})" if find else "")
        more = self.tr("everything: {key}").format(key=palette)
        self.search.setPlaceholderText(f"{words} · {more}" if palette else words)

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
        self._project.setToolTip(str(project.path))
        self._codebook.setText(self.tr("Codebook v{version}").format(version=project.codebook.version))
        annotator = project.store.value(Annotator, project.annotator_id)
        self._annotator.setText(annotator.name if annotator else "")
