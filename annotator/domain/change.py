"""Changes: the whole value before and after, so that every edit has an inverse."""

from collections.abc import Mapping

from msgspec import Struct, field

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import ArticleFacts, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Rejection, Stance
from annotator.domain.codebook import Codebook, Target
from annotator.domain.speaker import Speaker

# An article's text is no part of this: it never changes; what is known about it is only replaced. An article is in the
# project when it has a state, so an import adds states, and the journal names what came without holding the texts a
# second time.
OfArticle = (
    ArticleState
    | ArticleFacts
    | Annotation
    | ArticleAnswers
    | Attribution
    | Stance
    | Rejection
    | LookAgain
    | Assignment
    | Decision
)
ProjectWide = Annotator | AnnotationSet | Codebook | Target | Speaker
Value = ProjectWide | OfArticle
# In the order in which they may be written: each kind refers only to kinds before it.
KINDS: tuple[type[Value], ...] = (
    Annotator,
    ArticleState,
    ArticleFacts,
    AnnotationSet,
    Codebook,
    Target,
    Speaker,
    Annotation,
    ArticleAnswers,
    Attribution,
    Stance,
    Rejection,
    LookAgain,
    Assignment,
    Decision,
)


class Change(Struct, frozen=True):
    """A value that appears (no ``before``), goes (no ``after``) or is replaced by another of its kind and id."""

    before: Value | None
    after: Value | None

    @property
    def value(self) -> Value:
        """The value after the change, or the one that went."""
        value = self.after if self.after is not None else self.before
        assert value is not None, "a change from nothing to nothing"
        return value

    @property
    def kind(self) -> type[Value]:
        """The kind of value that changes."""
        return type(self.value)

    @property
    def article_id(self) -> str | None:
        """The article whose reading changes, or None for what belongs to the whole project."""
        value = self.value
        return None if isinstance(value, ProjectWide) else value.article_id

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


class ChangeSet(Struct, frozen=True):
    """What one verb changes, as one step of history.

    ``verb`` is a message id and ``arguments`` fill its words; change sets with an equal ``merge_key`` that follow one
    another fold into one step for as long as the step is open.
    """

    verb: str
    changes: tuple[Change, ...]
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    merge_key: str | None = None

    def inverse(self) -> "ChangeSet":
        """The change set that takes this one back: inverse changes in reverse order."""
        return ChangeSet(self.verb, tuple(c.inverse() for c in reversed(self.changes)), self.arguments)

    def articles(self) -> set[str]:
        """The ids of the articles it touches."""
        return {c.article_id for c in self.changes if c.article_id is not None}


class StepName(Struct, frozen=True):
    """What a menu says of a step of history; of a step that changed a hundred thousand values it is the small part."""

    verb: str
    arguments: Mapping[str, str]


def added(*values: Value) -> tuple[Change, ...]:
    """The changes that add these values."""
    return tuple(Change(None, value) for value in values)


def folded(earlier: ChangeSet, later: ChangeSet) -> ChangeSet:
    """One change set that does what the two do one after the other; a value that ends as it began drops out."""
    ends: dict[tuple[type[Value], str], Change] = {}
    for change in (*earlier.changes, *later.changes):
        key = (change.kind, change.value.id)
        first = ends.get(key)
        ends[key] = change if first is None else Change(first.before, change.after)
    kept = tuple(c for c in ends.values() if c.before != c.after)
    return ChangeSet(later.verb, kept, later.arguments, later.merge_key)
