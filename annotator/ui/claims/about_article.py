"""What the codebook asks about the article itself: a strip above the claims that folds away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook
from annotator.domain.question import Answer
from annotator.project import annotating
from annotator.ui.claims.attribute_rows import AttributeRows
from annotator.ui.claims.captions import align
from annotator.ui.claims.settled import SettledLine
from annotator.ui.claims.sheet import MARGIN
from annotator.ui.claims.style import form_style
from annotator.ui.session import Session
from annotator.ui.theme import Theme


class AboutArticle(QWidget):
    """Only there when the codebook asks about articles and one is open; its head says how much is answered."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._asked = 0
        self.head = QToolButton(self)
        self.head.setObjectName("quiet")
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows = AttributeRows(self)
        self._settled = SettledLine(session, self)
        self.rows.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.rows)
        layout.addWidget(self._settled)
        self.head.toggled.connect(self._fold)
        self.rows.answered.connect(self._say)
        session.article_opened.connect(self._show)
        session.article_changed.connect(self._follow)
        session.changed.connect(self._tell_settled)  # after the line itself, which forgets what it knew of decisions
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def adopt(self, codebook: Codebook | None) -> None:
        """Asks what another codebook asks."""
        asked = codebook.asked if codebook else ()
        self._asked = len(asked)
        self.rows.clear()
        self.rows.ask(asked)
        align(self.rows.captions)
        self._show()

    def unfold(self) -> None:
        """Shows the questions."""
        self.head.setChecked(True)

    def _show(self) -> None:
        document, project = self._session.document, self._session.project
        self.setVisible(document is not None and self._asked > 0)
        if document is None or project is None:
            return
        found = document.answers_in(project.set_id)
        self.rows.show_answers(found.answers if found else {})
        answered = sum(self.rows.field(key) is not None for key in (found.answers if found else {}))
        sign = "▾" if self.head.isChecked() else "▸"
        words = self.tr("About this article: {0} of {1} answered").format(answered, self._asked)
        self.head.setText(f"{sign} {words}")
        self.head.setAccessibleName(words)
        self._tell_settled()

    def _tell_settled(self, *_: object) -> None:
        if self.head.isChecked():
            self._settled.show_answers()
        else:
            self._settled.hide()

    def _fold(self, shown: bool) -> None:
        self.rows.setVisible(shown)
        self._show()

    def _say(self, question_id: str, answer: Answer | None) -> None:
        self._session.do(annotating.set_article_answer, question_id, answer)
        self._show()

    def _follow(self, change_set: ChangeSet) -> None:
        document = self._session.document
        if self._asked and document is not None and document.article.id in change_set.articles():
            self._show()

    def _restyle(self) -> None:
        self.setStyleSheet(form_style(self._theme.colours))
