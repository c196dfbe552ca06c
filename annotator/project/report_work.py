"""The part of a report that articles give one by one: how far settling and the annotators' work are, and nearness to
the gold set. Of a person no more is told than ``progressing`` tells that person."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement.disagreements import compare
from annotator.domain.adjudication import HOWS
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.formats.agreement_report.values import Contested, Drift, Gold, Month, Shares, Work
from annotator.project.agreement_words import KINDS
from annotator.project.progressing import Pair, Standing
from annotator.project.project import Project
from annotator.project.reviewing import Review, Summary, summary_of, together

_MOST = 20  # contested articles


class Tally:
    """Takes every article of a project once; ``labels`` counts annotations by set and label where the set took part.

    ``taking`` holds the sets that are measured in an article, by its id; the gold set may be among them.
    """

    def __init__(self, review: Review, taking: Mapping[str, Sequence[str]]) -> None:
        self._review = review
        self._taking = taking
        self._gold = review.gold
        self._summaries: list[Summary] = []
        self._hows: Counter[str] = Counter()
        self._gold_marks = 0
        self.marks = 0
        self.labels: Counter[tuple[str, str]] = Counter()
        self.articles: Counter[str] = Counter()

    def take(self, document: AnnotatedArticle) -> None:
        """Counts an article."""
        comparison = self._review.compared(document)
        found = Counter((mark.set_id, mark.label) for mark in document.annotations.values())
        self.marks += found.total()
        if self._gold is not None:
            self._gold_marks += sum(count for (own, _), count in found.items() if own == self._gold.id)
            self._hows.update(one.how for one in document.decisions.values() if one.set_id == self._gold.id)
        if len(comparison.compared) > 1:
            self._summaries.append(summary_of(document, comparison))
        sets = self._taking.get(document.article.id, ())
        self.articles.update(sets)
        self.labels.update({key: count for key, count in found.items() if key[0] in sets})

    def contested(self) -> tuple[Contested, ...]:
        """The articles in which sets differ most, those with more points first where the share is the same."""
        differing = [one for one in self._summaries if one.differing]
        ordered = sorted(differing, key=lambda one: (-one.contested, -one.differing, one.article_id))
        return tuple(
            Contested(
                id=one.article_id,
                title=one.title,
                annotators=one.sets,
                points=one.points,
                differing=one.differing,
                open=one.open,
            )
            for one in ordered[:_MOST]
        )

    def gold(self, say: Callable[[str], str], how_words: Mapping[str, str]) -> Gold | None:
        """How far settling is; None where there is nothing to settle."""
        totals = together(self._summaries)
        if not totals.points:
            return None
        return Gold(
            articles=totals.articles,
            settled_articles=totals.settled_articles,
            points=totals.points,
            settled=totals.points - totals.open - totals.agreed,
            agreed=totals.agreed,
            open=totals.open,
            changed=totals.changed,
            marks=self._gold_marks,
            decided={say(how_words[f"how_{how}"]): self._hows[how] for how in HOWS if self._hows[how]},
            open_by_kind={say(words): totals.open_by_kind[k] for k, words in KINDS.items() if k in totals.open_by_kind},
        )

    def shares(self, sets: Sequence[str], names: Mapping[str, str]) -> Shares | None:
        """How many marks of each label the sets have; ``names`` of the labels, in their order."""
        used = [label for label in names if any(self.labels[own, label] for own in sets)]
        if not used:
            return None
        counts = tuple(tuple(self.labels[own, label] for label in used) for own in sets)
        return Shares(categories=tuple(names[label] for label in used), counts=counts)


class _Near(Struct):
    articles: int = 0
    matched: int = 0
    marks: int = 0
    alike: int = 0
    units: int = 0


def nearness(project: Project, found: Sequence[Standing]) -> Job[Mapping[str, tuple[Drift, ...]]]:
    """By annotator, how near they were to the gold set, month by month."""
    pairs = [(one.person.id, pair) for one in found for pair in one.pairs]
    wanted = {pair.article_id for _, pair in pairs}
    sums: dict[str, dict[str, _Near]] = {}
    for done, document in enumerate(project.store.documents(wanted=wanted)):
        for person, pair in pairs:
            if pair.article_id == document.article.id:
                near = sums.setdefault(person, {}).setdefault(pair.done[:7], _Near())
                _add(near, pair, document, project)
        yield Progress(done + 1, len(wanted), document.article.title)
    return {person: tuple(_drift(month, of[month]) for month in sorted(of)) for person, of in sums.items()}


def _add(near: _Near, pair: Pair, document: AnnotatedArticle, project: Project) -> None:
    compared = compare(replace(document, decisions={}), (pair.set_id, pair.gold_set_id), project.codebook)
    near.articles += 1
    for group in compared.groups:
        near.marks += len(group.members)
        near.matched += len(group.members) == 2
    for point in compared.points:
        if point.kind in ("speaker", "attribute", "stance", "answer"):
            near.units += 1
            near.alike += point.is_agreed


def _drift(month: str, near: _Near) -> Drift:
    return Drift(
        month=month,
        articles=near.articles,
        marks=2 * near.matched / near.marks if near.marks else None,
        said=near.alike / near.units if near.units else None,
        units=near.units,
    )


def work(one: Standing, name: str, drift: tuple[Drift, ...]) -> Work:
    """What is told of one annotator's work."""
    states = one.states
    return Work(
        name=name,
        given=one.given,
        todo=states.get("todo", 0),
        started=states.get("started", 0),
        ask=states.get("ask", 0),
        done=states.get("done", 0),
        returned=one.returned,
        read=one.read,
        marks=one.marks,
        words=one.words,
        days=dict(one.done_on),
        months=tuple(
            Month(month=month, articles=of.articles, marks=of.marks, words=of.words) for month, of in one.months.items()
        ),
        drift=drift,
    )
