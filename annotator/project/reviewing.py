"""What a team lead has before them: the sets that are compared, each article's disagreements, and how much is settled.

Articles are compared one by one and summed up; after a change only those it touched are compared again.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement.disagreements import Comparison, compare
from annotator.agreement.points import Kind
from annotator.agreement.taking_part import in_order, taking_part
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.article import ArticleFacts
from annotator.domain.attribution import Rejection
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.project.in_turn import in_turn
from annotator.project.project import Project


class Summary(Struct, frozen=True, kw_only=True):
    """How far the gold set of one article is.

    ``sets`` took part. Of ``points``, the sets differ in ``differing``, settled or not; ``open`` wait for a decision,
    the ``changed`` ones of them once more; ``agreed`` are said alike and not in the gold set yet, of which the
    ``waiting`` ones come with a mark that is still to be decided. ``open_by_kind`` counts the open ones.
    """

    article_id: str
    title: str
    sets: int
    points: int = 0
    differing: int = 0
    open: int = 0
    changed: int = 0
    agreed: int = 0
    waiting: int = 0
    open_by_kind: Mapping[Kind, int] = {}

    @property
    def settled(self) -> int:
        """The points that the gold set holds as decided, or as all say."""
        return self.points - self.open - self.agreed

    @property
    def is_settled(self) -> bool:
        """Whether nothing of it waits, neither for a decision nor to be taken over."""
        return not (self.open or self.agreed)

    @property
    def contested(self) -> float:
        """The share of points in which the sets differ, from 0 to 1."""
        return self.differing / self.points if self.points else 0.0


class Totals(Struct, frozen=True, kw_only=True):
    """How far the gold set of the project is, over the articles with two sets at least."""

    articles: int = 0
    settled_articles: int = 0
    points: int = 0
    open: int = 0
    changed: int = 0
    agreed: int = 0
    waiting: int = 0
    open_by_kind: Mapping[Kind, int] = {}


class Review:
    """The sets of an open project beside each other. ``close`` when the review is left.

    ``set_ids`` are those to compare; all but the gold one where not given, also those that come later. What was decided
    while others were compared, too, is settled as long as it holds among all of them.
    """

    def __init__(self, project: Project, set_ids: Sequence[str] | None = None) -> None:
        self._project = project
        self._wanted = None if set_ids is None else frozenset(set_ids)
        self._summaries: dict[str, Summary] = {}
        self._latest: tuple[AnnotatedArticle, Comparison] | None = None
        self._sets: tuple[AnnotationSet, ...] | None = None
        self._articles: list[str] | None = None
        self.revision = 0
        """Rises with every change of the project, and of which sets are compared."""
        self._stop = project.on_change(self._changed)

    def close(self) -> None:
        """Hears of no more changes."""
        self._stop()

    @property
    def project(self) -> Project:
        """The project that is reviewed."""
        return self._project

    @property
    def sets(self) -> tuple[AnnotationSet, ...]:
        """The sets that are compared, by their annotators' names; the versions of a point come in this order."""
        return tuple(one for one in self._all_sets() if self._is_compared(one))

    @property
    def choice(self) -> tuple[AnnotationSet, ...]:
        """The sets that can be compared, in the same order."""
        return tuple(one for one in self._all_sets() if not one.gold)

    def choose(self, set_ids: Collection[str] | None) -> None:
        """Compares these sets from now on; None for all, also those that come later."""
        wanted = None if set_ids is None else frozenset(set_ids)
        if wanted != self._wanted:
            self._wanted = wanted
            self._latest = None
            self._summaries.clear()
            self.revision += 1

    @property
    def gold(self) -> AnnotationSet | None:
        """The gold set, if anything was settled yet."""
        return next((one for one in self._all_sets() if one.gold), None)

    def names(self) -> Mapping[str, str]:
        """The annotator's name of each set that is compared, by the set's id."""
        people = {a.id: a.name for a in self._project.store.values(Annotator)}
        return {one.id: people.get(one.annotator_id, one.name) for one in self.sets}

    def document(self, article_id: str) -> AnnotatedArticle:
        """An article with what every set holds. Raises RuleBroken (unknown_article)."""
        return self._compared(article_id)[0]

    def comparison(self, article_id: str) -> Comparison:
        """An article's points as they are now. Raises RuleBroken (unknown_article)."""
        return self._compared(article_id)[1]

    def compared(self, document: AnnotatedArticle) -> Comparison:
        """The points of an article that was read with all sets."""
        found = self._of_sets(document, self.sets)
        if self._wanted is None or not document.decisions:
            return found
        return still_settled(found, self._of_sets(document, self.choice))

    def _of_sets(self, document: AnnotatedArticle, sets: Sequence[AnnotationSet]) -> Comparison:
        gold = self.gold
        taking = taking_part(document, sets)
        return compare(document, taking, self._project.codebook, gold.id if gold else "")

    @property
    def waiting(self) -> int:
        """How many articles are to be compared before ``summaries`` and ``totals`` are whole."""
        return len(self._ids()) - len(self._summaries)

    def summarise(self) -> Job[None]:
        """Compares the articles that were not compared yet or have changed since. Progress counts articles."""
        left = [id_ for id_ in self._ids() if id_ not in self._summaries]
        for done, document in enumerate(in_turn(self._project, left)):
            if document.article.id not in self._summaries:
                self._summaries[document.article.id] = summary_of(document, self.compared(document))
            yield Progress(done + 1, len(left), document.article.title)

    def summary(self, article_id: str) -> Summary:
        """How far one article is; compared now where it was not yet."""
        if article_id not in self._summaries:
            self._summaries[article_id] = summary_of(*self._compared(article_id))
        return self._summaries[article_id]

    def summaries(self) -> list[Summary]:
        """The articles that were compared and have two sets at least, most contested first.

        Those with open points come before the settled ones; of equally contested ones the first imported comes first.
        """
        found = [self._summaries[id_] for id_ in self._ids() if id_ in self._summaries]
        kept = [one for one in found if one.sets > 1]
        return sorted(kept, key=lambda one: (one.open == 0, -one.contested))

    def totals(self) -> Totals:
        """All of ``summaries`` together."""
        return together([one for one in self._summaries.values() if one.sets > 1])

    def _compared(self, article_id: str) -> tuple[AnnotatedArticle, Comparison]:
        if self._latest is None or self._latest[0].article.id != article_id:
            document = self._project.store.document(article_id)
            self._latest = document, self.compared(document)
        return self._latest

    def _ids(self) -> list[str]:
        if self._articles is None:
            self._articles = self._project.store.article_ids()
        return self._articles

    def _all_sets(self) -> tuple[AnnotationSet, ...]:
        if self._sets is None:
            people = {a.id: a.name for a in self._project.store.values(Annotator)}
            self._sets = tuple(in_order(self._project.store.values(AnnotationSet), people))
        return self._sets

    def _is_compared(self, one: AnnotationSet) -> bool:
        return not one.gold and (self._wanted is None or one.id in self._wanted)

    def _changed(self, change_set: ChangeSet) -> None:
        self.revision += 1
        self._latest = None
        kinds = {change.kind for change in change_set.changes}
        if Annotator in kinds or AnnotationSet in kinds:
            before, self._sets = self.sets, None
            if before != self.sets:
                self._summaries.clear()
        if Codebook in kinds:
            self._summaries.clear()
        if any(change.before is None or change.after is None for change in change_set.changes):
            self._articles = None
        # What an outlet is called, or which suggestion was refused, is nothing that is compared.
        for change in change_set.changes:
            if change.article_id is not None and change.kind not in (ArticleFacts, Rejection):
                self._summaries.pop(change.article_id, None)


def still_settled(some: Comparison, of_all: Comparison) -> Comparison:
    """The comparison of some sets, in which a decision holds that holds among all: fewer sets say less, nothing new."""
    settled = {p.decision.id for p in of_all.points if p.decision is not None and p.status == "settled"}
    points = [
        replace(p, status="settled") if p.decision is not None and p.decision.id in settled else p for p in some.points
    ]
    return replace(some, points=tuple(points))


def together(summaries: Sequence[Summary]) -> Totals:
    """How far the gold set of several articles is."""
    by_kind: Counter[Kind] = Counter()
    for one in summaries:
        by_kind.update(one.open_by_kind)
    return Totals(
        articles=len(summaries),
        settled_articles=sum(one.is_settled for one in summaries),
        points=sum(one.points for one in summaries),
        open=sum(one.open for one in summaries),
        changed=sum(one.changed for one in summaries),
        agreed=sum(one.agreed for one in summaries),
        waiting=sum(one.waiting for one in summaries),
        open_by_kind=dict(by_kind),
    )


def summary_of(document: AnnotatedArticle, comparison: Comparison) -> Summary:
    """How far the gold set of one article is."""
    points = comparison.points
    return Summary(
        article_id=document.article.id,
        title=document.article.title,
        sets=len(comparison.compared),
        points=len(points),
        differing=sum(not point.is_agreed for point in points),
        open=sum(point.is_open for point in points),
        changed=sum(point.status == "changed" for point in points),
        agreed=sum(point.status == "agreed" for point in points),
        waiting=sum(point.status == "agreed" and point.waits for point in points),
        open_by_kind=dict(Counter(point.kind for point in points if point.is_open)),
    )
