"""Every setting that a field can change, under the headings of their groups."""

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QWidget

from annotator.preferences import declared
from annotator.preferences.declared import Setting, Settings
from annotator.preferences.file import SettingsFile
from annotator.ui.preferences.fields import FIELDS, Field
from annotator.ui.preferences.words import translated

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GeneralPage(QScrollArea):
    """A change takes effect at once, and every setting has a way back to its default."""

    def __init__(self, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._fields: dict[str, tuple[Field, QPushButton]] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(24, 12, 24, 18)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        group = ""
        for setting in declared.settings():
            if setting.kind in FIELDS:
                if setting.about.group != group:
                    group = setting.about.group
                    self._add_heading(translated(group))
                self._add(setting)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(page)
        self.show_settings(settings.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is in force."""
        for key, (field, back) in self._fields.items():
            value = getattr(settings, key)
            field.show_value(value)
            back.setVisible(value != declared.default(key))

    def _add_heading(self, words: str) -> None:
        heading = QLabel(words)
        heading.setObjectName("strong")
        heading.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 3)

    def _add(self, setting: Setting) -> None:
        key, about, row = setting.key, setting.about, self._grid.rowCount()
        words, help_ = translated(about.label), translated(about.help)
        field = FIELDS[setting.kind](setting, lambda value: self._set(key, value))
        field.setAccessibleName(words)
        field.setAccessibleDescription(help_)
        field.setObjectName(key)
        if setting.kind != "yes_no":
            label = QLabel(words)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1, _LEFT)
        back = QPushButton(self.tr("Back to default"))
        back.setObjectName("quiet")
        back.setAccessibleName(self.tr("Back to default: {setting}").format(setting=words))
        back.clicked.connect(lambda: self._set(key, setting.default))
        keeps_room = back.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        back.setSizePolicy(keeps_room)
        self._grid.addWidget(back, row, 2)
        if about.help:
            note = QLabel(help_)
            note.setObjectName("faint")
            note.setWordWrap(True)
            self._grid.addWidget(note, row + 1, 1, 1, 2)
        self._fields[key] = cast("Field", field), back

    def _set(self, key: str, value: Any) -> None:  # noqa: ANN401 - as many types as there are kinds
        self._settings.set(key, value)
