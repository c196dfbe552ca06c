"""Takes the values of another project over: adds what is not there, and never overwrites what is."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct, structs

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import Article, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Rejection, Stance
from annotator.domain.change import Change, Value
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.domain.speaker import Speaker
from annotator.project.landing import made_id
from annotator.project.project import Project

Named = Speaker | Target
Key = tuple[type[Value], str]
_NOTHING: Mapping[Key, Value] = {}


class Clash(Struct, frozen=True):
    """A value that the project has under the same id, but other (``differs``), or under the same name (``same_name``).

    The project's own stays as it is; with ``same_name`` the marks that came refer to it.
    """

    kind: Literal["differs", "same_name"]
    value: Value


class Merging:
    """Collects the changes that bring one or more files' values into a project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._fresh = _is_fresh(project)
        self._names = {
            (kind, value.name.casefold()): value.id
            for kind in (Speaker, Target)
            for value in project.store.values(kind)
        }
        self._renamed: dict[str, str] = {}
        self._other_gold: set[str] = set()  # gold sets of others that came in as ordinary ones
        self._brought: dict[Key, Value] = {}
        self.changes: list[Change] = []

    def shared(self, values: tuple[Value, ...], source: str = "") -> list[Clash]:
        """Takes what belongs to a project as a whole. Raises RuleBroken (other_codebook), and has taken nothing then.

        A second gold set becomes an ordinary set of an annotator who is called after it and the ``source``, and is told
        as a clash. A project in which nothing was done yet gives up its own codebook for the file's, and its own empty
        set where the file has exactly one: work goes on where the file's annotator left off.
        """
        if self._fresh:
            self._give_way(values)
            self._fresh = False
        stored = [(value, self._held(value)) for value in values]
        if any(isinstance(value, Codebook) and held not in (None, value) for value, held in stored):
            raise RuleBroken("other_codebook")
        gold = self._gold(values)
        return [clash for value, held in stored if (clash := self._take_one(value, held, gold, source))]

    def also(self, values: Iterable[Value]) -> list[Clash]:
        """Takes what is new and belongs to the project as a whole, which keeps its own codebook and its own set."""
        self._fresh = False
        return [clash for value in values if (clash := self._take_shared(value, self._held(value)))]

    @property
    def codebook(self) -> Codebook:
        """The newest codebook, with those that were brought."""
        brought = (value for value in self._brought.values() if isinstance(value, Codebook))
        return max((self._project.codebook, *brought), key=lambda book: book.version)

    def marks(self, values: tuple[Value, ...], article: Article, existing: AnnotatedArticle | None) -> list[Clash]:
        """Takes the state of an article and what is marked in it; ``article`` is the one in the project."""
        clashes: list[Clash] = []
        held = _keyed(existing) if existing else _NOTHING
        for value in values:
            if isinstance(value, Decision) and value.set_id in self._other_gold:
                continue  # it settles nothing here
            moved = self.moved(value, article.id)
            there = next((t for key in _keys(moved) if (t := held.get(key) or self._brought.get(key))), None)
            if there is None:
                self._add(moved)
            elif there != moved and not isinstance(moved, ArticleState):
                clashes.append(Clash("differs", moved))
        return clashes

    def _give_way(self, values: tuple[Value, ...]) -> None:
        store = self._project.store
        theirs = {book.id: book for book in values if isinstance(book, Codebook)}
        for own in store.values(Codebook):
            book = theirs.get(own.id)
            if book is not None and book != own:
                self.changes.append(Change(own, book))
                self._brought[_keys(book)[0]] = book
        if sum(isinstance(value, AnnotationSet) for value in values) == 1:
            leaving = (*store.values(AnnotationSet), *store.values(Annotator))
            self.changes += (Change(own, None) for own in leaving if own not in values)

    def _held(self, value: Value) -> Value | None:
        return self._brought.get(_keys(value)[0]) or self._project.store.value(type(value), value.id)

    def _gold(self, values: Iterable[Value]) -> str:
        """The id of the gold set, the project's own before any that comes."""
        brought = (value for value in self._brought.values() if isinstance(value, AnnotationSet))
        return next((one.id for one in (*self._project.store.values(AnnotationSet), *brought) if one.gold), "") or next(
            (one.id for one in values if isinstance(one, AnnotationSet) and one.gold), ""
        )

    def _take_one(self, value: Value, held: Value | None, gold: str, source: str) -> Clash | None:
        if not isinstance(value, AnnotationSet) or not value.gold or value.id == gold:
            return self._take_shared(value, held)
        self._other_gold.add(value.id)
        name = f"{value.name} ({source})" if source else value.name
        if held is None:
            # Nobody's but its own: whoever settled it may have a set of theirs too.
            annotator = Annotator(id=made_id(value.id, "annotator"), name=name)
            if self._held(annotator) is None:
                self._add(annotator)
            self._add(structs.replace(value, annotator_id=annotator.id, name=name, gold=False))
        return Clash("differs", value)

    def _take_shared(self, value: Value, held: Value | None) -> Clash | None:
        if held is not None:
            return None if held == value else Clash("differs", value)
        if isinstance(value, Named):
            namesake = self._names.setdefault((type(value), value.name.casefold()), value.id)
            if namesake != value.id:
                self._renamed[value.id] = namesake
                return Clash("same_name", value)
        self._add(value)
        return None

    def _add(self, value: Value) -> None:
        self.changes.append(Change(None, value))
        self._brought |= dict.fromkeys(_keys(value), value)

    def moved(self, value: Value, article_id: str) -> Value:
        """The value as it refers to the article, speakers and targets of this project."""
        match value:
            case (
                ArticleState() | Annotation() | Rejection() | ArticleAnswers() | LookAgain() | Assignment() | Decision()
            ):
                return structs.replace(value, article_id=article_id) if value.article_id != article_id else value
            case Attribution(speaker_id=speaker_id):
                speaker_id = self._renamed.get(speaker_id or "", speaker_id)
                return structs.replace(value, article_id=article_id, speaker_id=speaker_id)
            case Stance(target_id=target_id):
                return structs.replace(value, article_id=article_id, target_id=self._renamed.get(target_id, target_id))
            case _:
                return value


def _is_fresh(project: Project) -> bool:
    store = project.store
    return not (store.article_ids() or store.values(Speaker) or store.values(Target))


def _keyed(document: AnnotatedArticle) -> Mapping[Key, Value]:
    values = (
        document.standing,
        *document.annotations.values(),
        *document.attributions.values(),
        *document.stances.values(),
        *document.rejections.values(),
        *document.answers.values(),
        *document.look_again.values(),
        *document.assignments.values(),
        *document.decisions.values(),
    )
    return {key: value for value in values for key in _keys(value)}


def _keys(value: Value) -> tuple[Key, ...]:
    """By what a value is known again: its id, and that of which there is one, as the stance of a claim to a target."""
    if isinstance(value, Stance):
        return (Stance, value.id), (Stance, f"{value.claim_id} {value.target_id}")
    if isinstance(value, ArticleAnswers):
        return (ArticleAnswers, value.id), (ArticleAnswers, f"{value.article_id} {value.set_id}")
    return ((type(value), value.id),)
