"""What the window shows while no project is open: ways to begin, and the projects used last."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.preferences.file import SettingsFile
from annotator.ui.plain import as_plain
from annotator.ui.projects.flow import ProjectFlow

_WIDTH = 560


class StartPage(QWidget):
    """A calm column: title, three buttons, the recent projects."""

    def __init__(self, flow: ProjectFlow, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._settings = settings
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.addStretch(1)
        for widget in (_label("Media Annotator", "title"), _label(self._purpose(), "soft")):
            layout.addWidget(widget)
        layout.addSpacing(18)
        layout.addLayout(self._ways())
        layout.addSpacing(24)
        layout.addLayout(self._recent)
        layout.addStretch(2)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QWidget()
        centred = QHBoxLayout(middle)
        centred.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        flow.recent_changed.connect(self._list_recent)
        self._list_recent()

    def showEvent(self, event: QShowEvent) -> None:
        """Looks again which projects are where they were."""
        self._list_recent()
        super().showEvent(event)

    def _purpose(self) -> str:
        return self.tr("Mark claims in news articles: who says them, in which words, and where they stand.")

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        ways = (
            (self.tr("New project…"), self._flow.new),
            (self.tr("Open project…"), self._flow.open),
            (self.tr("Take the tour"), self._flow.take_tour),
            (self.tr("First steps"), self._show_first_steps),
        )
        for text, call in ways:
            button = QPushButton(text)
            button.clicked.connect(call)
            row.addWidget(button)
        row.addStretch()
        return row

    def _show_first_steps(self) -> None:
        from annotator.ui.guide import Guide  # which few starts need

        Guide(self.window(), "first-steps").show()

    def _list_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        paths = [Path(name) for name in self._settings.settings.recent]
        if paths:
            self._recent.addWidget(_label(self.tr("Recent projects"), "strong"))
        for path in paths:
            self._recent.addWidget(_RecentProject(path, self._flow))


class _RecentProject(QWidget):
    """One project of the list; a missing one cannot be opened, only taken from it."""

    def __init__(self, path: Path, flow: ProjectFlow) -> None:
        super().__init__()
        is_there = path.exists()
        name = QPushButton()
        name.setObjectName("recent")
        name.setText(path.stem)
        name.setEnabled(is_there)
        name.setToolTip(as_plain(str(path)))
        name.setAccessibleName(self.tr("Open the project {name}").format(name=path.stem))
        name.clicked.connect(lambda: flow.open_path(path))
        where = _label(_shortened(path.parent), "faint")
        where.setToolTip(as_plain(str(path)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addWidget(where, 1)
        if not is_there:
            name.setToolTip(self.tr("Not found: {file}").format(file=path))
            where.setText(self.tr("not found in {folder}").format(folder=where.text()))
            remove = QToolButton()
            remove.setObjectName("quiet")
            remove.setText(self.tr("Remove from list"))
            remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            remove.setAccessibleName(self.tr("Remove {name} from the list").format(name=path.stem))
            remove.clicked.connect(lambda: flow.forget(path))
            row.addWidget(remove)


def _shortened(folder: Path) -> str:
    """A folder as people know it, with their own one as ``~``."""
    home = Path.home()
    text = f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
    return text if len(text) <= 48 else f"{text[:20]}…{text[-27:]}"


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(name == "soft")
    return label
