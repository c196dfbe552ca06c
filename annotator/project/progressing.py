"""How far the work is, for a lead about each annotator and for annotators about themselves, by the same rules."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import ArticleState, State
from annotator.domain.assignment import Assignment
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.domain.words import word_count
from annotator.project.giving_out import own_set
from annotator.project.lead_edits import BRING_TOGETHER
from annotator.project.package import lead_id
from annotator.project.project import Project
from annotator.project.returning import RETURNED_AT, done_times, person_of
from annotator.storage import revisions
from annotator.storage.store import Store


class Pair(Struct, frozen=True, kw_only=True):
    """An article that the annotator's set and the gold set both hold, for a measure of agreement.

    ``done`` is when the annotator was done with it, a time in UTC (ISO 8601), so that drift shows over the pairs in
    their order; empty where it is not known.
    """

    article_id: str
    set_id: str
    gold_set_id: str
    done: str


class Month(Struct, frozen=True, kw_only=True):
    """The articles done in a month, and the marks and the words in them."""

    articles: int = 0
    marks: int = 0
    words: int = 0


class Standing(Struct, frozen=True, kw_only=True):
    """How far one annotator is.

    ``states`` counts the articles given by how far the work on them is. ``returned`` is when work last came, for the
    lead, or was last returned, for the annotator: a time in UTC, or empty. ``marks`` and ``words`` are those of the
    articles that are done, so that what is half read bends no rate. ``read`` is a share of all characters given: all
    of an article that is done or waits for the lead, and of any other what lies before the end of its last mark; it
    says nothing of what was read and not marked. ``done_on`` counts the articles done by day (ISO 8601, UTC), and
    ``months`` what is in them by month (2026-01), for articles of which that is known.
    ``pairs`` are in the order in which they were done: for the lead the known articles, for annotators all about which
    decisions came back, as they are not told which were known.
    """

    person: Annotator
    set_id: str
    states: Mapping[State, int]
    returned: str
    marks: int
    words: int
    read: float
    done_on: Mapping[str, int]
    months: Mapping[str, Month]
    pairs: tuple[Pair, ...]

    @property
    def given(self) -> int:
        """How many articles were given."""
        return sum(self.states.values())

    @property
    def marks_per_thousand_words(self) -> float | None:
        """How densely is marked; None while no article is done."""
        return 1000 * self.marks / self.words if self.words else None


def standings(project: Project) -> Job[tuple[Standing, ...]]:
    """Where everybody stands who was given work, by name; in an annotator's own project that is one."""
    counting = Counting(project)
    for number, document in enumerate(project.store.documents(wanted=counting.wanted)):
        counting.take(document)
        yield Progress(number, len(counting.wanted))
    return counting.standings()


class Counting:
    """The standings in the making, for who reads the articles anyway: ``wanted`` are those that count."""

    def __init__(self, project: Project) -> None:
        given = _own(project) if project.given_by else _of_everybody(project.store)
        sets = project.store.values(AnnotationSet)
        # The lead's, where an annotator has settled something, too.
        ordered = sorted(sets, key=lambda one: one.annotator_id != lead_id(project.given_by))
        gold = next((s.id for s in ordered if s.gold or s.annotator_id == lead_id(project.given_by)), "")
        self._counts = [_Count(work, gold) for work in given.values()]
        self.wanted = frozenset(article for work in given.values() for article in work.articles)

    def take(self, document: AnnotatedArticle) -> None:
        """Counts an article for each to whom it was given."""
        if document.article.id not in self.wanted:
            return
        marks: dict[str, list[Annotation]] = {}
        for mark in document.annotations.values():
            marks.setdefault(mark.set_id, []).append(mark)
        words = word_count(document.article.text)
        for count in self._counts:
            count.take(document, marks, words)

    def standings(self) -> tuple[Standing, ...]:
        """What was counted, by the annotators' names."""
        found = [count.standing() for count in self._counts]
        return tuple(sorted(found, key=lambda one: (one.person.name.casefold(), one.person.id)))


class _Work(Struct, frozen=True, kw_only=True):
    """What one annotator was given: how far each article is and when it was done; ``known`` None: nobody tells."""

    person: Annotator
    set_id: str
    articles: Mapping[str, State]
    done: Mapping[str, str]
    known: set[str] | None
    returned: str


class _Count:
    def __init__(self, work: _Work, gold: str) -> None:
        self._work = work
        self._gold = gold
        self._marks = self._words = self._read = self._characters = 0
        self._pairs: list[Pair] = []
        self._months: dict[str, Month] = {}

    def take(self, document: AnnotatedArticle, by_set: Mapping[str, list[Annotation]], words: int) -> None:
        """Counts an article of so many words, if it was given to the annotator."""
        article = document.article
        state = self._work.articles.get(article.id)
        if state is None:
            return
        marks = by_set.get(self._work.set_id, [])
        self._characters += len(article.text)
        self._read += len(article.text) if state in {"done", "ask"} else _reached(marks)
        if state == "done":
            self._marks += len(marks)
            self._words += words
            self._date(self._work.done.get(article.id, "")[:7], len(marks), words)
            self._pair(document)

    def standing(self) -> Standing:
        """All that was counted."""
        work = self._work
        return Standing(
            person=work.person,
            set_id=work.set_id,
            states=Counter(work.articles.values()),
            returned=work.returned,
            marks=self._marks,
            words=self._words,
            read=self._read / self._characters if self._characters else 0.0,
            months=dict(sorted(self._months.items())),
            done_on=dict(sorted(Counter(time[:10] for time in work.done.values() if time).items())),
            pairs=tuple(sorted(self._pairs, key=lambda pair: (pair.done, pair.article_id))),
        )

    def _date(self, month: str, marks: int, words: int) -> None:
        if month:
            so_far = self._months.get(month, Month())
            self._months[month] = Month(
                articles=so_far.articles + 1, marks=so_far.marks + marks, words=so_far.words + words
            )

    def _pair(self, document: AnnotatedArticle) -> None:
        article, known = document.article.id, self._work.known
        is_settled = any(one.set_id == self._gold for one in document.decisions.values())
        if self._gold and is_settled and (known is None or article in known):
            done = self._work.done.get(article, "")
            self._pairs.append(Pair(article_id=article, set_id=self._work.set_id, gold_set_id=self._gold, done=done))


def _reached(marks: Iterable[Annotation]) -> int:
    return max((mark.span.end for mark in marks), default=0)


def _own(project: Project) -> dict[str, _Work]:
    store, person = project.store, person_of(project)
    mine = [a.article_id for a in store.values(Assignment) if a.annotator_id == person.annotator_id]
    states: dict[str, State] = {one.article_id: one.state for one in store.values(ArticleState)}
    articles: dict[str, State] = {article: states[article] for article in mine if article in states}
    work = _Work(
        person=Annotator(id=person.annotator_id, name=person.name),
        set_id=person.set_id,
        articles=articles,
        done={article: time for article, time in done_times(store).items() if article in articles},
        known=None,
        returned=store.fact(RETURNED_AT),
    )
    return {person.annotator_id: work}


def _of_everybody(store: Store) -> dict[str, _Work]:
    returned, given = _returned(store), dict[str, list[Assignment]]()
    for one in store.values(Assignment):
        given.setdefault(one.annotator_id, []).append(one)
    found: dict[str, _Work] = {}
    for annotator_id, assignments in given.items():
        person, own = store.value(Annotator, annotator_id), own_set(store, annotator_id)
        assert person is not None, "an assignment is somebody's"
        found[annotator_id] = _Work(
            person=person,
            set_id=own.id if own is not None else "",
            articles={one.article_id: one.state for one in assignments},
            done={one.article_id: one.done for one in assignments if one.done},
            known={one.article_id for one in assignments if one.purpose == "known"},
            returned=returned.get(annotator_id, ""),
        )
    return found


def _returned(store: Store) -> dict[str, str]:
    """When each annotator's work last came and brought anything new."""
    found: dict[str, str] = {}
    for step in revisions.steps(store):
        if step.verb == BRING_TOGETHER and step.state == "done":
            people = {touch.ref.annotator_id for touch in step.touches if touch.kind == "Assignment"}
            found |= dict.fromkeys(people, step.at[:19] + "Z")
    return found
