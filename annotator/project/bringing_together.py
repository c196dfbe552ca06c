"""Brings annotators' returned work together: first a preview, then one step. The rules: decisions/returned-work.md."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.errors import RuleBroken
from annotator.domain.job import Job, Progress
from annotator.project import histories, kept_returns, returns
from annotator.project.comparing_returns import Comparison, Found
from annotator.project.following_states import states
from annotator.project.histories import Apart
from annotator.project.lead_edits import BRING_TOGETHER
from annotator.project.merging import Clash
from annotator.project.project import Project
from annotator.project.returned_rows import Outcome, Row
from annotator.project.returns import File
from annotator.project.taking_returns import TakingReturns
from annotator.storage import revisions

_AT_ONCE = 100  # states of articles: some milliseconds


class Preview(Struct, frozen=True, kw_only=True):
    """What bringing files together would do. ``codes`` are those that the lead's codebook lacks.

    ``other_books`` names the files whose codebook has other content under a version that the project has too; ``apart``
    says where work comes from copies of one project file.
    """

    files: tuple[File, ...]
    rows: tuple[Row, ...]
    clashes: tuple[Clash, ...]
    codes: tuple[str, ...]
    other_books: tuple[str, ...]
    apart: tuple[Apart, ...]
    comparison: Comparison

    def of(self, *outcomes: Outcome) -> list[Row]:
        """The rows with one of these outcomes."""
        return [row for row in self.rows if row.outcome in outcomes]


class Choice(Struct, frozen=True, kw_only=True):
    """What a lead decides: by set and article whether work is taken, and whether codes that are new are added."""

    taken: Mapping[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])
    add_codes: bool = True

    def takes(self, row: Row) -> bool:
        """Whether a row is taken."""
        if row.new_codes and not self.add_codes:
            return False
        return self.taken.get((row.set_id, row.article_id), row.taken) if row.open else row.taken


class Brought(Struct, frozen=True):
    """What was done: the rows that were taken, and how many values changed."""

    rows: tuple[Row, ...]
    changes: int


def preview(project: Project, paths: Sequence[Path]) -> Job[Preview]:
    """Reads returns and says what would come of them; nothing is changed."""
    files = yield from returns.read(project, paths)
    comparison = Comparison(project, files)
    files = [returns.without_articles(file) for file in files]
    yield from comparison.compare()
    clashes = {(clash.kind, clash.value.id): clash for clash in comparison.names.clashes}
    return Preview(
        files=tuple(files),
        rows=tuple(one.row for one in comparison.found),
        clashes=tuple(clashes.values()),
        codes=comparison.books.codes,
        other_books=comparison.books.other,
        apart=tuple(comparison.histories.apart()),
        comparison=comparison,
    )


def bring_together(project: Project, seen: Preview, choice: Choice | None = None) -> Job[Brought]:
    """Takes what the preview said, as one step. Raises RuleBroken (stale_change) when the project changed meanwhile.

    Closed before its end, nothing has changed.
    """
    if seen.comparison.position != revisions.position(project.store):
        raise RuleBroken("stale_change", kind="journal", id=str(seen.comparison.position[0]))
    takes = (choice or Choice()).takes
    chosen = [one for one in seen.comparison.found if takes(one.row)]
    changes = yield from _changes(project, seen.comparison, chosen)
    count = sum(one.row.added + one.row.changed + one.row.gone > 0 for one in chosen)
    project.before_bulk("merge")
    change_set = ChangeSet(BRING_TOGETHER, tuple(changes), {"count": str(count)})
    yield from project.doing(change_set, _remembered(project, seen.comparison, takes))
    return Brought(tuple(one.row for one in chosen), len(changes))


def _remembered(project: Project, comparison: Comparison, takes: Callable[[Row], bool]) -> dict[str, str]:
    """The facts of what is decided against, and of the histories that the work which comes has."""
    decided: list[str] = []
    for one in comparison.found:
        decided += one.if_taken if takes(one.row) else one.if_kept
    files = {one.returned.file for one in comparison.found if takes(one.row)}
    trails = histories.kept(project.store, [comparison.told[number] for number in sorted(files)])
    return {**kept_returns.kept(project.store, decided), **trails}


def _changes(project: Project, comparison: Comparison, chosen: Sequence[Found]) -> Job[list[Change]]:
    taking = TakingReturns(project, comparison)
    newest = comparison.books.grown if any(one.row.new_codes for one in chosen) else None
    marks: list[Change] = []
    for done, found in enumerate(taking.marks(chosen, newest)):
        marks += found
        yield Progress(done, len(chosen))
    named = list(comparison.names.changes())  # with what the marks brought back
    books = added(newest) if newest is not None else ()
    changes = [*taking.people(), *books, *named, *marks]
    for done, change in enumerate(states(project, chosen)):
        changes.append(change)
        if done % _AT_ONCE == 0:
            yield Progress(len(chosen), len(chosen))
    return changes
