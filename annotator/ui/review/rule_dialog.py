"""Settling many points by a rule: which rule, where, and what it would do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.agreement.points import Kind
from annotator.domain.errors import AnnotatorError
from annotator.project import ruling
from annotator.project.reviewing import Review
from annotator.project.ruling import Rule, Ruling
from annotator.ui.badge import Badge
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.review.parts import WrappedLabel
from annotator.ui.review.words import kind_words
from annotator.ui.trouble import sentence

_WIDTH = 480


class RuleDialog(QDialog):
    """Whatever is chosen is looked at in the background first; only what was looked at is done."""

    ruled = Signal(object)
    """A Ruling, to be done."""

    def __init__(
        self, review: Review, badges: Sequence[Badge], article_id: str | None, runner: JobRunner, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle by a rule"))
        self._review, self._runner, self._article_id = review, runner, article_id
        self._task: Task | None = None
        self._found: Ruling | None = None
        self._majority = QRadioButton(self.tr("What more than half of the annotators say"))
        self._annotator = QRadioButton(self.tr("What one annotator says:"))
        self._agreed = QRadioButton(self.tr("Only what all of them agree on"))
        self._who = QComboBox()
        for badge in badges:
            self._who.addItem(f"{badge.letter}  {badge.name}", badge.set_id)
        self._here = QCheckBox(self.tr("In the open article only"))
        self._here.setEnabled(article_id is not None)
        self._told, self._left = WrappedLabel("", "strong", self), WrappedLabel("", "soft", self)
        self._place()
        self._look()

    def _place(self) -> None:
        self._who.setAccessibleName(self.tr("Whose version is taken"))
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        hint = self.tr("A rule settles what nobody has decided yet. One undo takes all of it back.")
        layout.addWidget(WrappedLabel(hint, "soft", self))
        for button in (self._majority, self._annotator):
            layout.addWidget(button)
        layout.addWidget(self._who)
        layout.addWidget(self._agreed)
        layout.addWidget(self._here)
        layout.addSpacing(6)
        layout.addWidget(self._told)
        layout.addWidget(self._left)
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._settle = buttons.addButton(self.tr("Settle"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._settle.setDefault(True)
        buttons.accepted.connect(self._do)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._majority.setChecked(True)
        for button in (self._majority, self._annotator, self._agreed):
            group.addButton(button)
            button.toggled.connect(self._turn)
        self._who.activated.connect(self._choose_annotator)
        self._here.toggled.connect(self._look)
        self.finished.connect(self._stop)
        self.resize(_WIDTH, self.sizeHint().height())

    @property
    def rule(self) -> Rule:
        """What is chosen."""
        if self._annotator.isChecked():
            return Rule("annotator", self._who.currentData())
        return Rule("majority" if self._majority.isChecked() else "agreed")

    def _choose_annotator(self) -> None:
        if self._annotator.isChecked():
            self._look()
        else:
            self._annotator.setChecked(True)

    def _look(self) -> None:
        self._stop()
        self._found = None
        self._settle.setEnabled(False)
        self._told.setText(self.tr("Looking what that would settle…"))
        self._left.setText("")
        only = frozenset([self._article_id]) if self._here.isChecked() and self._article_id is not None else None
        self._task = self._runner.run(self.tr("Looking"), ruling.preview(self._review, self.rule, only))
        self._task.finished.connect(self._show)
        self._task.failed.connect(self._fail)

    def _turn(self, on: bool) -> None:
        if on:
            self._look()

    def _fail(self, error: AnnotatorError) -> None:
        self._told.setText(sentence(error))

    def _stop(self) -> None:
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()

    def _show(self, found: Ruling) -> None:
        self._task, self._found = None, found
        count = found.agreed + sum(found.settled.values())
        self._settle.setEnabled(bool(found.changes))
        if not found.changes:
            self._told.setText(self.tr("That settles nothing that is not settled yet."))
        else:
            told = self.tr("Settles {n} points in {articles} articles.").format(n=count, articles=found.articles)
            parts = [self.tr("agreed by all {n}").format(n=found.agreed)] if found.agreed else []
            self._told.setText(f"{told} ({', '.join([*parts, *_counted(found.settled)])})")
        left = [self.tr("Left open: {what}.").format(what=", ".join(_counted(found.left)))] if found.left else []
        if found.changed:
            left.append(self.tr("Decided before and changed since, so left to a person: {n}.").format(n=found.changed))
        self._left.setText(" ".join(left) or self.tr("Nothing is left open."))

    def _do(self) -> None:
        if self._found is not None:
            self.ruled.emit(self._found)
        self.accept()


def _counted(kinds: Mapping[Kind, int]) -> list[str]:
    return [f"{kind_words(kind)} {count}" for kind, count in kinds.items()]
