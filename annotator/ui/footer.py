"""The quiet line at the bottom: what is saved, what is counted, and the keys that work right now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from annotator.domain.change import ChangeSet
from annotator.ui import verbs
from annotator.ui.chord import Question
from annotator.ui.counts import Counts
from annotator.ui.keys import Keys
from annotator.ui.session import Session

_SAID_FOR = 6000  # milliseconds
_BESIDE = 80  # pixels for margins and the gaps between the parts


class Footer(QFrame):
    """Shows the session's state. It says "saved" only of what is committed: the session tells of nothing else."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._session = session
        self._state = QLabel()
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setAccessibleName(self.tr("State"))
        self._counts = QLabel()
        self._counts.setObjectName("soft")
        self._keys = QWidget()
        self._keys_layout = QHBoxLayout(self._keys)
        self._keys_layout.setContentsMargins(0, 0, 0, 0)
        self._keys_layout.setSpacing(5)
        self.layout_ = QHBoxLayout(self)
        self.layout_.setContentsMargins(14, 3, 14, 3)
        self.layout_.setSpacing(18)
        self.layout_.addWidget(self._state)
        self.layout_.addWidget(self._counts)
        self.layout_.addStretch(1)
        self.layout_.addWidget(self._keys)
        self._quiet = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._quiet.timeout.connect(lambda: self._put(self._rest))
        self._rest = ""
        self._numbers = Counts()
        self._question: Question | None = None
        self._in_review: tuple[str, Sequence[tuple[str, str]]] = ("", ())
        self._keys_of = Keys()
        self._shown: list[tuple[str, str]] = []
        self._connect(session)
        self._follow()

    def _connect(self, session: Session) -> None:
        session.said.connect(self.say)
        session.article_changed.connect(self._recount)
        session.changed.connect(self._tell)
        session.project_opened.connect(lambda: self._saved(""))
        session.project_closed.connect(self._closed)
        session.article_opened.connect(self._count)
        session.selected.connect(self._follow)
        session.mode_changed.connect(self._follow)

    @property
    def text(self) -> str:
        """What the left end says."""
        return self._state.text()

    def say(self, words: str) -> None:
        """Shows a message for some seconds."""
        self._put(words)
        self._quiet.start()

    def add_widget(self, widget: QWidget) -> None:
        """Places a widget between the counts and the keys."""
        self.layout_.insertWidget(3, widget)

    def show_keys(self, keys: Keys) -> None:
        """Recommends these keys."""
        self._keys_of = keys
        self._show_keys()

    def wait_for(self, question: Question | None) -> None:
        """Shows the answers that a question waits for."""
        self._question = question
        self._show_keys()

    def show_review(self, counted: str, commands: Sequence[tuple[str, str]]) -> None:
        """What is counted in the review, and the commands that work there right now, each with its words."""
        self._in_review = (counted, commands)
        self._follow()

    def _put(self, words: str) -> None:
        """What is said here may leave less room for the keys, or more."""
        self._state.setText(words)
        self._fit()

    def _tell(self, change_set: ChangeSet) -> None:
        self._saved(verbs.words(change_set.verb))

    def _recount(self, change_set: ChangeSet) -> None:
        self._numbers.take(change_set)

    def _saved(self, what: str) -> None:
        self._quiet.stop()
        self._rest = self.tr("✓ All changes saved")
        self._put(self.tr("✓ Saved: {what}").format(what=what) if what else self._rest)
        if what:
            self._quiet.start()
        self._follow()

    def _closed(self) -> None:
        self._rest = ""
        self._put("")
        self._follow()

    def _count(self) -> None:
        document, project = self._session.document, self._session.project
        label = project.codebook.in_role("claim").id if project else ""
        self._numbers = Counts(document, label)
        self._follow()

    def _follow(self) -> None:
        if self._session.mode == "review":
            self._counts.setText(self._in_review[0])
        else:
            self._counts.setText(self._counted() if self._session.document else "")
        self._fit()
        self._show_keys()

    def _counted(self) -> str:
        claims, speakers, stances = self._numbers.claims, self._numbers.speakers, self._numbers.stances
        parts = (
            self.tr("1 claim") if claims == 1 else self.tr("{n} claims").format(n=claims),
            self.tr("1 speaker") if speakers == 1 else self.tr("{n} speakers").format(n=speakers),
            self.tr("1 stance") if stances == 1 else self.tr("{n} stances").format(n=stances),
        )
        return " · ".join(parts)

    def _show_keys(self) -> None:
        wanted = self._wanted_keys()
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._keys_layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # it goes only later, and would be seen until then
                widget.deleteLater()
        for key, words in wanted:
            self._keys_layout.addWidget(_hint(key, words, self._keys))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the hints whole: those that do not fit go, the last ones first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._counts.sizeHint().width() - self._state.sizeHint().width() - _BESIDE
        for n in range(self._keys_layout.count()):
            item = self._keys_layout.itemAt(n)
            if item is not None and (hint := item.widget()) is not None:
                room -= hint.sizeHint().width() + self._keys_layout.spacing()
                hint.setVisible(room >= 0)

    def _wanted_keys(self) -> list[tuple[str, str]]:
        if self._question is not None:
            answers = [(answer.key, answer.text) for answer in self._question.answers]
            return [("", f"{self._question.text}:"), *answers, ("⌫", self.tr("clear"))]
        if self._session.project is None:
            return self._with_keys(
                ("new_project", self.tr("new project")),
                ("open_project", self.tr("open")),
                ("keys", self.tr("all keys")),
            )
        if self._session.mode == "review":
            return self._with_keys(*self._in_review[1], ("undo", self.tr("undo")), ("keys", self.tr("all keys")))
        keys = self._with_keys(("claim", self.tr("claim")))
        if self._session.claim is not None:
            keys += self._with_keys(
                ("speaker", self.tr("speaker")), ("mention", self.tr("mention")), ("cue", self.tr("cue"))
            )
            scale = "".join(value.key for value in self._session.project.codebook.scale)
            keys.append(("1-9", self.tr("target, then {scale}: stance").format(scale=" ".join(scale))))
        else:
            keys += self._with_keys(("done", self.tr("done")))
        return [*keys, *self._with_keys(("undo", self.tr("undo")), ("keys", self.tr("all keys")))]

    def _with_keys(self, *commands: tuple[str, str]) -> list[tuple[str, str]]:
        found = ((self._keys_of.shown(command), words) for command, words in commands)
        return [(key, words) for key, words in found if key]


def _hint(key: str, words: str, parent: QWidget) -> QWidget:
    hint = QWidget(parent)
    layout = QHBoxLayout(hint)
    # Without words of its own it belongs to the key after it.
    layout.setContentsMargins(0, 0, 8 if words else 0, 0)
    layout.setSpacing(5)
    if key:
        cap = QLabel(key)
        cap.setObjectName("key")
        layout.addWidget(cap)
    if not words:
        return hint
    says = QLabel(words)
    says.setObjectName("soft" if key else "strong")
    layout.addWidget(says)
    return hint
