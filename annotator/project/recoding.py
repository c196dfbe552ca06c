"""What a draft of the codebook does to what was marked: it says the same in the new words, and waits for a look."""

from collections.abc import Iterable
from typing import TypeVar, cast

from msgspec import structs

from annotator.domain.about_article import ArticleAnswers, LookAgain, Reason
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Stance
from annotator.domain.change import Change
from annotator.domain.question import Answer, Answers
from annotator.domain.recoding import Draft, Item
from annotator.storage import uses
from annotator.storage.store import Store
from annotator.storage.uses import Place

Said = Annotation | ArticleAnswers | Stance
Found = TypeVar("Found", Annotation, ArticleAnswers, Stance)


def recoded(store: Store, draft: Draft, version: int) -> tuple[Change, ...]:
    """The changes to annotations, answers and stances, and what they leave to be looked at again."""
    work = _Recoding(store, draft, version)
    for item in draft.splits:
        work.wait(item, "split")
    for item, into in draft.merges:
        work.wait(item, "merged")
        work.merge(item, into)
    for item in draft.newly_retired():
        work.wait(item, "retired")
    return work.changes()


class _Recoding:
    """One value may be touched more than once: each time it is taken as it has become."""

    def __init__(self, store: Store, draft: Draft, version: int) -> None:
        self._store = store
        self._draft = draft
        self._version = version
        self._before: dict[str, Said] = {}
        self._after: dict[str, Said | None] = {}
        self._held = {value.id: value for value in store.values(LookAgain)}
        self._waiting: dict[str, LookAgain] = {}

    def wait(self, item: Item, reason: Reason) -> None:
        """Lets everything that was said with the item wait; the first reason is the one that is told."""
        subject = self._subject(item)
        for place in uses.places(self._store, item):
            self._waiting.setdefault(place.id, self._look_again(place, reason, subject))

    def merge(self, item: Item, into: Item) -> None:
        """Says with one item what was said with another."""
        match item.kind:
            case "label" | "choice" if item.label or item.kind == "label":
                for mark in self._now(uses.annotations(self._store, item)):
                    self._put(mark, self._renewed(mark, item, into))
            case "choice":
                for said in self._now(uses.answers(self._store, item)):
                    answers = _swapped(said.answers, item, into)
                    self._put(said, structs.replace(said, answers=answers, codebook_version=self._version))
            case "value":
                for stance in self._now(uses.stances(self._store, item)):
                    self._put(stance, structs.replace(stance, value=into.id))
            case _:
                self._merge_targets(item, into)

    def _renewed(self, mark: Annotation, item: Item, into: Item) -> Annotation:
        if item.kind == "label":
            return structs.replace(mark, label=into.id, codebook_version=self._version)
        answers = _swapped(mark.attributes, item, into)
        return structs.replace(mark, attributes=answers, codebook_version=self._version)

    def changes(self) -> tuple[Change, ...]:
        """All of it, annotation by annotation and article by article."""
        pairs = [(value, self._after[key]) for key, value in self._before.items()]
        pairs.sort(key=lambda pair: pair[0].article_id)
        waits = ((self._held.get(key), value) for key, value in self._waiting.items())
        return (
            *(Change(one, other) for one, other in pairs if one != other),
            *(Change(one, other) for one, other in waits if one != other),
        )

    def _merge_targets(self, item: Item, into: Item) -> None:
        # Of two stances of a claim that now are about one target, that towards the target that stays is kept.
        taken = {stance.claim_id for stance in uses.stances(self._store, into)}
        taken |= {s.claim_id for s in self._after.values() if isinstance(s, Stance) and s.target_id == into.id}
        for stance in self._now(uses.stances(self._store, item)):
            kept = stance.claim_id not in taken
            self._put(stance, structs.replace(stance, target_id=into.id) if kept else None)

    def _now(self, found: Iterable[Found]) -> list[Found]:
        """The values as this work has made them; those that it removed are left out."""
        now: list[Found] = []
        for value in found:
            current = self._after.get(value.id, value)
            if current is not None and type(current) is type(value):
                now.append(cast("Found", current))
        return now

    def _put(self, value: Said, after: Said | None) -> None:
        self._before.setdefault(value.id, value)
        self._after[value.id] = after

    def _look_again(self, place: Place, reason: Reason, subject: str) -> LookAgain:
        return LookAgain(
            id=place.id,
            article_id=place.article_id,
            set_id=place.set_id,
            reason=reason,
            subject=subject,
            codebook_version=self._version,
        )

    def _subject(self, item: Item) -> str:
        parent = item.parent
        name = self._draft.part(item).name
        return f"{self._draft.part(parent).name}: {name}" if parent is not None else name


def _swapped(answers: Answers, item: Item, into: Item) -> Answers:
    answer = answers.get(item.attribute)
    new: Answer = into.id
    if isinstance(answer, tuple):
        new = tuple(dict.fromkeys(into.id if one == item.id else one for one in answer))
    return {**answers, item.attribute: new}
