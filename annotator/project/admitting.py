"""Whether a change set may go in: looks up what the rules of the domain need, and asks them.

What refers to what is checked here for a clear message and again by the file's own constraints.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain import rules
from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.article import ArticleFacts, ArticleState
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, ChangeSet, Value
from annotator.domain.codebook import Codebook, Target
from annotator.domain.errors import RuleBroken
from annotator.domain.speaker import Speaker
from annotator.storage.store import Store

_AT_ONCE = 500  # changes: some milliseconds
_ALONE: frozenset[type] = frozenset((ArticleFacts, Codebook, Speaker, Target))


class _Known(Struct, frozen=True):
    """The ids of a kind that the project has or the change set brings."""

    store: Store
    kind: type[Value]
    brought: set[str]  # and those found in the project, each asked for once

    def __contains__(self, value_id: str) -> bool:
        if value_id not in self.brought and self.store.has(self.kind, value_id):
            self.brought.add(value_id)
        return value_id in self.brought


def check(store: Store, codebook: Codebook, change_set: ChangeSet) -> None:
    """Raises RuleBroken when the project would not make sense after the change set."""
    for _ in checking(store, codebook, change_set):
        pass


def checking(store: Store, codebook: Codebook, change_set: ChangeSet) -> Iterator[int]:
    """As ``check``; stops ever so often to say how many of the changes were looked at."""
    count, sifted = len(change_set.changes), _Sifted()
    for done in range(0, count, _AT_ONCE):
        sifted.take(change_set.changes[done : done + _AT_ONCE])
        yield done // 2
    looking = _Looking(store, codebook, sifted)
    for done in range(0, count, _AT_ONCE):
        yield (count + done) // 2
        for change in change_set.changes[done : done + _AT_ONCE]:
            looking.check(change.after)
    _check_facts(sifted.alone)
    for kind in (Speaker, Target):
        _check_names(store, kind, [c for c in sifted.alone if c.kind is kind])


class _Looking:
    """Looks at what each change brings, by itself and by what it refers to."""

    def __init__(self, store: Store, codebook: Codebook, sifted: "_Sifted") -> None:
        self._said = _Said(store, codebook, sifted.alone)
        self._annotations, self._speakers, self._targets, self._annotators = (
            _Known(store, kind, sifted.brought[kind]) for kind in (Annotation, Speaker, Target, Annotator)
        )

    def check(self, value: Value | None) -> None:
        """Raises RuleBroken."""
        match value:
            case Annotation() | ArticleAnswers():
                self._said.check(value)
            case Attribution():
                rules.check_attribution(value, self._annotations, self._speakers)
            case Stance():
                rules.check_stance(value, self._annotations, self._targets, self._said.newest)
            case ArticleState(assignee=str(assignee)) if assignee not in self._annotators:
                raise RuleBroken("unknown_annotator", annotator=assignee)
            case _:
                pass


class _Sifted:
    """The ids that a change set brings by kind, and those of its changes that are looked at together."""

    def __init__(self) -> None:
        self.brought: defaultdict[type[Value], set[str]] = defaultdict(set)
        self.alone: list[Change] = []

    def take(self, changes: Sequence[Change]) -> None:
        """Sifts these."""
        for change in changes:
            if change.after is not None:
                self.brought[type(change.after)].add(change.after.id)
            if change.kind in _ALONE:
                self.alone.append(change)


class _Said:
    """Checks what is said in the words of a codebook, against the version that it was said under."""

    def __init__(self, store: Store, codebook: Codebook, changes: Sequence[Change]) -> None:
        brought = (c.after for c in changes if isinstance(c.after, Codebook))
        self._books = {codebook.version: codebook, **{book.version: book for book in brought}}
        self.newest = self._books[max(self._books)]
        self._store = store
        self._text = ("", "")  # of one article at a time: a change set may touch every one

    def check(self, value: Annotation | ArticleAnswers) -> None:
        """Raises RuleBroken for what its version does not know, and for words that do not lie in the text."""
        book = self._book(value.codebook_version)
        if isinstance(value, ArticleAnswers):
            rules.check_answers(value, book)
            return
        if self._text[0] != value.article_id:
            self._text = (value.article_id, self._store.text(value.article_id))
        rules.check_annotation(value, self._text[1], book)

    def _book(self, version: int) -> Codebook:
        if version not in self._books:
            found = self._store.value(Codebook, str(version))
            if found is None:
                raise RuleBroken("other_codebook")
            self._books[version] = found
        return self._books[version]


def _check_facts(changes: Sequence[Change]) -> None:
    for change in changes:
        if change.kind is ArticleFacts:
            if not isinstance(change.before, ArticleFacts) or not isinstance(change.after, ArticleFacts):
                # Its row is the article's own: it comes by import and never goes.
                raise RuleBroken("unknown_article", article=change.value.id)
            if change.before.published != change.after.published:
                rules.check_facts(change.after)


def _check_names(store: Store, kind: type[Speaker | Target], changes: Sequence[Change]) -> None:
    if not changes:
        return
    changing = {change.value.id for change in changes}
    taken = {value.name.casefold() for value in store.values(kind) if value.id not in changing}
    for change in changes:
        if isinstance(change.after, Speaker):
            rules.check_speaker(change.after)
        if isinstance(change.after, kind):
            rules.check_name(change.after.name, taken)
            taken.add(change.after.name.casefold())
