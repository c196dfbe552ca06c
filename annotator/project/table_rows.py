"""Goes through the rows of an edited table of claims and finds what they would change."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct, field, structs

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Stance
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import StanceValue, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import AnnotatorError, RuleBroken
from annotator.domain.identity import new_id
from annotator.domain.question import Answer
from annotator.formats.tables.edited import CLAIM_ID, EditedRow, EditedTable
from annotator.formats.writing.cells import answer_cell, untaken
from annotator.formats.writing.claim_columns import OWN
from annotator.project import naming
from annotator.project.answering import answered
from annotator.project.project import Project

_NOTHING = "-"
_HELD = 64  # articles kept in memory; the rows of one mostly follow one another


class CellEdit(Struct, frozen=True, kw_only=True):
    """One thing that would change: ``what`` is an attribute's name or a target's; an empty text is nothing said."""

    place: str
    quote: str
    what: str
    before: str
    after: str


class Refused(Struct, frozen=True):
    """A row, or a cell of one, that cannot be taken, and why."""

    place: str
    error: AnnotatorError


class TableEdits(Struct, frozen=True, kw_only=True):
    """What a table would change. ``new_targets`` are named in it and not in the project; ``passed_over`` are columns
    of which nobody knows what they are for."""

    edits: tuple[CellEdit, ...]
    refused: tuple[Refused, ...]
    new_targets: tuple[str, ...]
    passed_over: tuple[str, ...]
    change_set: ChangeSet


class _Claim(Struct):
    """A claim, what is said of it now, and what was found for it: by attribute, and by target."""

    before: Annotation
    stances: dict[str, Stance]
    answers: dict[str, Answer | None] = field(default_factory=dict[str, "Answer | None"])
    towards: dict[str, str | None] = field(default_factory=dict[str, "str | None"])


_Take: TypeAlias = Callable[[_Claim, str, str], CellEdit | None]


class Taking:
    """Goes through the rows of one table."""

    def __init__(self, project: Project, *, new_targets: bool) -> None:
        self._project = project
        self._book = project.codebook
        self._scale = {name.casefold(): v for v in self._book.scale for name in (v.name, v.id)}
        self._targets = {name.casefold(): t for t in naming.targets(project) for name in (t.id, t.name)}
        self._rank = max((target.rank for target in self._targets.values()), default=0)
        self._may_add = new_targets
        self._added: dict[str, Target] = {}
        self._unknown: dict[str, str] = {}
        self._columns = dict(_columns(project))
        self._claims: dict[str, _Claim] = {}
        self._articles: dict[str, AnnotatedArticle] = {}
        self._edits: list[CellEdit] = []
        self._refused: list[Refused] = []

    def row(self, row: EditedRow) -> None:
        """Takes one row."""
        try:
            claim = self._claim(row.cells.get(CLAIM_ID, ""))
        except RuleBroken as error:
            self._refused.append(Refused(row.place, error))
            return
        for column, cell in row.cells.items():
            if column in self._columns:
                self._tried(row, self._answer, claim, column, cell)
        if "target" in row.cells or "stance" in row.cells:
            self._tried(row, self._stance, claim, row.cells.get("target", ""), row.cells.get("stance", ""))

    def result(self, table: EditedTable) -> TableEdits:
        """What all rows come to."""
        unread = (Refused(str(error.facts.get("place", "")), error) for error in table.problems)
        changes = (*added(*self._added.values()), *(c for claim in self._claims.values() for c in self._changes(claim)))
        return TableEdits(
            edits=tuple(self._edits),
            refused=(*unread, *self._refused),
            new_targets=tuple(self._unknown.values()),
            passed_over=tuple(name for name in table.columns if name not in OWN and name not in self._columns),
            change_set=ChangeSet("import_table", changes, {"count": str(len(self._edits))}),
        )

    def _tried(self, row: EditedRow, take: "_Take", claim: _Claim, one: str, other: str) -> None:
        try:
            edit = take(claim, one, other)
        except RuleBroken as error:
            self._refused.append(Refused(row.place, error))
        else:
            if edit is not None:
                self._edits.append(structs.replace(edit, place=row.place))

    def _claim(self, claim_id: str) -> _Claim:
        if claim_id in self._claims:
            return self._claims[claim_id]
        found = self._project.store.value(Annotation, claim_id)
        label = self._book.label(found.label) if found else None
        if found is None or label is None or label.role != "claim":
            raise RuleBroken("unknown_claim", claim=claim_id)
        stances = {stance.target_id: stance for stance in self._article(found.article_id).stances_of(claim_id)}
        self._claims[claim_id] = _Claim(found, stances)
        return self._claims[claim_id]

    def _article(self, article_id: str) -> AnnotatedArticle:
        if article_id not in self._articles:
            if len(self._articles) == _HELD:
                self._articles.clear()
            self._articles[article_id] = self._project.store.document(article_id)
        return self._articles[article_id]

    def _answer(self, claim: _Claim, column: str, cell: str) -> CellEdit | None:
        label = self._book.label(claim.before.label)
        attribute = label.attribute(self._columns[column]) if label else None
        if attribute is None:
            raise RuleBroken("unknown_attribute", attribute=column)
        answer = None if cell == _NOTHING else answered(attribute, cell)
        before = claim.before.attributes.get(attribute.id)
        if (said := answer_cell(attribute, answer)) == answer_cell(attribute, before).strip():
            return None
        if attribute.id in claim.answers:
            return _again(claim.answers[attribute.id] == answer, attribute.name)
        claim.answers[attribute.id] = answer
        return _edit(claim, attribute.name, answer_cell(attribute, before), said)

    def _stance(self, claim: _Claim, target_name: str, cell: str) -> CellEdit | None:
        if not cell:
            return None
        if not target_name:
            raise RuleBroken("no_target")
        value = None if cell == _NOTHING else self._scale.get(cell.casefold())
        if value is None and cell != _NOTHING:
            raise RuleBroken("unknown_value", value=cell, attribute="stance")
        target = self._target(target_name)
        there = claim.stances.get(target.id)
        after = value.id if value else None
        if after == (there.value if there else None):
            return None
        if value is not None and value.retired:
            raise RuleBroken("unknown_value", value=cell, attribute="stance")
        if target.id in claim.towards:
            return _again(claim.towards[target.id] == after, target.name)
        claim.towards[target.id] = after
        return _edit(claim, target.name, self._value_name(there), _name(value))

    def _target(self, name: str) -> Target:
        plain = " ".join(name.split())
        found = self._targets.get(plain.casefold()) or self._added.get(plain.casefold())
        if found is not None:
            return found
        self._unknown.setdefault(plain.casefold(), plain)
        if not self._may_add:
            raise RuleBroken("new_target", name=plain)
        new = Target(id=new_id(), name=plain, rank=self._rank + len(self._added) + 1)
        return self._added.setdefault(plain.casefold(), new)

    def _value_name(self, stance: Stance | None) -> str:
        known = self._book.stance_value(stance.value) if stance else None
        return _name(known) or (stance.value if stance else "")

    def _changes(self, claim: _Claim) -> Iterator[Change]:
        before = claim.before
        if claim.answers:
            said = {**before.attributes, **claim.answers}
            yield Change(
                before,
                structs.replace(
                    before,
                    attributes={key: answer for key, answer in said.items() if answer is not None},
                    provisional=tuple(one for one in before.provisional if one not in claim.answers),
                    codebook_version=self._book.version,
                ),
            )
        for target_id, value in claim.towards.items():
            there = claim.stances.get(target_id)
            if value is None:
                yield Change(there, None)
                continue
            new = Stance(id="", claim_id=before.id, article_id=before.article_id, target_id=target_id, value=value)
            yield Change(there, structs.replace(there, value=value) if there else structs.replace(new, id=new_id()))


def _columns(project: Project) -> Iterator[tuple[str, str]]:
    """The columns of attributes with their ids, by the names that our tables give them and by those in the codebook."""
    labels = [label for label in project.codebook.labels if label.role == "claim"]
    taken: list[str] = [*OWN]
    asked = {attribute.id: attribute for label in labels for attribute in label.attributes}
    for attribute in asked.values():
        yield untaken(attribute.id, "claim", taken).casefold(), attribute.id
    for attribute in asked.values():
        name = "_".join(attribute.name.casefold().split())
        if name not in taken:
            taken.append(name)
            yield name, attribute.id


def _again(same: bool, what: str) -> None:
    if not same:
        raise RuleBroken("said_twice", what=what)


def _edit(claim: _Claim, what: str, before: str, after: str) -> CellEdit:
    return CellEdit(place="", quote=claim.before.quote, what=what, before=before, after=after)


def _name(value: StanceValue | None) -> str:
    return value.name if value else ""
