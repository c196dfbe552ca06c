"""Random verbs, undo, redo and reopening: memory equals file at every step, and undoing everything gives the start.

``ANNOTATOR_LONG=1`` runs it longer.
"""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec import structs

from annotator.domain import rules
from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.article import STATES, State
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook, Label, Target
from annotator.domain.errors import RuleBroken
from annotator.domain.question import AttributeDefinition
from annotator.domain.recoding import Draft, Item
from annotator.domain.snapping import snapped
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole, Speaker
from annotator.project import annotating, coding, describing, looking_again, naming, queueing
from annotator.project.project import Project
from annotator.storage.integrity import faults
from tests.builders import a_project, an_article, read

TEXT = "“Prices 😀 rose,” he said, “and they will rise again.”\n\nShe agreed that wages rose by 3.5%. Cafe\u0301 noir."
ARTICLES = (an_article(TEXT, id="first"), an_article("Second.\n" + TEXT, id="second"))
NAMES = st.sampled_from(["Ada", "ada ", "Bo", "Cy", "", "Dé"])
ROLES = st.sampled_from(["mention", "cue"])
places = st.integers(0, len(TEXT))
spans = st.builds(lambda a, b: snapped(TEXT, Span(min(a, b), max(a, b))), places, places)
either = st.integers(0, 1)


class Work(RuleBasedStateMachine):
    """A project as an analyst would use it, beside what memory makes of every notice of a change."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.project = a_project(Path(self.folder.name), *ARTICLES)
        self.memory = [read(self.project, article) for article in ARTICLES]
        self.steps = 0

    @initialize()
    def listen(self) -> None:
        self.start = list(self.memory)
        self.people = self.project.store.values(Annotator)
        self.project.on_change(self.hear)

    def hear(self, change_set: ChangeSet) -> None:
        self.memory = [document.changed(change_set) for document in self.memory]

    def teardown(self) -> None:
        try:
            assert faults(self.project.store) == []
            self.project.history.close_step()
            while (step := self.project.history.undoable) is not None and step.verb != "import":
                self.project.undo()
            assert self.memory == self.start
            assert [read(self.project, article) for article in ARTICLES] == self.start
            assert self.project.store.values(Speaker) == []
            assert self.project.store.values(Target) == []
            assert self.project.store.values(Annotator) == self.people
            assert self.project.store.values(Codebook) == [DEFAULT_CODEBOOK]
        finally:
            self.project.close()
            self.folder.cleanup()

    @rule(which=either, parts=st.lists(spans, max_size=3))
    def add_claim(self, which: int, parts: list[Span]) -> None:
        self.attempt(annotating.add_claim, which, parts)

    @rule(which=either, role=ROLES, span=spans, data=st.data())
    def mark_part(self, which: int, role: Any, span: Span, data: st.DataObject) -> None:
        self.attempt(annotating.mark_part, which, self.claim(which, data), role, span)

    @rule(which=either, role=ROLES, data=st.data())
    def clear_part(self, which: int, role: Any, data: st.DataObject) -> None:
        self.attempt(annotating.clear_part, which, self.claim(which, data), role)

    @rule(which=either, span=spans, data=st.data())
    def add_fragment(self, which: int, span: Span, data: st.DataObject) -> None:
        self.attempt(annotating.add_fragment, which, self.claim(which, data), span)

    @rule(which=either, new=spans, data=st.data())
    def move_boundary(self, which: int, new: Span, data: st.DataObject) -> None:
        found = self.any(which, data)
        old = found.fragments[0].span if found else new
        self.attempt(annotating.move_boundary, which, found.id if found else "none", old, new)

    @rule(which=either, data=st.data())
    def remove_fragment(self, which: int, data: st.DataObject) -> None:
        found = self.any(which, data)
        span = found.fragments[-1].span if found else Span(0, 1)
        self.attempt(annotating.remove_fragment, which, found.id if found else "none", span)

    @rule(which=either, data=st.data())
    def remove(self, which: int, data: st.DataObject) -> None:
        found = self.any(which, data)
        self.attempt(annotating.remove, which, found.id if found else "none")

    @rule(which=either, name=NAMES, data=st.data())
    def set_speaker(self, which: int, name: str, data: st.DataObject) -> None:
        speaker, new = naming.speaker_named(self.project, name)
        self.attempt(annotating.set_speaker, which, self.claim(which, data), speaker.id, *new)

    @rule(which=either, name=NAMES, data=st.data(), value=st.sampled_from(["favour", "against", "nonsense", None]))
    def set_stance(self, which: int, name: str, data: st.DataObject, value: str | None) -> None:
        target, new = naming.target_named(self.project, name)
        self.attempt(annotating.set_stance, which, self.claim(which, data), target.id, value, *new)

    @rule(which=either, choice=st.sampled_from(["fact", "demand", "direct", None]), data=st.data())
    def set_attribute(self, which: int, choice: str | None, data: st.DataObject) -> None:
        self.attempt(annotating.set_attribute, which, self.claim(which, data), "type", choice)

    @rule(which=either, note=st.text("ab😀\n", max_size=3), data=st.data())
    def set_note(self, which: int, note: str, data: st.DataObject) -> None:
        self.attempt(annotating.set_note, which, self.claim(which, data), note)

    @rule(which=either, state=st.sampled_from(STATES))
    def set_state(self, which: int, state: State) -> None:
        self.attempt(annotating.set_state, which, state)

    @rule(first=either, question=st.sampled_from(["", "Who?"]), state=st.sampled_from([None, *STATES]))
    def set_states(self, first: int, question: str, state: State | None) -> None:
        ids = [article.id for article in ARTICLES[first:]]
        if state is None:
            self.refusable(queueing.ask_lead, ids, question)
        else:
            self.refusable(queueing.set_state, ids, state)

    @rule(which=either, outlet=NAMES, date=st.sampled_from(["", "2016-11", "autumn"]))
    def edit_facts(self, which: int, outlet: str, date: str) -> None:
        before = self.memory[which].article.facts
        self.refusable(describing.edit_facts, before, structs.replace(before, outlet=outlet, published=date))

    @rule(first=either, name=st.sampled_from(["", "Annotator", "Bo"]))
    def assign(self, first: int, name: str) -> None:
        ids = [article.id for article in ARTICLES[first:]]
        somebody, new = queueing.annotator_named(self.project, name) if name else (None, ())
        self.refusable(queueing.assign, ids, somebody.id if somebody else None, *new)

    @rule(name=NAMES, alias=NAMES, since=st.sampled_from(["", "2016", "spring"]), data=st.data())
    def edit_speaker(self, name: str, alias: str, since: str, data: st.DataObject) -> None:
        if known := naming.speakers(self.project):
            before = data.draw(st.sampled_from(known))
            roles = (*before.roles[:1], DatedRole("minister", "", since))
            after = structs.replace(before, name=name, aliases=(alias,), roles=roles)
            self.refusable(naming.edit_speaker, before, after)

    @rule(data=st.data())
    def merge_speakers(self, data: st.DataObject) -> None:
        if known := naming.speakers(self.project):
            one, other = data.draw(st.sampled_from(known)), data.draw(st.sampled_from(known))
            self.refusable(naming.merge_speakers, one, other)

    @rule(data=st.data())
    def remove_speaker(self, data: st.DataObject) -> None:
        if known := naming.speakers(self.project):
            self.refusable(naming.remove_speaker, data.draw(st.sampled_from(known)))

    @rule(name=NAMES)
    def add_speaker(self, name: str) -> None:
        self.refusable(naming.add_speaker, name)

    @rule(which=either, span=spans)
    def add_annotation(self, which: int, span: Span) -> None:
        self.attempt(annotating.add_annotation, which, "frame", [span])

    @rule(which=either, answer=st.sampled_from([True, False, "yes", None]))
    def set_article_answer(self, which: int, answer: Any) -> None:
        self.attempt(annotating.set_article_answer, which, "long", answer)

    @rule()
    def extend_the_codebook(self) -> None:
        draft = coding.begin(self.project)
        if draft.codebook.label("frame") is None:
            draft = draft.added(Item("label", "frame"), Label("frame", "frame", "7", "teal"))
        if draft.codebook.question("long") is None:
            draft = draft.added(Item("attribute", "long"), AttributeDefinition("long", "long?", "8", kind="yes_no"))
        self.code(draft)

    @rule(name=st.sampled_from(["one", "other"]), data=st.data())
    def rename_code(self, name: str, data: st.DataObject) -> None:
        draft = coding.begin(self.project)
        self.code(draft.renamed(data.draw(st.sampled_from(draft.items())), name))

    @rule(retired=st.booleans(), data=st.data())
    def retire_code(self, retired: bool, data: st.DataObject) -> None:
        draft = coding.begin(self.project)
        self.code(draft.retired(data.draw(st.sampled_from(draft.items())), retired))

    @rule(data=st.data())
    def merge_codes(self, data: st.DataObject) -> None:
        draft = coding.begin(self.project)
        item = data.draw(st.sampled_from(draft.items()))
        into = item.sibling(data.draw(st.sampled_from(draft.siblings(item))).id)
        with suppress(RuleBroken):
            self.code(draft.merged(item, into))

    @rule(data=st.data())
    def split_code(self, data: st.DataObject) -> None:
        draft = coding.begin(self.project)
        item = data.draw(st.sampled_from([item for item in draft.items() if item.kind == "choice"]))
        self.code(draft.split(item, ["one", "other"]))

    @rule()
    def look_again(self) -> None:
        looking_again.seen(self.project, [found.look_again for found in looking_again.waiting(self.project)[:1]])

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            step = self.project.history.undoable
            if step is not None and step.verb != "import":
                self.project.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.project.redo()

    @rule()
    def leave_the_field(self) -> None:
        self.project.history.close_step()

    @precondition(lambda self: self.steps > 3)
    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.project.path)
        self.project.on_change(self.hear)

    @invariant()
    def memory_equals_file(self) -> None:
        stored = [read(self.project, article) for article in ARTICLES]
        assert self.memory == stored
        for one, other in zip(self.memory, stored, strict=True):
            # Equal also in their order, and in what they answer from what they remember.
            assert list(one.annotations) == list(other.annotations)
            assert list(one.stances) == list(other.stances)
            for id_ in one.annotations:
                assert one.stances_of(id_) == other.stances_of(id_)
                assert sorted(one.claims_served_by(id_)) == sorted(other.claims_served_by(id_))

    @invariant()
    def rules_hold(self) -> None:
        speakers = {s.id for s in self.project.store.values(Speaker)}
        targets = {t.id for t in self.project.store.values(Target)}
        books = {book.version: book for book in self.project.store.values(Codebook)}
        newest = self.project.codebook
        assert newest == books[max(books)]
        for document in self.memory:
            for annotation in document.annotations.values():
                for book in (books[annotation.codebook_version], newest):
                    rules.check_annotation(annotation, document.article.text, book)
            for answers in document.answers.values():
                rules.check_answers(answers, newest)
            for attribution in document.attributions.values():
                rules.check_attribution(attribution, document.annotations, speakers)
                assert not attribution.is_empty
            for stance in document.stances.values():
                rules.check_stance(stance, document.annotations, targets, newest)

    def attempt(self, verb: Any, which: int, *arguments: Any) -> None:
        """Does a verb on an article."""
        self.refusable(verb, self.memory[which], *arguments)

    def refusable(self, verb: Any, *arguments: Any) -> None:
        """Does a verb; where it is refused, nothing has changed, which the invariants see."""
        self.steps += 1
        before = self.project.store.last_done()
        try:
            verb(self.project, *arguments)
        except RuleBroken:
            assert self.project.store.last_done() == before

    def code(self, draft: Draft) -> None:
        """Applies a draft; the preview foretells what waits then."""
        self.steps += 1
        before, told = self.project.store.last_done(), coding.preview(self.project, draft)
        try:
            coding.apply(self.project, draft)
        except RuleBroken:
            assert self.project.store.last_done() == before
        else:
            assert (looking_again.count(self.project) >= told.annotations) or not draft.is_changed

    def claim(self, which: int, data: st.DataObject) -> str:
        claims = [a.id for a in self.memory[which].with_label("claim")]
        return data.draw(st.sampled_from(claims)) if claims else "none"

    def any(self, which: int, data: st.DataObject) -> Annotation | None:
        marks = list(self.memory[which].annotations.values())
        return data.draw(st.sampled_from(marks)) if marks else None


TestAnyOrder = Work.TestCase
LONG = os.environ.get("ANNOTATOR_LONG") == "1"
TestAnyOrder.settings = settings(
    max_examples=1000 if LONG else 30,
    stateful_step_count=80 if LONG else 30,
)
