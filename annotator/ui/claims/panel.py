"""The claims of the open article, beside the text: a list of cards, the selected one with its form."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from annotator.domain.article import ArticleFacts
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook
from annotator.ui.claims.known import Known
from annotator.ui.claims.model import ClaimsModel
from annotator.ui.claims.sheet import MARGIN
from annotator.ui.claims.slots import TargetSlots
from annotator.ui.claims.table import CardTable
from annotator.ui.faces import SMALL, sized
from annotator.ui.keys import Keys
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion
    from annotator.ui.claims.about_article import AboutArticle
    from annotator.ui.claims.form import ClaimForm
    from annotator.ui.claims.other_marks import OtherMarks

_WIDTH, _NARROWEST = 372, 280
_FORM_AFTER = 150  # milliseconds


class ClaimsPanel(QWidget):
    """Shows what the session holds; everything said in it goes through the session's verbs."""

    done_editing = Signal()
    """A field of the form was left for good; the keyboard belongs to the text again."""
    speaker_asked = Signal()
    """More about the speaker of the selected claim is wanted."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known = Known()
        self._model = ClaimsModel(session, self._known.names, self)
        self._theme = theme
        self._keys = Keys()
        self._form: ClaimForm | None = None
        self.table = CardTable(self._model, theme, self)
        # Nobody needs the form while the window comes up, and it is most of the panel; see ``showEvent``.
        self._idle = QTimer(self, singleShot=True, interval=_FORM_AFTER)
        self._idle.timeout.connect(lambda: self.form)
        self._about_article: AboutArticle | None = None
        self._other_marks: OtherMarks | None = None
        self._count = QLabel(self)
        self._empty = QLabel(self)
        self._pages = QStackedWidget(self)
        self._claim_key = ""
        self.setAccessibleName(self.tr("Claims"))
        self.setMinimumWidth(_NARROWEST)
        self._place()
        self._connect(theme)
        self._open_project()

    def _place(self) -> None:
        title, order = QLabel(self.tr("Claims"), self), QLabel(self.tr("in text order"), self)
        title.setObjectName("strong")
        for label in (self._count, order):
            label.setObjectName("faint")
            label.setFont(sized(self.font(), SMALL))
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 10, MARGIN, 6)
        top.setSpacing(6)
        top.addWidget(title)
        top.addWidget(self._count)
        top.addStretch()
        top.addWidget(order)
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(28, 48, 28, 0)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)

    def _connect(self, theme: Theme) -> None:
        session = self._session
        session.project_opened.connect(self._open_project)
        session.project_closed.connect(self._open_project)
        session.article_opened.connect(self._open_article)
        session.article_changed.connect(self._take)
        session.selected.connect(self._show_selected)
        session.suggestions.changed.connect(self._take_suggestions)
        theme.changed.connect(self.table.viewport().update)
        self.table.chosen.connect(session.select)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def form(self) -> "ClaimForm":
        """The form of the selected claim, made when it is first asked for."""
        if self._form is None:
            from annotator.ui.claims.form import ClaimForm

            self._form = form = ClaimForm(self._session, self._theme, self._known)
            form.done.connect(self.done_editing)
            form.grown.connect(self.table.refit)
            form.speaker_asked.connect(self.speaker_asked)
            form.adopt(self._codebook)
            form.show_keys(self._keys)
            self.table.hold(form)
        return self._form

    @property
    def about_article(self) -> "AboutArticle":
        """What is asked about the article, made for the first codebook that asks anything."""
        if self._about_article is None:
            from annotator.ui.claims.about_article import AboutArticle

            self._about_article = AboutArticle(self._session, self._theme, self)
            self._column.insertWidget(0, self._about_article)
            self._about_article.adopt(self._codebook)
        return self._about_article

    @property
    def other_marks(self) -> "OtherMarks":
        """The marks beside claims, made for the first codebook that has labels for some."""
        if self._other_marks is None:
            from annotator.ui.claims.other_marks import OtherMarks

            self._other_marks = OtherMarks(self._session, self._theme, self)
            self._column.addWidget(self._other_marks)
            self._other_marks.adopt(self._codebook)
        return self._other_marks

    @property
    def _codebook(self) -> Codebook | None:
        return self._session.project.codebook if self._session.project else None

    @property
    def slots(self) -> TargetSlots:
        """Which target answers to which digit."""
        return self._known.slots

    # what the commands call

    def show_keys(self, keys: Keys) -> None:
        """Names these keys wherever one leads here."""
        self._claim_key = keys.shown("claim")
        self._keys = keys
        if self._form is not None:
            self._form.show_keys(keys)
        self.table.cards.show_keys(keys)
        self.table.viewport().update()
        self._show_count()

    def edit_speaker(self) -> None:
        """Lets the speaker of the selected claim be picked or named."""
        if self._is_ready():
            self.form.speaker.begin()

    def edit_note(self) -> None:
        """Lets the note of the selected claim be written."""
        if self._is_ready():
            self.form.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.form.note.moveCursor(self.form.note.textCursor().MoveOperation.End)

    def edit_new_target(self) -> None:
        """Lets a target be picked or named, and then its stance."""
        if self._is_ready():
            self.form.stances.new_target.begin()

    def edit_answer(self, about: str, attribute_id: str) -> None:
        """Lets the answer to a question about the ``claim``, the other ``mark`` or the ``article`` be written."""
        if about == "claim" and not self._is_ready():
            return
        rows = {"claim": self.form.questions, "mark": self.other_marks.rows, "article": self.about_article.rows}[about]
        field = rows.field(attribute_id)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_unsure(self) -> None:
        """Flags the selected claim as one its annotator is unsure about, or takes that back."""
        if self._is_ready():
            self.form.toggle_unsure()

    def show_waiting(self, kind: str | None, key: str = "") -> None:
        """Lights the row of the ``attribute`` or ``target`` of that id, which waits for its letter; None for none."""
        if self._form is not None:
            self._form.show_waiting(kind, key)
        if self._other_marks is not None:
            self._other_marks.show_waiting(kind, key)

    def commit(self) -> None:
        """Writes what is typed in the note and not yet written."""
        if self._form is not None:
            self._form.note.commit()
        if self._other_marks is not None:
            self._other_marks.note.commit()

    def _is_ready(self) -> bool:
        if self._session.claim is None:
            self._session.said.emit(self.tr("Select a claim first."))
            return False
        self.table.show_unfolded()
        return True

    # following the session

    def _open_project(self) -> None:
        self._known.open_project(self._session.project)
        self._adopt(self._codebook)
        self._open_article()

    def _adopt(self, codebook: Codebook | None) -> None:
        self._model.adopt(codebook)
        if self._form is not None:
            self._form.adopt(codebook)
        if self._about_article is not None or (codebook and codebook.asked):
            self.about_article.adopt(codebook)
        if self._other_marks is not None or (codebook and any(not label.role for label in codebook.labels)):
            self.other_marks.adopt(codebook)

    def _open_article(self) -> None:
        project = self._session.project
        self._known.open_article(self._session.document, project.codebook if project else None)
        self._model.read()
        self._show_selected()
        self._show_count()

    def _take(self, change_set: ChangeSet) -> None:
        renamed = self._known.take(change_set)
        project = self._session.project
        if project is not None and any(c.kind is Codebook for c in change_set.changes):
            self._adopt(project.codebook)
            self._model.read()
        else:
            self._model.take(change_set)
            dated = any(c.kind is ArticleFacts for c in change_set.changes)
            if dated and project is not None:
                self._known.open_article(self._session.document, project.codebook)
            if renamed or dated:
                self._model.refresh()
        self._show_count()
        if self._session.claim is not None:
            self._show_selected()

    def _show_selected(self) -> None:
        claim = self._session.claim
        if claim is not None or self._form is not None:
            self.form.refresh()
        self.table.ring(self._session.suggestion_id)
        if claim is None or claim.id != self.table.cards.unfolded:
            if claim is None and self._holds(self.focusWidget()):
                self.done_editing.emit()
            self.table.unfold(claim.id if claim else None)
        else:
            self.table.refit()

    def _follow_focus(self, _left: QWidget | None, entered: QWidget | None) -> None:
        if entered is not None and self._holds(entered):
            self.table.reveal(entered)

    def _holds(self, widget: QWidget | None) -> bool:
        return self._form is not None and widget is not None and self._form.isAncestorOf(widget)

    def _take_suggestions(self, came: "tuple[Suggestion, ...]", went: tuple[str, ...]) -> None:
        self._model.take_suggestions(came, went)
        self._show_count()

    def _show_count(self) -> None:
        count, marked = self._model.rowCount(), self._model.marked
        parts = [self.tr("{0} marked").format(marked)] if marked else []
        parts += [self.tr("{0} suggested").format(count - marked)] if count > marked else []
        self._count.setText(" · ".join(parts))
        self._pages.setCurrentIndex(1 if count else 0)
        if self._session.document is None:
            self._empty.setText(self.tr("Open an article to see and mark its claims."))
        else:
            key = self._claim_key
            way = self.tr("Select words in the text and press {0}.").format(key) if key else ""
            self._empty.setText(" ".join(filter(None, (self.tr("No claims yet."), way))))

    # what Qt asks

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    def showEvent(self, event: QShowEvent) -> None:
        """The form is made soon after the panel is painted."""
        super().showEvent(event)
        if self._form is None:
            self._idle.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "table"):
            self.table.cards.fit(self.font())
            self.table.measure()
