"""Compares returned work with a project: what it would change, by the rules of decisions/returned-work.md."""

from collections.abc import Generator, Mapping, Sequence
from typing import Any

from msgspec import Struct, structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Value
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Progress
from annotator.project import kept_returns, returns
from annotator.project.fitting import fits
from annotator.project.histories import Histories, Told
from annotator.project.lead_edits import LeadEdits
from annotator.project.project import Project
from annotator.project.returned_books import ReturnedBooks
from annotator.project.returned_rows import Outcome, Row
from annotator.project.returns import File, Key, Returned, without_articles
from annotator.project.same_names import SameNames
from annotator.storage import given, revisions


class Found(Struct, frozen=True, kw_only=True):
    """A row, with what it is made of."""

    row: Row
    returned: Returned
    held: Mapping[Key, Value]
    now: Mapping[Key, Value]
    assignment: Assignment | None  # the one that the project has
    if_kept: tuple[str, ...] = ()  # what is noted when it is decided against (see ``kept_returns``)
    if_taken: tuple[str, ...] = ()  # and when it is taken, of what is given up then


class Comparison:
    """The comparison of returns with a project."""

    def __init__(self, project: Project, files: Sequence[File]) -> None:
        self._project = project
        self._files = [f for f in files if f.manifest is not None]
        self._edits = LeadEdits(project.store)
        self.names = SameNames(project, self._edits)
        self.told = [_told(f) for f in self._files]
        self.histories = Histories(project.store, self.told)
        self._decided = kept_returns.known(project.store)
        self.books = ReturnedBooks(project, self._files)
        self._ids: dict[int, dict[str, str]] = {}
        self._new_ids: dict[str, tuple[str, str]] = {}
        self.found: list[Found] = []
        self.position = revisions.position(project.store)

    @property
    def files(self) -> Sequence[File]:
        """Those that can be read; without their articles once they were compared."""
        return self._files

    def name_of(self, one: Returned) -> str:
        """The name of the file that a return stands in."""
        return self._files[one.file].path.name

    def compare(self) -> Generator[Progress, None, None]:
        """Finds what each article's returns would do."""
        by_article: dict[str, dict[str, list[Returned]]] = {}
        for number, file in enumerate(self._files):
            self._ids[number] = self.names.take(file.shared)
            for one in file.articles:
                moved = structs.replace(one, file=number)
                by_article.setdefault(one.article_id, {}).setdefault(one.set_id, []).append(moved)
        self._files = [without_articles(file) for file in self._files]
        order = {article: number for number, article in enumerate(self._project.store.article_ids())}
        listed = sorted(by_article, key=lambda article: (order.get(article, len(order)), article))
        for number, article in enumerate(listed):
            document = self._project.store.document(article) if article in order else None
            returned = by_article.pop(article)  # what was compared goes: a preview may hold a million values
            for set_id in sorted(returned):
                self._compare(returned[set_id], document)
            yield Progress(number, len(listed))

    def _compare(self, candidates: list[Returned], document: AnnotatedArticle | None) -> None:
        # What nobody touched says nothing; of the others the one with the greatest order stands.
        candidates = sorted(candidates, key=lambda one: (one.is_touched, *one.order, one.file))
        best = candidates[-1]
        if document is None or best.strange:
            outcome: Outcome = best.strange or "unknown_article"
            self.found.append(
                Found(row=_row(self, best, outcome), returned=_bare(best), held={}, now={}, assignment=None)
            )
            return
        held = _held(document, best.set_id)
        there = next(
            (a for a in document.assignments.values() if a.annotator_id == best.manifest.person.annotator_id), None
        )
        now = self._said(best, held)
        others = [self._said(one, held) for one in candidates[:-1] if self._are_rivals(one, best)]
        outcome = self._outcome(best, there, (held, now))
        if outcome in {"new", "changed"} and any(other != now for other in others):
            outcome = "conflict"
        if self._are_foreign(best, held, now):
            outcome = "foreign_marks"
        lacks = not all(fits(value, self.books.newest) for value in now.values())
        row = _row(self, best, outcome, *_counts(held, now), new_codes=lacks)
        if row.new_codes and self.books.clash(best.file):
            row = structs.replace(row, outcome="unknown_codes", taken=False, open=False)
        if outcome == "conflict":
            row = structs.replace(row, taken=there is None or best.order > (there.revision, there.origin))
        found = Found(row=row, returned=_bare(best), held=held, now=now, assignment=there)
        self.found.append(self._remembered(found, others) if row.outcome in {"conflict", "edited"} else found)

    def _remembered(self, one: Found, others: Sequence[Mapping[Key, Value]]) -> Found:
        """What is to be decided, unless it was decided before and both sides are as they were."""
        given_up = [side for side in (one.now, *others) if side != one.held]
        if_kept = tuple(kept_returns.against(one.held, side) for side in given_up)
        if_taken = tuple(kept_returns.against(one.now, side) for side in (one.held, *others) if side != one.now)
        row = one.row
        if if_kept and self._decided.issuperset(if_kept):
            row = structs.replace(row, outcome="kept", taken=False)
        return structs.replace(one, row=row, if_kept=if_kept, if_taken=if_taken)

    def _are_rivals(self, one: Returned, best: Returned) -> bool:
        """Whether two returns come from two project files, or copies of one, in which somebody worked, neither going on
        from the other."""
        if not one.is_touched:
            return False
        if one.assignment.origin != best.assignment.origin:
            return best.base != (one.assignment.origin, one.assignment.revision)
        parted = self.histories.between(one.file, best.file)
        return parted is not None and min(one.assignment.revision, best.assignment.revision) > parted

    def _is_rival(self, best: Returned, before: tuple[int, str]) -> bool:
        """Whether what came before comes from another project file, or a copy that went its own way."""
        revision, origin = before
        if origin != best.assignment.origin:
            return origin != "" and best.base != (origin, revision)
        parted = self.histories.before(best.file)
        return parted is not None and min(revision, best.assignment.revision) > parted

    def _outcome(
        self, best: Returned, there: Assignment | None, both: tuple[Mapping[Key, Value], Mapping[Key, Value]]
    ) -> Outcome:
        held, now = both
        before = (there.revision, there.origin) if there is not None else (0, "")
        is_rival = self._is_rival(best, before)
        if held == now:
            return "same"
        if best.order <= before or not best.is_touched:
            return "conflict" if is_rival and best.is_touched else "older"
        if (best.set_id, best.article_id) in self._edits.marks:
            return "edited"
        if is_rival:
            return "conflict"
        return "changed" if held else "new"

    def _said(self, one: Returned, held: Mapping[Key, Value]) -> Mapping[Key, Value]:
        ids = self._ids[one.file]
        stances = {(v.claim_id, v.target_id): v.id for v in held.values() if isinstance(v, Stance)}
        answers = next((v.id for v in held.values() if isinstance(v, ArticleAnswers)), None)
        found: dict[Key, Value] = {}
        for value in sorted(one.values.values(), key=lambda v: v.id):
            said: Value = returns.named(value, ids)
            if isinstance(said, Stance):
                said = structs.replace(said, id=stances.get((said.claim_id, said.target_id), said.id))
            if isinstance(said, ArticleAnswers) and answers is not None:
                said = structs.replace(said, id=answers)
            if isinstance(said, Annotation | ArticleAnswers):
                said = structs.replace(said, codebook_version=self.books.version(one.file, said))
                said = _as_held(said, held)
            key: Key = (type(said), said.id)
            found.setdefault(key, said)
        return found

    def _are_foreign(self, best: Returned, held: Mapping[Key, Value], now: Mapping[Key, Value]) -> bool:
        """Whether new marks have ids that belong to other marks, here or in another return."""
        new = [key[1] for key in now if key[0] is Annotation and key not in held]
        pair = (best.set_id, best.article_id)
        foreign = any(self._new_ids.setdefault(one, pair) != pair for one in new)
        return foreign or bool(given.taken(self._project.store, Annotation, new))


def _bare(one: Returned) -> Returned:
    """A return without its values: what it comes to is held beside it."""
    return structs.replace(one, values={})


def _told(file: File) -> Told:
    about = file.manifest
    assert about is not None
    return Told(file.path.name, about.origin, about.person.name, about.steps)


def _row(work: Comparison, one: Returned, outcome: Outcome, *counts: int, new_codes: bool = False) -> Row:
    plus, other, minus = counts or (0, 0, 0)
    return Row(
        file=work.name_of(one),
        annotator=one.manifest.person.name,
        set_id=one.set_id,
        article_id=one.article_id,
        title=one.title,
        outcome=outcome,
        added=plus,
        changed=other,
        gone=minus,
        taken=outcome in {"new", "changed", "same"},
        open=outcome in {"conflict", "edited", "new", "changed", "kept"},
        new_codes=new_codes,
    )


def _held(document: AnnotatedArticle, set_id: str) -> Mapping[Key, Value]:
    marks = {a.id: a for a in document.annotations.values() if a.set_id == set_id}
    values: tuple[Any, ...] = (
        *marks.values(),
        *(a for a in document.attributions.values() if a.claim_id in marks),
        *(s for s in document.stances.values() if s.claim_id in marks),
        *(a for a in document.answers.values() if a.set_id == set_id),
    )
    return {(type(value), value.id): value for value in values}


def _counts(held: Mapping[Key, Value], now: Mapping[Key, Value]) -> tuple[int, int, int]:
    """How many marks, and answers about the article, come, change and go; what is said with a mark belongs to it."""
    differing = {key for key in (*held, *now) if held.get(key) != now.get(key)}
    before, after = {_whole(value) for value in held.values()}, {_whole(value) for value in now.values()}
    touched = {_whole(held.get(key) or now[key]) for key in differing}
    return len(after - before), len(touched & before & after), len(before - after)


def _whole(value: Value) -> str:
    return value.claim_id if isinstance(value, Attribution | Stance) else value.id


def _as_held(value: Annotation | ArticleAnswers, held: Mapping[Key, Value]) -> Annotation | ArticleAnswers:
    """What is here already stays under the version of the codebook that it came under."""
    there = held.get((type(value), value.id))
    if isinstance(there, Annotation | ArticleAnswers):
        again = structs.replace(value, codebook_version=there.codebook_version)
        return again if again == there else value
    return value
