"""What is open and what is selected, and the signals that say so. Panels hold the session, never one another."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, Literal, ParamSpec, TypeAlias, TypeVar

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, ChangeSet
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import AnnotatorError
from annotator.project.project import Project
from annotator.ui.suggestions import Suggestions

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion

Mode: TypeAlias = Literal["annotate", "review"]
Given = ParamSpec("Given")
Result = TypeVar("Result")


class Session(QObject):
    """The open project, its open article and the selected annotation."""

    project_opened = Signal()
    project_closing = Signal()
    """The project will be closed; what is not yet said has to be said now."""
    project_closed = Signal()
    article_closing = Signal()
    """Another article, or none, will be shown; the document and what is selected are still the old ones."""
    article_opened = Signal(str)
    """The id of the article now shown, or an empty text for none."""
    article_changed = Signal(object)
    """A ChangeSet was committed, here without what is another annotation set's; the document is already the new one."""
    changed = Signal(object)
    """A ChangeSet was committed; it comes whole, after ``article_changed``."""
    mode_changed = Signal()
    """Another of the window's modes is on."""
    selected = Signal()
    """Another annotation, or none, is the selected one."""
    looked_up = Signal(str, str)
    """In the review: an article is to be shown there, and an annotation in it or an empty text."""
    searched = Signal(str)
    """The words whose hits are to be shown."""
    found = Signal(str)
    """Something was chosen in the palette: its id."""
    exported = Signal(object)
    """An export was written to this Path."""
    said = Signal(str)
    """A short message for the status line."""
    failed = Signal(object)
    """An AnnotatorError to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.project: Project | None = None
        self.document: AnnotatedArticle | None = None
        self.annotation_id: str | None = None
        self.suggestion_id: str | None = None
        self.suggestions = Suggestions(self)
        self.words = ""
        self.mode: Mode = "annotate"
        self._deaf: Callable[[], None] = lambda: None

    # the project

    def open_project(self, project: Project) -> None:
        """Takes an open project as the one to work on, closing the one before."""
        self.close_project()
        self.project = project
        self._deaf = project.on_change(self._take)
        self.project_opened.emit()

    def close_project(self) -> None:
        """Closes the project, if one is open."""
        if self.project is None:
            return
        self.project_closing.emit()
        self.suggestions.stop()
        self.turn_to("annotate")
        self.open_article(None)
        self._deaf()
        project, self.project = self.project, None
        self.project_closed.emit()
        project.close()

    @property
    def path(self) -> Path | None:
        """Where the open project lies."""
        return self.project.path if self.project else None

    def turn_to(self, mode: Mode) -> None:
        """Turns to marking, or to what annotators marked differently."""
        if mode != self.mode:
            if self.project is not None:
                self.project.history.close_step()
            self.mode = mode
            self.mode_changed.emit()

    # the article

    def open_article(self, article_id: str | None) -> None:
        """Shows an article, or none."""
        shown = self.document.article.id if self.document else None
        if article_id == shown:
            return
        self.article_closing.emit()
        self.select(None)
        if self.project is None or article_id is None:
            self.document = None
        else:
            self.project.history.close_step()
            self.document = self.ask(self.project.store.document, article_id, self.project.set_id)
        self.suggestions.look_at(self.project, self.document)
        self.article_opened.emit(self.document.article.id if self.document else "")

    def go_to(self, article_id: str, annotation_id: str = "") -> None:
        """Shows what was looked up, in the mode that is on; what is open for marking stays so during a review."""
        if self.mode == "review":
            self.looked_up.emit(article_id, annotation_id)
            return
        self.open_article(article_id)
        if annotation_id:
            self.select(annotation_id)

    def search(self, words: str) -> None:
        """Shows the hits of these words."""
        if words != self.words:
            self.words = words
            self.searched.emit(words)

    # the annotation

    def select(self, chosen_id: str | None) -> None:
        """Makes an annotation, or a suggestion, the selected one."""
        suggestion_id = chosen_id if chosen_id in self.suggestions.open else None
        annotation_id = None if suggestion_id is not None else chosen_id
        if (annotation_id, suggestion_id) != (self.annotation_id, self.suggestion_id):
            if self.project is not None:
                self.project.history.close_step()
            self.annotation_id, self.suggestion_id = annotation_id, suggestion_id
            self.selected.emit()

    @property
    def suggestion(self) -> "Suggestion | None":
        """The selected suggestion."""
        return self.suggestions.open.get(self.suggestion_id or "")

    @property
    def annotation(self) -> Annotation | None:
        """The selected annotation."""
        if self.document is None or self.annotation_id is None:
            return None
        return self.document.annotations.get(self.annotation_id)

    @property
    def claim(self) -> Annotation | None:
        """The selected claim, or the first one that the selected mention or cue serves."""
        annotation = self.annotation
        if annotation is None or self.document is None or self.project is None:
            return None
        if annotation.label == self.project.codebook.in_role("claim").id:
            return annotation
        served = self.document.claims_served_by(annotation.id)
        return self.document.annotations[served[0]] if served else None

    def is_provisional(self, claim_id: str) -> bool:
        """Whether something was filled in for a claim that nobody has touched or accepted yet."""
        if self.document is None or claim_id not in self.document.annotations:
            return False
        tie = self.document.attributions.get(claim_id)
        return bool(self.document.annotations[claim_id].provisional or (tie is not None and tie.provisional))

    # work

    def do(
        self,
        verb: Callable[Concatenate[Project, AnnotatedArticle, Given], Result],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> Result | None:
        """Runs a verb on the open article; None when there is none or when the verb was refused, which is shown."""
        if self.project is None or self.document is None:
            return None
        return self.ask(verb, self.project, self.document, *args, **kwargs)

    def ask(self, question: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs) -> Result | None:
        """Calls something that may fail for reasons of the world; shows the failure and gives None then."""
        try:
            return question(*args, **kwargs)
        except AnnotatorError as error:
            self.failed.emit(error)
            return None

    def _take(self, change_set: ChangeSet) -> None:
        own = self._own(change_set)
        if self.document is not None:
            if any(c.after is None and c.value.id == self.document.article.id for c in change_set.changes):
                self.open_article(None)
            elif self.document.article.id in own.articles():
                self.document = self.document.changed(own)
        self.suggestions.follow(self.document, own)
        if self.annotation_id is not None and self.annotation is None:
            self.select(None)
        self.article_changed.emit(own)
        self.changed.emit(change_set)

    def _own(self, change_set: ChangeSet) -> ChangeSet:
        """Without what another annotation set holds about the open article: the gold set's and other annotators'."""
        if self.project is None or self.document is None:
            return change_set
        set_id, article_id = self.project.set_id, self.document.article.id
        others = {
            c.value.id
            for c in change_set.changes
            if c.article_id == article_id and getattr(c.value, "set_id", set_id) != set_id
        }
        claims = self.document.annotations.keys() | {
            c.value.id for c in change_set.changes if isinstance(c.value, Annotation) and c.value.id not in others
        }

        def is_own(change: Change) -> bool:
            value = change.value
            if change.article_id != article_id:
                return True
            if isinstance(value, Attribution | Stance):
                return value.claim_id in claims
            return value.id not in others

        kept = tuple(c for c in change_set.changes if is_own(c))
        return change_set if len(kept) == len(change_set.changes) else structs.replace(change_set, changes=kept)
