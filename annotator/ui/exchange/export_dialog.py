"""Chooses a format with the project's own first records in view."""

from collections.abc import Sequence
from functools import partial
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.formats.format import AnyWriteFormat, Part
from annotator.project.exporting import COMMON, ExportChoice
from annotator.project.previewing import first_records
from annotator.project.project import Project
from annotator.ui.exchange import words
from annotator.ui.exchange.options_form import OptionsForm
from annotator.ui.exchange.writing_dialog import WritingDialog
from annotator.ui.trouble import sentence

_SHOWN = 6000  # characters of the preview


class ExportDialog(WritingDialog):
    """Formats on the left; on the right what each is for, what it leaves out, and how this project looks in it.

    Further pages hold what can be chosen for every format.
    """

    wanted = Signal(object)
    """An ExportChoice."""

    def __init__(self, project: Project, formats: Sequence[AnyWriteFormat], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._project = project
        self._format = formats[0]
        self._form = OptionsForm(formats[0].options)
        self._common = [OptionsForm(kind) for kind in COMMON]
        self._has_gold = any(one.gold for one in project.store.values(AnnotationSet))
        self._offered = ""  # whose marks, as long as nobody chose others
        self._purpose, self._lack = _wrapped("soft"), _wrapped("soft")
        self._preview = _preview()
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._about = QVBoxLayout()
        self._lay_out(formats)
        self.rest()
        self._choose(formats[0])

    @property
    def choice(self) -> ExportChoice:
        """What is chosen now."""
        return ExportChoice(format_id=self._format.id, settings=self._settings)

    @property
    def _settings(self) -> dict[str, str]:
        return {name: value for form in (self._form, *self._common) for name, value in form.settings.items()}

    def _set_running(self, running: bool) -> None:
        super()._set_running(running)
        self._export.setEnabled(not running)
        self._choices.setEnabled(not running)
        self._pages.setEnabled(not running)

    def _choose(self, format_: AnyWriteFormat) -> None:
        self._format = format_
        form = OptionsForm(format_.options)
        form.edited.connect(self._show)
        self._about.replaceWidget(self._form, form)
        self._form.deleteLater()
        self._form = form
        form.setHidden(form.is_empty)
        self._purpose.setText(words.purpose(format_.id))
        left_out = frozenset(get_args(Part)) - format_.carries
        lack = words.parts_in_words(left_out)
        self._offer_sets("gold" if self._has_gold and left_out else "")
        self._lack.setText(
            self.tr("Leaves out: {parts}.").format(parts=lack) if lack else self.tr("Leaves nothing out.")
        )
        self._show()

    def _offer_sets(self, whose: str) -> None:
        """The gold set is what data are settled for, and beside the others each of its claims would come again; what
        keeps everything keeps all sets."""
        if self._common[0].settings.get("sets", "") == self._offered:
            self._common[0].choose("sets", whose)
            self._offered = whose

    def _show(self) -> None:
        try:
            shown = first_records(self._project, self._format, self._form.settings)
        except AnnotatorError as error:
            self.refuse(sentence(error))
        else:
            self.refuse("")
            self._preview.setPlainText(shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…")

    def _lay_out(self, formats: Sequence[AnyWriteFormat]) -> None:
        self._choices = QWidget()
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 12, 0)
        group = QButtonGroup(self)
        for format_ in formats:
            button = QRadioButton(words.title(format_))
            button.setChecked(format_ is formats[0])
            button.clicked.connect(partial(self._choose, format_))
            group.addButton(button)
            column.addWidget(button)
        column.addStretch()
        first = QLabel(self.tr("How this project begins in it"))
        first.setObjectName("faint")
        first.setBuddy(self._preview)
        for widget in (self._purpose, self._lack, self._form, first, self._preview):
            self._about.addWidget(widget)
        self._pages = self._paged()
        both = QHBoxLayout()
        both.addWidget(self._choices)
        both.addWidget(self._pages, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._export.clicked.connect(lambda: self.wanted.emit(self.choice))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(both, 1)
        for widget in (self._wrong, self._bar, buttons):
            layout.addWidget(widget)
        self._export.setDefault(True)  # only now is it the dialog's
        self.resize(860, 480)

    def _paged(self) -> QTabWidget:
        pages = QTabWidget()
        first = QWidget()
        first.setLayout(self._about)
        pages.addTab(first, self.tr("&Format"))
        for form, title in zip(self._common, (self.tr("&Which"), self.tr("&Split"), self.tr("&Papers")), strict=True):
            pages.addTab(form, title)
        return pages


def _wrapped(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _preview() -> QPlainTextEdit:
    edit = QPlainTextEdit()
    edit.setObjectName("preview")
    edit.setReadOnly(True)
    edit.setTabChangesFocus(True)
    edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    edit.setAccessibleName(edit.tr("How this project begins in this format"))
    return edit
