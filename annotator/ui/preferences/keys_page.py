"""The page on which every command can be given another key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.preferences.declared import KeyBindings
from annotator.preferences.file import SettingsFile
from annotator.ui.keys import shown
from annotator.ui.offer import Offer
from annotator.ui.preferences.key_field import KeyField
from annotator.ui.preferences.keys_model import OFFER, KeysModel
from annotator.ui.preferences.rebinding import RESERVED, given, taken_over, user_of


class KeysPage(QWidget):
    """Choose a command in the table, then press its new key in the field below; it holds at once."""

    def __init__(
        self, settings: SettingsFile, offers: Callable[[], Sequence[Offer]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._offers = settings, offers
        self._clash: tuple[str, Offer] | None = None
        self._model = KeysModel()
        self._found = QSortFilterProxyModel(self)
        self._filter = QLineEdit()
        self.table = QTableView()
        self.field = KeyField()
        self._name, self._message = QLabel(), QLabel()
        self._none = QPushButton(self.tr("No key"))
        self._back = QPushButton(self.tr("Back to default"))
        self._all_back = QPushButton(self.tr("All back to default"))
        self._take = QPushButton()
        self._dress()
        self._place()
        self._connect()
        self.refresh()
        self.table.selectRow(0)

    def refresh(self) -> None:
        """Shows the keys in force."""
        self._model.show_offers(self._offers())
        self._show_chosen()

    def _dress(self) -> None:
        self._found.setSourceModel(self._model)
        self._found.setFilterKeyColumn(-1)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter.setPlaceholderText(self.tr("Find a command or a key"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.setClearButtonEnabled(True)
        self.table.setModel(self._found)
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._name.setObjectName("strong")
        self._message.setObjectName("wrong")
        self._message.setWordWrap(True)
        self._take.hide()

    def _place(self) -> None:
        change = QHBoxLayout()
        for widget in (self.field, self._none, self._back):
            change.addWidget(widget)
        change.addStretch(1)
        change.addWidget(self._all_back)
        trouble = QHBoxLayout()
        trouble.addWidget(self._message, 1)
        trouble.addWidget(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 0)
        layout.addWidget(self._filter)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._name)
        layout.addLayout(change)
        layout.addLayout(trouble)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._found.setFilterFixedString)
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self.table.activated.connect(lambda: self.field.setFocus())
        self.table.doubleClicked.connect(lambda: self.field.setFocus())
        self.field.pressed.connect(self._press)
        self.field.left.connect(self.table.setFocus)
        self._none.clicked.connect(lambda: self._give(()))
        self._back.clicked.connect(self._give_declared)
        self._all_back.clicked.connect(lambda: self._choose({}))
        self._take.clicked.connect(self._take_over)

    @property
    def _chosen(self) -> Offer | None:
        index = self.table.currentIndex()
        return index.data(OFFER) if index.isValid() else None

    def _show_chosen(self) -> None:
        offer = self._chosen
        free = offer is not None and not offer.of_codebook
        self._name.setText(self.tr("New key for “{command}”").format(command=offer.words) if offer else "")
        self.field.show_key(shown(offer.keys) if offer else "")
        self.field.setEnabled(free)
        self._none.setEnabled(free and bool(offer and offer.keys))
        self._back.setEnabled(free and bool(offer and offer.keys != offer.declared))
        self._all_back.setEnabled(bool(self._settings.settings.keys))
        self._complain("" if free or offer is None else self._about_codebook(offer))

    def _about_codebook(self, offer: Offer) -> str:
        if offer.keys == offer.declared:
            return self.tr("Its key is part of the codebook and changed there.")
        words = self.tr("The codebook gives it {key}, which runs another command here.")
        return words.format(key=shown(offer.declared))

    def _press(self, key: str) -> None:
        offer = self._chosen
        if offer is None:
            return
        user = user_of(self._offers(), key, but=offer)
        if key in RESERVED and key not in offer.declared:
            self._complain(self.tr("{key} belongs to the text and its fields.").format(key=shown((key,))))
        elif user is None:
            self._give((key,))
        elif user.of_codebook:
            words = self.tr("{key} is taken by “{command}” of the codebook.")
            self._complain(words.format(key=shown((key,)), command=user.words))
        else:
            words = self.tr("{key} is taken by “{command}”.").format(key=shown((key,)), command=user.words)
            self._complain(words, (key, user))

    def _complain(self, words: str, clash: tuple[str, Offer] | None = None) -> None:
        self._clash = clash
        self._message.setText(words)
        self._take.setVisible(clash is not None)
        if clash is not None:
            self._take.setText(self.tr("Take it from “{command}”").format(command=clash[1].words))

    def _take_over(self) -> None:
        offer, clash = self._chosen, self._clash
        if offer is not None and clash is not None:
            self._choose(taken_over(self._settings.settings.keys, clash[0], clash[1], offer))

    def _give_declared(self) -> None:
        offer = self._chosen
        users = [user_of(self._offers(), key, but=offer) for key in offer.declared] if offer else []
        for user, key in zip(users, offer.declared if offer else (), strict=True):
            if user is not None:
                self._press(key)  # says who has it now
                return
        if offer is not None:
            self._give(offer.declared)

    def _give(self, keys: tuple[str, ...]) -> None:
        offer = self._chosen
        if offer is not None:
            self._choose(given(self._settings.settings.keys, offer, keys))

    def _choose(self, chosen: KeyBindings) -> None:
        self._settings.set("keys", chosen)
