"""The quiet row that folds out: outlet, dates, language, byline, whose work."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, structs
from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.rules import is_date
from annotator.project.searching import ArticleFilter
from annotator.ui.drop_down import DropDown

_PAUSE = 200  # milliseconds of no typing after which a byline is looked for


class Offer(Struct, frozen=True):
    """What there is to choose from; ``people`` are the ids and names of annotators."""

    outlets: Sequence[str] = ()
    languages: Sequence[str] = ()
    people: Sequence[tuple[str, str]] = ()


class FilterRow(QWidget):
    """Narrows the list by what is known of an article. A year or a month alone stands for all its days."""

    edited = Signal()
    """What is asked for has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outlet = _choice(self.tr("Outlet"))
        self._language = _choice(self.tr("Language"))
        self._assignee = _choice(self.tr("Assigned to"))
        self._since = self._date_field(self.tr("From date"), self.tr("from"))
        self._until = self._date_field(self.tr("To date"), self.tr("to"))
        self._byline = QLineEdit()
        self._byline.setAccessibleName(self.tr("Byline"))
        self._byline.setPlaceholderText(self.tr("byline"))
        self._wrong = QLabel(self.tr("Dates are written 2016-11-16, 2016-11 or 2016."))
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("quiet")
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._place()
        self.offer(Offer())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.edited)
        self._byline.textEdited.connect(lambda: self._pause.start())
        self._byline.returnPressed.connect(self.edited)
        self._clear.clicked.connect(self.clear)
        for choice in (self._outlet, self._language, self._assignee):
            choice.currentIndexChanged.connect(self.edited)

    def narrowed(self, chosen: ArticleFilter) -> ArticleFilter:
        """A filter with what is asked for here."""
        until = _date(self._until)
        return structs.replace(
            chosen,
            outlet=self._outlet.currentData() or "",
            language=self._language.currentData() or "",
            assignee=self._assignee.currentData() or "",
            byline=self._byline.text().strip(),
            since=_date(self._since),
            # Dates are compared as texts, so the last day of a month need not exist.
            until=until + "-12-31"[len(until) - 4 :] if until else "",
        )

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key comes, in this order."""
        dates, others = (self._since, self._until), (self._language, self._assignee)
        return (self._outlet, *dates, *others, self._byline, self._clear)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing in particular."""
        return self.narrowed(ArticleFilter()) == ArticleFilter()

    def offer(self, offer: Offer) -> None:
        """Lists what there is to choose from; what is chosen stays chosen."""
        _fill(self._outlet, self.tr("All outlets"), ((name, name) for name in offer.outlets))
        _fill(self._language, self.tr("All languages"), ((tag, tag) for tag in offer.languages))
        _fill(self._assignee, self.tr("Anyone’s"), offer.people)

    def clear(self) -> None:
        """Asks for nothing in particular."""
        with QSignalBlocker(self):
            for choice in (self._outlet, self._language, self._assignee):
                choice.setCurrentIndex(0)
            for field in (self._since, self._until, self._byline):
                field.clear()
        self._pause.stop()
        self.edited.emit()

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self._outlet)
        for pair in ((self._since, self._until), (self._language, self._assignee), (self._byline, self._clear)):
            row = QHBoxLayout()
            for field in pair:
                row.addWidget(field, 0 if field is self._clear else 1)
            layout.addLayout(row)
        layout.addWidget(self._wrong)

    def _date_field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setToolTip(self.tr("{name}, such as 2016-11-16, 2016-11 or 2016").format(name=name))
        field.textChanged.connect(self._take_date)
        return field

    def _take_date(self) -> None:
        fields = (self._since, self._until)
        self._wrong.setVisible(any(field.text().strip() and not _date(field) for field in fields))
        self.edited.emit()


def _choice(name: str) -> DropDown:
    choice = DropDown()
    choice.setAccessibleName(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return choice


def _fill(choice: DropDown, every: str, listed: Iterable[tuple[str, str]]) -> None:
    kept = choice.currentData()
    with QSignalBlocker(choice):
        choice.clear()
        choice.addItem(every, "")
        for value, name in listed:
            choice.addItem(name, value)
        choice.setCurrentIndex(max(0, choice.findData(kept or "")))


def _date(field: QLineEdit) -> str:
    text = field.text().strip()
    return text if is_date(text) else ""
