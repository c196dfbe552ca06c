"""Whether a change set may go in: looks up what the rules of the domain need, and asks them.

What refers to what is checked here for a clear message and again by the file's own constraints.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
    said = _Said(store, codebook, change_set)
    brought = _brought(change_set)
    annotations, speakers, targets, annotators = (
        _Known(store, kind, brought[kind]) for kind in (Annotation, Speaker, Target, Annotator)
    )
    for change in change_set.changes:
        match change.after:
            case Annotation() | ArticleAnswers() as value:
                said.check(value)
            case Attribution() as attribution:
                rules.check_attribution(attribution, annotations, speakers)
            case Stance() as stance:
                rules.check_stance(stance, annotations, targets, said.newest)
            case ArticleState(assignee=str(assignee)) if assignee not in annotators:
                raise RuleBroken("unknown_annotator", annotator=assignee)
            case _:
                pass
    _check_facts(change_set)
    for kind in (Speaker, Target):
        _check_names(store, kind, [c for c in change_set.changes if c.kind is kind])


class _Said:
    """Checks what is said in the words of a codebook, against the version that it was said under."""

    def __init__(self, store: Store, codebook: Codebook, change_set: ChangeSet) -> None:
        brought = (c.after for c in change_set.changes if isinstance(c.after, Codebook))
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


def _check_facts(change_set: ChangeSet) -> None:
    for change in change_set.changes:
        if change.kind is ArticleFacts:
            if not isinstance(change.before, ArticleFacts) or not isinstance(change.after, ArticleFacts):
                # Its row is the article's own: it comes by import and never goes.
                raise RuleBroken("unknown_article", article=change.value.id)
            if change.before.published != change.after.published:
                rules.check_facts(change.after)


def _brought(change_set: ChangeSet) -> Mapping[type[Value], set[str]]:
    brought: defaultdict[type[Value], set[str]] = defaultdict(set)
    for change in change_set.changes:
        if change.after is not None:
            brought[type(change.after)].add(change.after.id)
    return brought


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
