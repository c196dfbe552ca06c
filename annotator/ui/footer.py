"""The quiet line at the bottom: what is saved, what is counted, and the keys that work right now."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from annotator.domain.change import ChangeSet
from annotator.ui import verbs
from annotator.ui.chord import Question
from annotator.ui.session import Session

_SAID_FOR = 6000  # milliseconds


class Footer(QFrame):
    """Shows the session's state. It says "saved" only of what is committed: the session tells of nothing else."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._session = session
        self._state = QLabel()
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
        self._quiet.timeout.connect(lambda: self._state.setText(self._rest))
        self._rest = ""
        self._question: Question | None = None
        self._shown: list[tuple[str, str]] = []
        session.said.connect(self.say)
        session.changed.connect(self._tell)
        session.project_opened.connect(lambda: self._saved(""))
        session.project_closed.connect(self._closed)
        session.article_opened.connect(self._follow)
        session.selected.connect(self._follow)
        self._follow()

    @property
    def text(self) -> str:
        """What the left end says."""
        return self._state.text()

    def say(self, words: str) -> None:
        """Shows a message for some seconds."""
        self._state.setText(words)
        self._quiet.start()

    def add_widget(self, widget: QWidget) -> None:
        """Places a widget between the counts and the keys."""
        self.layout_.insertWidget(3, widget)

    def wait_for(self, question: Question | None) -> None:
        """Shows the answers that a question waits for."""
        self._question = question
        self._show_keys()

    def _tell(self, change_set: ChangeSet) -> None:
        self._saved(verbs.words(change_set.verb))

    def _saved(self, what: str) -> None:
        self._quiet.stop()
        self._rest = self.tr("✓ All changes saved")
        self._state.setText(self.tr("✓ Saved: {what}").format(what=what) if what else self._rest)
        if what:
            self._quiet.start()
        self._follow()

    def _closed(self) -> None:
        self._rest = ""
        self._state.setText("")
        self._follow()

    def _follow(self) -> None:
        document, project = self._session.document, self._session.project
        if document is None or project is None:
            self._counts.setText("")
        else:
            label = project.codebook.in_role("claim").id
            claims = sum(a.label == label for a in document.annotations.values())
            speakers = len({a.speaker_id for a in document.attributions.values()} - {None})
            counts = self.tr("{claims} claims · {speakers} speakers · {stances} stances")
            self._counts.setText(counts.format(claims=claims, speakers=speakers, stances=len(document.stances)))
        self._show_keys()

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
            cap, says = QLabel(key, self._keys), QLabel(words, self._keys)
            cap.setObjectName("key")
            says.setObjectName("soft")
            says.setContentsMargins(0, 0, 8, 0)
            cap.setVisible(bool(key))
            self._keys_layout.addWidget(cap)
            self._keys_layout.addWidget(says)

    def _wanted_keys(self) -> list[tuple[str, str]]:
        if self._question is not None:
            answers = [(answer.key, answer.text) for answer in self._question.answers]
            return [("", f"{self._question.text}:"), *answers, ("⌫", self.tr("clear"))]
        if self._session.project is None:
            return [("Ctrl+N", self.tr("new project")), ("Ctrl+O", self.tr("open")), ("?", self.tr("all keys"))]
        keys = [("C", self.tr("claim"))]
        if self._session.claim is not None:
            keys += [("P", self.tr("speaker")), ("M", self.tr("mention")), ("U", self.tr("cue"))]
            scale = "".join(value.key for value in self._session.project.codebook.scale)
            keys.append(("1-9", self.tr("target, then {scale}: stance").format(scale=" ".join(scale))))
        else:
            keys.append(("D", self.tr("done")))
        return [*keys, ("Ctrl+Z", self.tr("undo")), ("?", self.tr("all keys"))]
