"""The stances of the selected claim: a row for each target at a digit, and a field for another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.attribution import Stance
from annotator.domain.codebook import Codebook, Target
from annotator.ui.claims.captions import key_label
from annotator.ui.claims.known import Known
from annotator.ui.claims.picking import PickField
from annotator.ui.claims.stances import StanceRow
from annotator.ui.theme import Theme


class StanceList(QWidget):
    """Rows are kept and filled anew: choosing another claim makes no widgets."""

    chosen = Signal(str, object)
    """The target's id and the value's id, or None to take the stance back."""
    left = Signal()

    def __init__(self, known: Known, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._codebook: Codebook | None = None
        self._rows: list[StanceRow] = []
        self._stances: tuple[Stance, ...] = ()
        self._rows_box = QVBoxLayout()
        self._rows_box.setSpacing(4)
        self._digit = key_label("", self)
        self.new_target = PickField(known.topics, theme, self)
        self.new_target.setPlaceholderText(self.tr("Add a target…"))
        self.new_target.setAccessibleName(self.tr("Add a target"))
        self.new_target.new_words = self.tr("Make new target “{0}”")
        self.new_target.left.connect(self.left)
        last = QHBoxLayout()
        last.setSpacing(6)
        last.addWidget(self._digit)
        last.addWidget(self.new_target, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._rows_box)
        layout.addLayout(last)

    def adopt(self, codebook: Codebook | None) -> None:
        """Makes rows for another stance scale."""
        self._codebook = codebook
        for row in self._rows:
            row.deleteLater()
        self._rows = []

    def show_stances(self, stances: tuple[Stance, ...]) -> None:
        """Shows a claim's stances. Those towards targets without a digit come last, without moving a digit."""
        self._stances = stances
        values = {stance.target_id: stance.value for stance in stances}
        listed: list[tuple[int | None, Target]] = [*self._known.slots.taken]
        further = (self._known.names.target(key) for key in values if self._known.slots.digit(key) is None)
        listed += [(None, target) for target in further if target is not None]
        while len(self._rows) < len(listed):
            self._add_row()
        for row, (digit, target) in zip(self._rows, listed, strict=False):
            row.show_stance(digit, target, values.get(target.id))
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(listed))
        digit = self._known.slots.next_digit
        self._digit.setText(str(digit or ""))
        self._digit.setVisible(digit is not None)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [*(stop for row in self._rows for stop in row.stops()), self.new_target]

    def open_target(self, target_id: str) -> None:
        """Puts the focus into a target's row, to wait for its value."""
        self.show_stances(self._stances)
        row = self.row(target_id)
        if row is not None:
            row.take_focus()

    def row(self, target_id: str) -> StanceRow | None:
        """The row of a target, if it is shown."""
        return next((r for r in self._rows if r.target_id == target_id and not r.isHidden()), None)

    def _add_row(self) -> None:
        row = StanceRow(self._codebook.offered if self._codebook else (), self)
        row.chosen.connect(self.chosen)
        row.left.connect(self.left)
        self._rows.append(row)
        self._rows_box.addWidget(row)
