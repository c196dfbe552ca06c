"""Files dropped on the window: a project or a package is opened, everything else is imported."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from annotator.project.project import PACKAGE, SUFFIX
from annotator.ui.desk import Desk


class Dropping(QObject):
    """Watches a window for files and folders that are dropped on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        desk.window.setAcceptDrops(True)
        desk.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes local files; all else goes its way."""
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            urls = event.mimeData().urls()
            if urls and all(url.isLocalFile() for url in urls):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._take([Path(url.toLocalFile()) for url in event.mimeData().urls()])
            return True
        return False

    def _take(self, paths: list[Path]) -> None:
        desk = self._desk
        if len(paths) == 1 and paths[0].suffix in (SUFFIX, PACKAGE):
            desk.projects.open_path(paths[0])
        elif all(path.suffix == PACKAGE for path in paths):
            desk.sharing().take(paths)
        elif desk.session.project is None:
            desk.projects.new().accepted.connect(lambda: desk.importing().import_paths(paths))
        else:
            desk.importing().import_paths(paths)
