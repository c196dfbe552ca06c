"""The dialog of preferences. There is nothing to confirm in it: what is changed is changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from annotator.preferences.declared import Settings
from annotator.preferences.file import SettingsFile
from annotator.ui.offer import Offer
from annotator.ui.preferences.general_page import GeneralPage
from annotator.ui.preferences.keys_page import KeysPage


class PreferencesDialog(QDialog):
    """One page with the settings and one with the keys of all commands; it follows changes made elsewhere."""

    def __init__(
        self, settings: SettingsFile, offers: Callable[[], Sequence[Offer]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._general = GeneralPage(settings)
        self._keys = KeysPage(settings, offers)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self._general, self.tr("General"))
        self.pages.addTab(self._keys, self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        layout.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the fields and the table; nothing here is confirmed
        room = self.screen().availableSize()
        self.resize(min(700, room.width() - 40), min(640, room.height() - 60))
        self.finished.connect(settings.on_change(self._follow))

    def show_keys_page(self) -> None:
        """Turns to the page of keys."""
        self.pages.setCurrentWidget(self._keys)

    def _follow(self, settings: Settings) -> None:
        self._general.show_settings(settings)
        self._keys.refresh()
