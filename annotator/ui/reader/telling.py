"""Says in words what is marked where the caret stands, for those who hear the text and do not see it."""

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from annotator.ui.reader.pane import Reader
from annotator.ui.session import Session


class Telling:
    """Follows the caret of a reader. The words are the reader's accessible description, too."""

    def __init__(self, reader: Reader, session: Session) -> None:
        self._reader, self._session = reader, session
        self._told: tuple[str, ...] = ()
        reader.cursorPositionChanged.connect(self._tell)
        session.article_opened.connect(self._tell)

    def _tell(self) -> None:
        document, project = self._session.document, self._session.project
        here = tuple(self._reader.marks_at_caret()) if document and project else ()
        if here == self._told or document is None or project is None:
            return
        self._told = here
        said = [described(document.annotations[key], document, project) for key in here if key in document.annotations]
        words = "; ".join(said)
        self._reader.setAccessibleDescription(words)
        if words:
            _announce(self._reader, words)


def _announce(reader: Reader, words: str) -> None:
    # Imported here: the window is there before anything is announced.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(reader, words))


def described(annotation: Annotation, document: AnnotatedArticle, project: Project) -> str:
    """One mark in words: its label, who speaks, its answers and stances."""
    book = project.codebook
    label = book.label(annotation.label)
    parts = [label.name if label else annotation.label]
    claims = document.claims_served_by(annotation.id) or [annotation.id]
    speaker_id = document.attribution(claims[0]).speaker_id
    speaker = project.store.value(Speaker, speaker_id) if speaker_id else None
    parts += [speaker.name] if speaker else []
    parts += [str(answer) for answer in annotation.attributes.values()]
    parts += _stances(annotation, document, project, book)
    if annotation.unsure:
        parts.append(QCoreApplication.translate("Telling", "unsure"))
    return ", ".join(parts)


def _stances(annotation: Annotation, document: AnnotatedArticle, project: Project, book: Codebook) -> list[str]:
    words: list[str] = []
    for stance in document.stances_of(annotation.id):
        target = project.store.value(Target, stance.target_id)
        value = book.stance_value(stance.value)
        if target is not None and value is not None:
            words.append(f"{value.name} {target.name}")
    return words
