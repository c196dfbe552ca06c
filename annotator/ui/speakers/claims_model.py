"""All claims of one speaker, fetched page by page."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.project import naming
from annotator.project.naming import SaidClaim
from annotator.ui.plain import as_plain
from annotator.ui.session import Session
from annotator.ui.speakers import words

PAGE = 100
CLAIM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SaidModel(QAbstractTableModel):
    """Quote, article, date and stances of each claim, newest articles first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._speaker_id: str | None = None
        self._rows: list[SaidClaim] = []
        self._targets: dict[str, str] = {}
        self._is_whole = True
        self._titles = (self.tr("Claim"), self.tr("Article"), self.tr("Date"), self.tr("Stances"))

    def show(self, speaker_id: str | None) -> None:
        """Lists the claims of a speaker, or of nobody; as many as before where it is the same one."""
        limit = max(PAGE, len(self._rows)) if speaker_id == self._speaker_id else PAGE
        self._speaker_id = speaker_id
        project = self._session.project
        self.beginResetModel()
        self._targets = {t.id: t.name for t in naming.targets(project)} if project else {}
        self._rows = self._page(None, limit)
        self._is_whole = len(self._rows) < limit
        self.endResetModel()

    def _page(self, after: tuple[str, int, int] | None, limit: int) -> list[SaidClaim]:
        project = self._session.project
        if project is None or self._speaker_id is None:
            return []
        return self._session.ask(naming.claims_of, project, self._speaker_id, after=after, limit=limit) or []

    # what a view asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if not self.canFetchMore(parent) or not self._rows:
            return
        found = self._page(self._rows[-1].key, PAGE)
        self._is_whole = len(found) < PAGE
        if found:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        claim = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cells(claim)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(self._cells(claim)[index.column()])
            case _ if role == CLAIM:
                return claim
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _cells(self, claim: SaidClaim) -> tuple[str, str, str, str]:
        project = self._session.project
        stances = words.said_stances(claim.stances, project.codebook, self._targets) if project else ""
        return " ".join(claim.quote.split()), claim.title, words.said_date(claim.published), stances
