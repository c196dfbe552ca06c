"""The claims of the open article in text order, as a model that changes only where the article changed."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, ChangeSet
from annotator.domain.codebook import Codebook
from annotator.domain.document import text_order
from annotator.ui.claims.card import Card, card_of, card_of_suggestion
from annotator.ui.claims.names import Names
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion

AnyIndex = QModelIndex | QPersistentModelIndex
Place = tuple[int, int, str]
Role = Qt.ItemDataRole


class ClaimsModel(QAbstractTableModel):
    """One row a claim. It holds only the order; what a card says is read from the session's document when asked."""

    def __init__(self, session: Session, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names = names
        self._codebook: Codebook | None = None
        self._label = ""
        self._order: list[Place] = []
        self._places: dict[str, Place] = {}
        self._longest = 0  # code points; it only grows while an article is open

    def adopt(self, codebook: Codebook | None) -> None:
        """Takes another codebook as the one in force; ``read`` shows it."""
        self._codebook = codebook
        self._label = codebook.in_role("claim").id if codebook else ""

    def read(self) -> None:
        """Lists the claims of the open article anew."""
        self.beginResetModel()
        document = self._session.document
        claims = [text_order(claim) for claim in document.with_label(self._label)] if document else []
        self._order = sorted([*claims, *map(_place, self._session.suggestions.open.values())])
        self._places = {place[2]: place for place in self._order}
        self._longest = max((-place[1] - place[0] for place in self._order), default=0)
        self.endResetModel()

    def take(self, change_set: ChangeSet) -> None:
        """Follows a change set that the session's document already holds."""
        touched: set[str] = set()
        for change in change_set.changes:
            if self._is_claim(change):
                self._take_claim(change)
            touched.update(self._claims_touched(change))
        for claim_id in touched:
            self._tell(claim_id)

    def take_suggestions(self, came: "Sequence[Suggestion]", went: Sequence[str]) -> None:
        """Follows what is proposed."""
        for key in went:
            self._move(key, None)
        for suggestion in came:
            self._move(suggestion.id, _place(suggestion))

    @property
    def marked(self) -> int:
        """How many claims there are, without suggestions."""
        return len(self._order) - len(self._session.suggestions.open.keys() & self._places.keys())

    def refresh(self) -> None:
        """Tells that every card may say something else, as after a name was changed."""
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, 0))

    def row(self, claim_id: str | None) -> int | None:
        """The row of a claim, if it is listed."""
        place = self._places.get(claim_id or "")
        return None if place is None else bisect_left(self._order, place)

    def claim_id(self, row: int) -> str:
        """The claim in a row."""
        return self._order[row][2]

    def card(self, row: int) -> Card | None:
        """The card of a row; None for a claim that has just gone and is about to leave the list."""
        document = self._session.document
        if document is None or self._codebook is None or not 0 <= row < len(self._order):
            return None
        suggestion = self._session.suggestions.open.get(self.claim_id(row))
        if suggestion is not None:
            return card_of_suggestion(suggestion, document.article.text, self._codebook, self._names)
        claim = document.annotations.get(self.claim_id(row))
        if claim is None:
            return None
        return card_of(document, claim, self._codebook, self._names, self._around(row))

    def _around(self, row: int) -> list[str]:
        """The claims that this one lies in, the innermost first: so far back as the longest claim may reach."""
        start, minus_end, _ = self._order[row]
        found: list[Place] = []
        while row > 0 and self._order[row - 1][0] >= start - self._longest:
            row -= 1
            place = self._order[row]
            is_claim = place[2] not in self._session.suggestions.open
            if is_claim and place[1] <= minus_end and place[:2] != (start, minus_end):
                found.append(place)
        return [place[2] for place in sorted(found, key=lambda place: -place[1] - place[0])]

    # what Qt asks

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many claims there are."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """One."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        """The claim drawn as text: signs to be seen, words to be heard."""
        if role not in {Role.DisplayRole, Role.AccessibleTextRole}:
            return None
        card = self.card(index.row())
        return None if card is None else self._text(card, spoken=role == Role.AccessibleTextRole)

    def _text(self, card: Card, *, spoken: bool) -> str:
        quoted = card.quote if card.quote[:1] in "“„«\"'‘" else f"“{card.quote}”"
        told = [self.tr("in a claim by {0}").format(", ".join(card.told_by))] if card.told_by else []
        facts = [*told, card.kind, *(f"{c.value if spoken else c.sign} {c.target}" for c in card.chips)]
        if card.unsure:
            facts.append(self.tr("unsure"))
        if card.note:
            facts.append(self.tr("note: {0}").format(card.note))
        speaker = card.speaker or self.tr("No speaker yet")
        if card.suggested:
            speaker = self.tr("Suggested: {0}").format(speaker)
        return f"{speaker}: {quoted} {' · '.join(f for f in facts if f)}".rstrip()

    # following changes

    def _is_claim(self, change: Change) -> bool:
        value, document = change.value, self._session.document
        of_this = document is not None and change.article_id == document.article.id
        return of_this and isinstance(value, Annotation) and value.label == self._label

    def _take_claim(self, change: Change) -> None:
        claim_id = change.value.id
        listed = document.annotations.get(claim_id) if (document := self._session.document) else None
        self._move(claim_id, text_order(listed) if listed else None)

    def _move(self, claim_id: str, new: Place | None) -> None:
        """Takes a card from where it is and puts it where it belongs, if anywhere."""
        old = self._places.get(claim_id)
        if old == new:
            return
        if old is not None:
            row = bisect_left(self._order, old)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._order[row], self._places[claim_id]
            self.endRemoveRows()
        if new is not None:
            row = bisect_left(self._order, new)
            self.beginInsertRows(QModelIndex(), row, row)
            insort(self._order, new)
            self._longest = max(self._longest, -new[1] - new[0])
            self._places[claim_id] = new
            self.endInsertRows()

    def _claims_touched(self, change: Change) -> list[str]:
        match change.value:
            case Attribution(claim_id=claim_id) | Stance(claim_id=claim_id):
                return [claim_id]
            case Annotation(id=annotation_id, label=label):
                if label == self._label:
                    return [annotation_id]
                # A mark that comes or goes brings an attribution along; only one that moved must be looked up.
                moved = change.before is not None and change.after is not None
                document = self._session.document
                return document.claims_served_by(annotation_id) if moved and document else []
            case _:
                return []

    def _tell(self, claim_id: str) -> None:
        row = self.row(claim_id)
        if row is not None:
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)


def _place(suggestion: "Suggestion") -> Place:
    return (suggestion.fragments[0].start, -suggestion.fragments[-1].end, suggestion.id)
