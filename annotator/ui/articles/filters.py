"""The quiet row that folds out: outlet and dates."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui.drop_down import DropDown

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class FilterRow(QWidget):
    """Narrows the list by outlet and by date. A year or a month alone stands for all its days."""

    edited = Signal()
    """What is asked for has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outlet = DropDown()
        self._outlet.setAccessibleName(self.tr("Outlet"))
        self._outlet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._since = self._date_field(self.tr("From date"), self.tr("from"))
        self._until = self._date_field(self.tr("To date"), self.tr("to"))
        self._wrong = QLabel(self.tr("Dates are written 2016-11-16, 2016-11 or 2016."))
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        clear = QPushButton(self.tr("Clear"))
        clear.setObjectName("quiet")
        clear.setAccessibleName(self.tr("Clear outlet and dates"))
        clear.clicked.connect(self.clear)
        dates = QHBoxLayout()
        for field in (self._since, self._until):
            dates.addWidget(field)
        dates.addWidget(clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self._outlet)
        layout.addLayout(dates)
        layout.addWidget(self._wrong)
        self.offer(())
        self._outlet.currentIndexChanged.connect(self.edited)

    @property
    def outlet(self) -> str:
        """The chosen outlet, or an empty text for all."""
        return self._outlet.currentData() or ""

    @property
    def since(self) -> str:
        """The first day, or an empty text."""
        return self._since.text().strip() if _is_date(self._since) else ""

    @property
    def until(self) -> str:
        """The last day, or an empty text."""
        text = self._until.text().strip() if _is_date(self._until) else ""
        # Dates are compared as texts, so the last day of a month need not exist.
        return text + "-12-31"[len(text) - 4 :] if text else ""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing in particular."""
        return not (self.outlet or self.since or self.until)

    def offer(self, outlets: Iterable[str]) -> None:
        """Lists the outlets there are; the chosen one stays chosen."""
        kept = self.outlet
        with QSignalBlocker(self._outlet):
            self._outlet.clear()
            self._outlet.addItem(self.tr("All outlets"), "")
            for outlet in outlets:
                self._outlet.addItem(outlet, outlet)
            self._outlet.setCurrentIndex(max(0, self._outlet.findData(kept)))

    def clear(self) -> None:
        """Asks for nothing in particular."""
        with QSignalBlocker(self):
            self._outlet.setCurrentIndex(0)
            self._since.clear()
            self._until.clear()
        self.edited.emit()

    def _date_field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setToolTip(self.tr("{name}, such as 2016-11-16, 2016-11 or 2016").format(name=name))
        field.setMaxLength(10)
        field.setMinimumWidth(60)
        field.textChanged.connect(self._take_date)
        return field

    def _take_date(self) -> None:
        fields = (self._since, self._until)
        self._wrong.setVisible(any(field.text().strip() and not _is_date(field) for field in fields))
        self.edited.emit()


def _is_date(field: QLineEdit) -> bool:
    return _DATE.fullmatch(field.text().strip()) is not None
