"""Writes into the gold set what was settled of one article: marks, what is said with them, and the decisions.

What all who marked a claim say of it is copied with the mark and needs no decision of its own. Whether they say it
still is asked when articles are compared.
"""

from typing import cast

from msgspec import Struct, structs

from annotator.agreement.disagreements import part_of, plain
from annotator.agreement.pairing import Group
from annotator.agreement.points import Point, Said
from annotator.domain.adjudication import Decision, How
from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.attribution import Attribution
from annotator.domain.change import Change
from annotator.domain.codebook import Codebook
from annotator.domain.document import AnnotatedArticle
from annotator.domain.identity import new_id
from annotator.domain.question import Answer
from annotator.project.saying import Saying
from annotator.project.sheet import Sheet


class Settled(Struct, frozen=True, kw_only=True):
    """How a point is settled: what stands, how that came about, and for which reason.

    ``taken`` are the sets whose version stands. ``compared`` and ``seen`` are those of the point where not given.
    """

    value: Said
    how: How
    taken: tuple[str, ...] = ()
    reason: str = ""
    compared: tuple[str, ...] | None = None
    seen: str | None = None


class Gold(Struct, frozen=True):
    """Where decisions go, who makes them and when (UTC, ISO 8601, to the second)."""

    set_id: str
    by: str
    at: str
    codebook: Codebook


class Settling:
    """Settles points of one article, one after the other; ``changes`` is what all of it comes to."""

    def __init__(self, document: AnnotatedArticle, gold: Gold) -> None:
        self._document = document
        self._gold = gold
        self._sheet = Sheet(document)
        self._saying = Saying(self._sheet, document.article.id, gold.set_id, gold.codebook)
        self._written: dict[tuple[str, ...], str] = {}
        self._claims = {label.id for label in gold.codebook.labels if label.role == "claim"}
        decided = {d.annotation_id for d in document.decisions.values()}
        # Marks of the gold set that nobody decided on, as those that came with an import: the same words are no
        # second mark.
        self._free = {
            (mark.label, mark.fragments): mark.id
            for mark in document.annotations.values()
            if mark.set_id == gold.set_id and mark.id not in decided
        }

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that were made, without those that came to nothing."""
        return self._sheet.changes()

    def settle(self, point: Point, settled: Settled, gold_id: str | None = None) -> str | None:
        """Writes what stands, and the decision; gives the id of the gold annotation, if there is one.

        ``gold_id`` is that of the point's gold annotation where it came only now.
        """
        gold_id = gold_id or point.gold_id
        if point.kind == "answer":
            self._saying.answer(point.subject, cast("Answer | None", settled.value))
        elif point.name == "mark":
            gold_id = self._mark(point, settled.value, gold_id)
            if gold_id is not None and point.group is not None:
                self._written[point.group.ids] = gold_id
        elif gold_id is not None:
            self._saying.say(gold_id, point.name, settled.value)
        self._decide(point, settled, gold_id)
        return gold_id

    def found(self, point: Point) -> str | None:
        """The id of the gold annotation that a point's mark got here."""
        return None if point.group is None else self._written.get(point.group.ids)

    def copy(self, gold_id: str, name: str, value: Said) -> None:
        """Writes what all say of a mark that is in the gold set already; that is no decision."""
        self._saying.say(gold_id, name, value)

    def _mark(self, point: Point, value: Said, gold_id: str | None) -> str | None:
        assert point.group is not None, "a mark has annotations that it is settled from"
        if value is None:
            if gold_id is not None:
                self._drop(gold_id)
            return None
        fragments = cast("tuple[Fragment, ...]", value)
        if gold_id is not None:
            mark = self._sheet.get(Annotation, gold_id)
            self._sheet.put(structs.replace(mark, fragments=fragments))
            return gold_id
        free = self._free.pop((point.group.label, fragments), None)
        if free is not None:
            return free
        made = Annotation(
            id=new_id(),
            article_id=point.article_id,
            set_id=self._gold.set_id,
            label=point.group.label,
            fragments=fragments,
            attributes=self._agreed_attributes(point.group),
            codebook_version=self._gold.codebook.version,
        )
        self._sheet.put(made)
        if point.group.label in self._claims:
            self._copy_ties(point.group, made.id)
        return made.id

    def _agreed_attributes(self, group: Group) -> dict[str, Answer]:
        members = list(group.members.values())
        label = self._gold.codebook.label(group.label)
        first = members[0].attributes
        return {
            name: answer
            for name, answer in first.items()
            if label is not None
            and label.attribute(name) is not None
            and all(plain(m.attributes.get(name)) == plain(answer) for m in members)
        }

    def _copy_ties(self, group: Group, claim_id: str) -> None:
        members = list(group.members.values())
        ties = [self._document.attribution(member.id) for member in members]
        for name in ("speaker", "mention", "cue"):
            said = {part_of(self._document, tie, name) for tie in ties}
            if len(said) == 1 and (value := said.pop()) is not None:
                self._saying.say(claim_id, name, value)
        stances = [{s.target_id: s.value for s in self._document.stances_of(m.id)} for m in members]
        for target, value in stances[0].items():
            if all(held.get(target) == value for held in stances):
                self._saying.say(claim_id, f"stance:{target}", value)

    def _drop(self, gold_id: str) -> None:
        self._saying.untie(gold_id)
        for decision in [d for d in self._sheet.all(Decision) if d.annotation_id == gold_id and d.point != "mark"]:
            self._sheet.drop(decision)
        serving = {part for tie in self._sheet.all(Attribution) for part in (tie.mention_id, tie.cue_id)}
        if gold_id not in serving:
            self._sheet.drop(self._sheet.get(Annotation, gold_id))

    def _decide(self, point: Point, settled: Settled, gold_id: str | None) -> None:
        compared = () if point.group is None else point.group.ids
        if point.decision is not None and point.group is not None and self._gold.set_id in point.group.members:
            compared = point.decision.compared  # no set marks it any more
        made = Decision(
            id=point.decision.id if point.decision is not None else new_id(),
            article_id=point.article_id,
            set_id=self._gold.set_id,
            point=point.name,
            annotation_id=gold_id,
            compared=compared if settled.compared is None else settled.compared,
            taken=settled.taken,
            how=settled.how,
            seen=point.seen if settled.seen is None else settled.seen,
            by=self._gold.by,
            at=self._gold.at,
            reason=settled.reason,
        )
        # Decided the same once more, it is the decision that it was.
        if point.decision is None or made != structs.replace(point.decision, at=made.at):
            self._sheet.put(made)
