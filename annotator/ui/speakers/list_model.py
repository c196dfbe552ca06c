"""The speakers that a search leaves, with how many claims each has."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.folding import plain
from annotator.domain.speaker import Speaker
from annotator.ui.plain import as_plain
from annotator.ui.speakers import words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row tells beyond its name."""

    SPEAKER = Qt.ItemDataRole.UserRole
    CLAIMS = Qt.ItemDataRole.UserRole + 1


class SpeakersModel(QAbstractListModel):
    """Speakers by name; those that share a word with another's names come first where likeness is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Speaker] = []
        self._counts: Mapping[str, int] = {}
        self._rows: list[Speaker] = []
        self._words = ""
        self._like: Speaker | None = None

    def know(self, speakers: Sequence[Speaker], counts: Mapping[str, int]) -> None:
        """Takes the registry; what was searched for still holds."""
        self._all, self._counts = list(speakers), counts
        self._refill()

    def search(self, text: str) -> None:
        """Leaves those in whose names or roles every word of the text stands."""
        self._words = text
        self._refill()

    def prefer_like(self, speaker: Speaker) -> None:
        """Leaves this speaker out and puts first those that may be the same."""
        self._like = speaker
        self._refill()

    def index_of(self, speaker_id: str) -> QModelIndex:
        """Where a speaker stands; an invalid index when it does not."""
        row = next((n for n, speaker in enumerate(self._rows) if speaker.id == speaker_id), None)
        return _NOWHERE if row is None else self.index(row)

    def _refill(self) -> None:
        self.beginResetModel()
        wanted = plain(self._words).split()
        rows = [s for s in self._all if all(word in _searched(s) for word in wanted)] if wanted else self._all
        if self._like is not None:
            own, known = self._like.id, _words_of(self._like)
            rows = sorted((s for s in rows if s.id != own), key=lambda s: known.isdisjoint(_words_of(s)))
        self._rows = list(rows)
        self.endResetModel()

    # what a view asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        speaker = self._rows[index.row()]
        claims = self._counts.get(speaker.id, 0)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return speaker.name
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(", ".join(filter(None, (*speaker.names, speaker.affiliation))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (speaker.name, speaker.affiliation, words.said_claims(claims))))
            case Role.SPEAKER:
                return speaker
            case Role.CLAIMS:
                return claims
            case _:
                return None


def _searched(speaker: Speaker) -> str:
    roles = (text for role in speaker.roles for text in (role.role, role.affiliation))
    return plain(" ".join((*speaker.names, *roles)))


def _words_of(speaker: Speaker) -> set[str]:
    return {word for name in speaker.names for word in plain(name).split() if len(word) > 2}
