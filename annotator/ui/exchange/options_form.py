"""A form for the options of a format, made from how they are declared."""

from typing import Literal, get_args, get_origin

from msgspec import NODEFAULT, Meta, Struct, structs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from annotator.ui.drop_down import DropDown

_FIELD = 160  # pixels
_SIGNS = {",": "comma  ,", ";": "semicolon  ;", "\t": "tab"}


class OptionsForm(QWidget):
    """One field for each option; ``settings`` holds what differs from the default, as the format takes it."""

    edited = Signal()

    def __init__(self, options: type[Struct], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, tuple[QWidget, object]] = {}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        # A field stands below what is said of it rather than being squeezed.
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in structs.fields(options):
            default = "" if field.default is NODEFAULT else field.default
            title = self._title(field.name, field.type)
            widget = self._field(field.type, default)
            widget.setAccessibleName(title)
            layout.addRow(title, widget)
            self._fields[field.name] = widget, default

    @property
    def is_empty(self) -> bool:
        """Whether the format has nothing to choose."""
        return not self._fields

    @property
    def settings(self) -> dict[str, str]:
        """Option name and value of each option that is not as it is by default."""
        values = {name: _value(widget) for name, (widget, _) in self._fields.items()}
        return {name: value for name, value in values.items() if value != _text(self._fields[name][1])}

    def choose(self, name: str, value: str) -> None:
        """Chooses one of the values of an option that has a list of them."""
        box = self._fields[name][0]
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(value))

    def _field(self, kind: object, default: object) -> QWidget:
        plain = _plain(kind)
        if get_origin(plain) is Literal:
            box = DropDown()
            for value in get_args(plain):
                box.addItem(self.tr(_SIGNS.get(value, str(value))), str(value))
            box.setCurrentIndex(max(0, box.findData(default)))
            box.currentIndexChanged.connect(self.edited)
            return box
        if plain is bool:
            check = QCheckBox()
            check.setChecked(bool(default))
            check.toggled.connect(self.edited)
            return check
        line = QLineEdit(_text(default))
        line.setMinimumWidth(_FIELD)
        line.textChanged.connect(self.edited)
        return line

    def _title(self, name: str, kind: object) -> str:
        about = next((meta.description for meta in get_args(kind) if isinstance(meta, Meta) and meta.description), "")
        return f"{self.tr(name.capitalize())}: {self.tr(about)}" if about else self.tr(name.capitalize())


def _plain(kind: object) -> object:
    return get_args(kind)[0] if hasattr(kind, "__metadata__") else kind


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _value(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QCheckBox):
        return _text(widget.isChecked())
    assert isinstance(widget, QLineEdit)
    return widget.text()
