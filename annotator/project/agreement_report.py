"""The report on annotators' agreement and work, for people who were not there: made from a project, and written."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from string import ascii_uppercase

from msgspec import Struct
from msgspec.structs import replace

from annotator import __version__
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum
from annotator.agreement.measure import MEASURES
from annotator.domain.assignment import Assignment
from annotator.domain.job import Job, Progress, aside
from annotator.formats.agreement_report.values import (
    AgreementReport,
    LayerFigures,
    MeasureNote,
    MonthValue,
    Person,
    Work,
)
from annotator.formats.agreement_report.words import WORDS
from annotator.project.measuring import is_detail
from annotator.project.progressing import Counting, Standing
from annotator.project.project import Project
from annotator.project.report_figures import Figures
from annotator.project.report_work import Tally, nearness, work
from annotator.project.reviewing import Review
from annotator.project.sampled import Sample
from annotator.project.sampling import sample
from annotator.project.selecting import Selection, chosen
from annotator.storage import revisions, totals

Say = Callable[[str], str]


class ReportChoice(Struct, frozen=True, kw_only=True):
    """What a report tells: ``annotators`` as in ``Selection``, ``letters`` in place of their names.

    ``draws`` for intervals, none at 0; a seed gives the same ones each time.
    """

    annotators: str = ""
    draws: int = 1000
    seed: int = 1
    letters: bool = False


def people(project: Project) -> Mapping[str, str]:
    """Whom a report can be about: by set the name of each annotator who marked something or was given work.

    Nobody where the work was given out by another: then the report is about one's own.
    """
    if project.given_by:
        return {}
    review, given = Review(project), {one.annotator_id for one in project.store.values(Assignment)}
    review.close()
    marked, names = totals.sets_with_marks(project.store), review.names()
    return {one.id: names[one.id] for one in review.sets if one.id in marked or one.annotator_id in given}


def report(project_file: Path, choice: ReportChoice, say: Say = str) -> Job[AgreementReport]:
    """Reads a project as it is now, also while it is open elsewhere; two reports on one state are the same.

    ``say`` gives English sentences in another language. In a project that was given out it tells of the annotator's own
    work. Raises WrongChoice or ProjectUnavailable.
    """
    with closing(Project.look(project_file)) as project:
        if project.given_by:
            return (yield from _Making(project, choice, say).own())
        found = yield from sample(project_file, Selection(annotators=choice.annotators))
        return (yield from _Making(project, choice, say).whole(found))


class _Making:
    def __init__(self, project: Project, choice: ReportChoice, say: Say) -> None:
        self._project = project
        self._choice = choice
        self._say = say
        wanted = chosen(project.store, Selection(annotators=choice.annotators)).set_ids
        self._sets = None if wanted is None else frozenset(wanted)

    def own(self) -> Job[AgreementReport]:
        counting, marks = Counting(self._project), 0
        for done, document in enumerate(self._project.store.documents()):
            counting.take(document)
            marks += len(document.annotations)
            yield Progress(done + 1, 0, document.article.title)
        told = yield from self._work(counting.standings(), {})
        return self._report(None, (), (), told, marks)

    def whole(self, found: Sample) -> Job[AgreementReport]:
        layers, months = yield from self._measured(found)
        review, counting = Review(self._project, None if self._sets is None else sorted(self._sets)), None
        try:
            tally, counting = Tally(review, _taking(found)), Counting(self._project)
            total = len(self._project.store.article_ids())
            for done, document in enumerate(self._project.store.documents()):
                tally.take(document)
                counting.take(document)
                yield Progress(done + 1, total, document.article.title)
        finally:
            review.close()
        standings = [one for one in counting.standings() if self._sets is None or one.set_id in self._sets]
        names = self._names(found, standings)
        told = yield from self._work(tuple(standings), names)
        made = self._report(found, layers, months, told, tally.marks)
        return self._with_articles(made, found, tally, names)

    def _measured(self, found: Sample) -> Job[tuple[list[LayerFigures], list[MonthValue]]]:
        choice = self._choice
        how = Resampling(draws=choice.draws, seed=choice.seed) if choice.draws > 0 else None
        figures = Figures(found, how, self._say)
        layers: list[LayerFigures] = []
        months: list[MonthValue] = []

        def work(tell: Callable[[Progress], None]) -> None:
            for done, layer in enumerate(found.layers.values()):
                now = Progress(done, len(found.layers), figures.title(layer))
                layers.append(figures.layer(layer, lambda now=now: tell(now)))
                if not is_detail(layer):
                    months.extend(figures.months(layer))

        # A figure takes up to a second, and reads nothing but the sample.
        yield from aside(work)
        return layers, months

    def _names(self, found: Sample, standings: list[Standing]) -> Mapping[str, str]:
        """By set: the annotator's name or a letter. Who has no set yet comes last."""
        named = {one: found.names[one] for one in found.sets}
        named |= {one.set_id: one.person.name for one in standings if one.set_id not in named}
        return {one: _letter(n) for n, one in enumerate(named)} if self._choice.letters else named

    def _work(self, found: tuple[Standing, ...], names: Mapping[str, str]) -> Job[tuple[Work, ...]]:
        drift = yield from nearness(self._project, found)
        return tuple(work(one, names.get(one.set_id, one.person.name), drift.get(one.person.id, ())) for one in found)

    def _report(
        self,
        found: Sample | None,
        layers: "list[LayerFigures] | tuple[()]",
        months: "list[MonthValue] | tuple[()]",
        told: tuple[Work, ...],
        marks: int,
    ) -> AgreementReport:
        project, choice = self._project, self._choice
        used = {one.measure: None for layer in layers for one in (layer.figure, *layer.further)}
        return AgreementReport(
            project=project.name,
            as_of=revisions.last_at(project.store),
            program=f"Media Annotator {__version__}",
            codebook_version=project.codebook.version,
            own=found is None,
            articles=len(project.store.article_ids()),
            compared=0 if found is None else len(found.lines),
            marks=marks,
            annotators=(),
            draws=choice.draws,
            seed=choice.seed,
            level=Resampling().level,
            measures=tuple(
                MeasureNote(id=one.id, name=one.name, source=one.source) for one in MEASURES if one.id in used
            ),
            labels=None,
            layers=tuple(layers),
            months=tuple(months),
            contested=(),
            gold=None,
            work=told,
        )

    def _with_articles(
        self, made: AgreementReport, found: Sample, tally: Tally, names: Mapping[str, str]
    ) -> AgreementReport:
        own = {one: sum(count for (set_id, _), count in tally.labels.items() if set_id == one) for one in found.sets}
        labels = {label.id: label.name for label in found.codebook.labels}
        return replace(
            made,
            annotators=tuple(
                Person(name=names[one], articles=tally.articles[one], marks=own[one]) for one in found.sets
            ),
            labels=tally.shares(found.sets, labels),
            contested=tally.contested(),
            gold=tally.gold(self._say, WORDS),
        )


def _taking(found: Sample) -> Mapping[str, tuple[str, ...]]:
    """The sets that are measured in each article, by its id."""
    continua: list[Continuum] = next(iter(found.marks.values()), list[Continuum]())
    return {line.id: tuple(one.marks) for line, one in zip(found.lines, continua, strict=False)}


def _letter(number: int) -> str:
    """A to Z, then AA and so on."""
    letters = ""
    number += 1
    while number:
        number, place = divmod(number - 1, 26)
        letters = ascii_uppercase[place] + letters
    return letters
