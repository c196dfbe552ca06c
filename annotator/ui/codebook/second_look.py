"""What a change of the codebook left to be looked at again: a list from which each is opened in its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.domain.about_article import LookAgain
from annotator.domain.change import ChangeSet
from annotator.project import looking_again
from annotator.project.looking_again import Waiting
from annotator.ui.codebook import words
from annotator.ui.session import Session

_WAITING = Qt.ItemDataRole.UserRole


class SecondLook(QWidget):
    """Stays beside the main window; choosing a line opens the article at the mark, and a tick takes it off the list."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._session = session
        self.setWindowTitle(self.tr("Look again"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("To look at again"))
        self.list.setWordWrap(True)
        self.list.setStyleSheet("QListWidget::item { padding: 6px 8px; }")
        self._why = QLabel()
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setObjectName("soft")
        self._why.setWordWrap(True)
        self.done = QPushButton(self.tr("Seen"))
        self.done.setToolTip(self.tr("Takes it off the list (Space)"))
        self.all_done = QPushButton(self.tr("All seen"))
        self._place()
        self.list.currentItemChanged.connect(self._open)
        self.list.itemActivated.connect(self._open)
        self.done.clicked.connect(self.tick)
        self.all_done.clicked.connect(self.tick_all)
        session.changed.connect(self._follow)
        session.project_opened.connect(self.refresh)
        session.project_closed.connect(self.hide)
        self.resize(420, 460)

    def refresh(self) -> None:
        """Lists what waits now; what is chosen stays so, or the next one is."""
        row, project = self.list.currentRow(), self._session.project
        found = self._session.ask(looking_again.waiting, project) or [] if project else []
        self.list.blockSignals(True)
        self.list.clear()
        for waiting in found:
            item = QListWidgetItem(self._line(waiting))
            item.setData(_WAITING, waiting)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(found) - 1))
        self.list.blockSignals(False)
        for button in (self.done, self.all_done):
            button.setEnabled(bool(found))
        self._explain()

    def tick(self) -> None:
        """Takes the chosen one off the list and opens the next."""
        waiting = self._chosen()
        if waiting is not None:
            self._seen([waiting.look_again])
            self._open()

    def tick_all(self) -> None:
        """Takes all of them off, as one step."""
        items = (self.list.item(row) for row in range(self.list.count()))
        self._seen([item.data(_WAITING).look_again for item in items])

    def _place(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.done)
        buttons.addWidget(self.all_done)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._why)
        layout.addLayout(buttons)

    def _seen(self, looked_at: list[LookAgain]) -> None:
        if self._session.project is not None:
            self._session.ask(looking_again.seen, self._session.project, looked_at)

    def _line(self, waiting: Waiting) -> str:
        mark = waiting.annotation
        return f"{' '.join(mark.quote.split())}\n{waiting.title}" if mark is not None else waiting.title

    def _chosen(self) -> Waiting | None:
        item = self.list.currentItem()
        return item.data(_WAITING) if self.list.currentRow() >= 0 else None

    def _open(self) -> None:
        self._explain()
        waiting = self._chosen()
        if waiting is not None:
            self._session.turn_to("annotate")  # it is about what is marked in the own set
            self._session.open_article(waiting.look_again.article_id)
            if waiting.annotation is not None:
                self._session.select(waiting.annotation.id)

    def _explain(self) -> None:
        waiting = self._chosen()
        if waiting is not None:
            self._why.setText(words.reason(waiting.look_again.reason, waiting.look_again.subject))
        elif self.list.count():
            self._why.setText(self.tr("Choose a line to see it in its place."))
        else:
            self._why.setText(self.tr("Nothing waits to be looked at again."))

    def _follow(self, change_set: ChangeSet) -> None:
        if self.isVisible() and any(isinstance(change.value, LookAgain) for change in change_set.changes):
            self.refresh()

    # what Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks off, Escape closes."""
        if event.key() == Qt.Key.Key_Space:
            self.tick()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
