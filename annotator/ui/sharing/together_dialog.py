"""Shows what bringing returned work together would do, before it is done."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.job import Progress
from annotator.project.bringing_together import Preview
from annotator.project.histories import Apart
from annotator.ui.sharing import words
from annotator.ui.sharing.together_model import TogetherModel
from annotator.ui.trouble import sentence

_SHOWN = 4  # files that cannot be read, told one by one


class TogetherDialog(QDialog):
    """Counts in words, the table, and what each choice means; ``wanted`` says that it is to be done."""

    wanted = Signal(object)
    """A Choice."""
    stopped = Signal()
    """What is being done is to be given up."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring together"))
        self._preview = preview
        self.model = TogetherModel(preview, self)
        self._why = _label("", "soft")
        self._wrong = _label("", "wrong")
        self._wrong.hide()
        self._is_working = False
        self._bar = _bar()
        self._decisions = self._checks()
        layout = QVBoxLayout(self)
        for text in self._told():
            layout.addWidget(_label(text, "strong" if layout.count() == 0 else "soft"))
        layout.addWidget(self._table(), 1)
        layout.addWidget(self._why)
        for check in self._decisions:
            layout.addWidget(check)
        layout.addWidget(self._wrong)
        layout.addWidget(self._bar)
        layout.addWidget(self._buttons())
        self.model.decided.connect(self._count)
        self._count()
        self._view.setFocus()
        self.resize(820, 480)

    def accept(self) -> None:
        """Hands on what is decided; whoever does it closes the dialog with ``done``."""
        if not self._is_working:
            self.wanted.emit(self.model.choice)

    def reject(self) -> None:
        """Gives up what is being done, or leaves."""
        if self._is_working:
            self.stopped.emit()
        else:
            super().reject()

    def begin(self) -> None:
        """It is being done: nothing can be decided meanwhile."""
        self.refuse("")
        self._set_working(True)

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    def end(self) -> None:
        """It is no longer being done."""
        self._set_working(False)

    def refuse(self, why: str) -> None:
        """Says why it could not be done."""
        self._set_working(False)
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        self._bar.setRange(0, 0)
        self._bar.setVisible(working)
        for widget in (self._view, *self._decisions):
            widget.setEnabled(not working)
        if working:
            self._do.setEnabled(False)
        else:
            self._count()

    def _told(self) -> list[str]:
        """What there is, and what a lead should know before."""
        preview = self._preview
        people = sorted({row.annotator for row in preview.rows}, key=str.casefold)
        told = [f"{name}. " + words.counted(row for row in preview.rows if row.annotator == name) for name in people]
        told = told or [self.tr("There is nothing to bring together.")]
        wrong = [sentence(file.error) for file in preview.files if file.error is not None]
        told += wrong[:_SHOWN]
        if len(wrong) > _SHOWN:
            told.append(self.tr("Further files that cannot be read: {0}").format(len(wrong) - _SHOWN))
        if preview.other_books:
            files = ", ".join(preview.other_books[:_SHOWN])
            told.append(self.tr("Another codebook under the same version; its codes are matched: {0}").format(files))
        told += [self._apart(one) for one in preview.apart[:_SHOWN]]
        joined = [clash.value for clash in preview.clashes if clash.kind == "same_name"]
        if joined:
            names = ", ".join(sorted({str(getattr(value, "name", "")) for value in joined})[:_SHOWN])
            told.append(self.tr("Joined with the one of the same name: {0}").format(names))
        return told

    def _apart(self, one: Apart) -> str:
        if len(one.files) > 1:
            words = self.tr(
                "{name}: these files come from copies of one project that were worked on separately: {files}. Where "
                "both have the same article, decide which one comes; ask which copy goes on."
            )
        else:
            words = self.tr(
                "{name}: {files} comes from another copy of the project than work that is here, or from a backup that "
                "was gone back to. Where both have the same article, decide which one comes; ask which copy goes on."
            )
        return words.format(name=one.annotator, files=", ".join(one.files))

    def _table(self) -> QTableView:
        view = self._view = QTableView()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Returned work by article"))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setResizeContentsPrecision(0)  # by the rows in view: there may be thousands
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        selection = view.selectionModel()
        selection.currentChanged.connect(self._explain)
        return view

    def _checks(self) -> list[QCheckBox]:
        every = QCheckBox(self.tr("Also show what is &no news"))
        every.toggled.connect(self.model.show_all)
        if not self._preview.codes:
            return [every]
        codes = ", ".join(self._preview.codes)
        add = QCheckBox(self.tr("&Add codes that the codebook here lacks: {0}").format(codes))
        add.setChecked(True)
        add.toggled.connect(self.model.add_codes)
        return [add, every]

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._do = buttons.addButton(self.tr("&Bring together"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._do.setDefault(True)
        return buttons

    def _explain(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._why.setText(words.why(self.model.row(current.row())) if current.isValid() else "")

    def _count(self) -> None:
        # States, and speakers that come along, may be news even where no mark is.
        self._do.setEnabled(any(file.error is None for file in self._preview.files))
        count = len(self.model.taken())
        self._do.setText(self.tr("&Bring together ({0})").format(count) if count else self.tr("&Bring together"))


def _bar() -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setFixedHeight(6)
    bar.setAccessibleName(bar.tr("Progress"))
    bar.hide()
    return bar


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
