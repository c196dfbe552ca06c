"""Reads what several sets say of a project's articles into tables and lines, for every layer at once.

Of an attribute or a question, what was not answered is a gap. Who speaks a claim and how they stand is always said:
no speaker, and no stance where another has one, are values too. Sets are compared as they are; what a lead decided
changes nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.disagreements import paired, plain
from annotator.agreement.pairing import Group
from annotator.agreement.taking_part import in_order, taking_part
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.project.layers import layers
from annotator.project.sampled import NONE, Line, Sample, Units
from annotator.project.selecting import Chosen, Selection, chosen, listed
from annotator.storage import comparable
from annotator.storage.store import Store


def sample(project_file: Path, selection: Selection, *, tokens: bool = False) -> Job[Sample]:
    """Reads the chosen sets of the chosen articles; ``tokens``: also where tokens lie, for the measure over them.

    The gold set counts among the sets only where it is chosen by its id, as for how far annotators are from it.
    Progress counts articles. Raises WrongChoice or ProjectUnavailable.
    """
    store = Store.open_read_only(project_file)
    try:
        # The lead may mark, too: by their name their own set is meant.
        by_id = frozenset(listed(selection.annotators))
        reading = Reading(store, chosen(store, selection), by_id, tokens=tokens)
        total = len(store.article_ids()) if reading.wanted is None else len(reading.wanted)
        for done, document in enumerate(comparable.documents(store, reading.wanted)):
            reading.add(document)
            yield Progress(done + 1, total, document.article.title)
        return reading.finished()
    finally:
        store.close()


class Reading:
    """A sample in the making, for who reads articles anyway; ``by_id``: see ``sample``."""

    def __init__(self, store: Store, choice: Chosen, by_id: frozenset[str], *, tokens: bool) -> None:
        people = {a.id: a.name for a in store.values(Annotator)}
        sets = in_order(store.values(AnnotationSet), people)
        named = [one for one in sets if choice.set_ids is None or one.id in choice.set_ids]
        self._sets = [one for one in named if not one.gold]
        gold = [one for one in named if one.gold and one.id in by_id]
        self._gold = gold[0].id if gold else ""
        self._codebook = max(store.values(Codebook), key=lambda book: book.version)
        self._labels = choice.labels
        self._tokens = tokens
        self._at_work: set[str] = set()
        self._layers = list(layers(self._codebook, store.values(Target)))
        self._claims = frozenset(label.id for label in self._codebook.labels if label.role == "claim")
        labels = [label.id for label in self._codebook.labels if not label.retired]
        self._of_interest = [label for label in labels if choice.labels is None or label in choice.labels]
        self._asked = {
            label.id: [(a.id, f"attribute:{label.id}:{a.id}") for a in label.asked] for label in self._codebook.labels
        }
        self.wanted = choice.article_ids
        compared = [*self._sets, *gold]
        self._column = {one.id: n for n, one in enumerate(compared)}
        self._sample = Sample(
            tuple(one.id for one in compared),
            {one.id: people.get(one.annotator_id, one.name) for one in compared},
            self._codebook,
        )
        for label in self._of_interest:
            self._sample.marks[label] = []
            if tokens:
                self._sample.tokens[label] = []

    def finished(self) -> Sample:
        """The sample with the layers in which there is something to compare, and the sets that took part."""
        self._leave_out_idle()
        said = {label for label in self._asked if f"marks:{label}" in self._sample.units}
        for layer in self._layers:
            if layer.id in self._sample.units or (layer.id == "marks" and len(said) > 1):
                self._sample.layers[layer.id] = layer
        return self._sample

    def _leave_out_idle(self) -> None:
        kept = [n for n, one in enumerate(self._sample.sets) if one in self._at_work]
        if len(kept) == len(self._column):
            return
        self._sample.sets = tuple(self._sample.sets[n] for n in kept)
        for units in self._sample.units.values():
            units.values = [tuple([row[n] for n in kept]) for row in units.values]

    def add(self, document: AnnotatedArticle) -> None:
        """Takes an article, if two sets at least finished it."""
        compared = taking_part(document, self._sets)
        if self._gold and any(mark.set_id == self._gold for mark in document.annotations.values()):
            compared = (*compared, self._gold)
        if len(compared) < 2:
            return
        self._at_work.update(compared)
        line = len(self._sample.lines)
        self._sample.lines.append(self._line(document))
        self._add_continua(document, compared)
        for group in paired(document, compared, self._codebook):
            if self._labels is None or group.label in self._labels:
                self._add_group(document, group, compared, line)
        self._add_answers(document, compared, line)

    def _line(self, document: AnnotatedArticle) -> Line:
        article = document.article
        done = max((given.done for given in document.assignments.values()), default="")
        return Line(id=article.id, title=article.title, published=article.published, done=done)

    def _add_continua(self, document: AnnotatedArticle, compared: Sequence[str]) -> None:
        marks: dict[str, dict[str, list[Mark]]] = {label: {s: [] for s in compared} for label in self._of_interest}
        for mark in document.annotations.values():
            of_label = marks.get(mark.label)
            if of_label is not None and mark.set_id in of_label:
                of_label[mark.set_id] += [Mark(part.start, part.end, mark.label) for part in mark.fragments]
        text, length = document.article.text, len(document.article.text)
        borders = _Borders(text) if self._tokens else None
        for label, of_label in marks.items():
            line = Continuum(length, {set_id: tuple(own) for set_id, own in of_label.items()})
            self._sample.marks[label].append(line)
            if borders is not None:
                self._sample.tokens[label].append(borders.counted(line))

    def _add_group(self, document: AnnotatedArticle, group: Group, compared: Sequence[str], line: int) -> None:
        members = [(self._column[s], group.members[s]) for s in compared if s in group.members]
        ids = tuple([mark.id for _, mark in members])
        places = self._row([(self._column[set_id], NONE) for set_id in compared])
        for column, mark in members:
            places[column] = mark.fragments
        self._units("marks:" + group.label).add(line, ids, places)
        if len(members) < 2:
            return
        for attribute, layer_id in self._asked.get(group.label, ()):
            answers = [(column, mark.attributes.get(attribute)) for column, mark in members]
            if any(answer is not None for _, answer in answers):
                self._units(layer_id).add(line, ids, self._row([(c, plain(answer)) for c, answer in answers]))
        if group.label in self._claims:
            self._add_claim(document, [(column, mark.id) for column, mark in members], ids, line)

    def _add_claim(
        self, document: AnnotatedArticle, members: list[tuple[int, str]], ids: tuple[str, ...], line: int
    ) -> None:
        known = document.attributions
        ties = [(column, tie) for column, claim_id in members if (tie := known.get(claim_id)) is not None]
        if any(tie.speaker_id is not None for _, tie in ties):
            speakers = self._row([(column, NONE) for column, _ in members])
            for column, tie in ties:
                speakers[column] = tie.speaker_id or NONE
            self._units("speaker").add(line, ids, speakers)
        columns = [column for column, _ in members]
        self._add_part(document, columns, [(column, tie.mention_id) for column, tie in ties], line)
        self._add_part(document, columns, [(column, tie.cue_id) for column, tie in ties], line)
        held = [(column, document.stances_of(claim_id)) for column, claim_id in members]
        for target in sorted({stance.target_id for _, stances in held for stance in stances}):
            row = self._row([(column, NONE) for column in columns])
            for column, stances in held:
                for stance in stances:
                    if stance.target_id == target:
                        row[column] = stance.value
            self._units("stance").add(line, ids, row)
            self._units("stance:" + target).add(line, ids, row)

    def _add_part(
        self, document: AnnotatedArticle, columns: list[int], parts: list[tuple[int, str | None]], line: int
    ) -> None:
        known = document.annotations
        marks = [(column, mark) for column, part in parts if (mark := known.get(part or "")) is not None]
        if marks and (self._labels is None or marks[0][1].label in self._labels):
            row = self._row([(column, NONE) for column in columns])
            for column, mark in marks:
                row[column] = mark.fragments
            self._units("marks:" + marks[0][1].label).add(line, tuple([mark.id for _, mark in marks]), row)

    def _add_answers(self, document: AnnotatedArticle, compared: Sequence[str], line: int) -> None:
        answers = {said.set_id: said.answers for said in document.answers.values()}
        for question in self._codebook.asked:
            told = [(self._column[s], plain(answers.get(s, {}).get(question.id))) for s in compared]
            if any(answer is not None for _, answer in told):
                self._units(f"answer:{question.id}").add(line, (), self._row(told))

    def _units(self, layer_id: str) -> Units:
        found = self._sample.units.get(layer_id)
        if found is None:
            found = self._sample.units[layer_id] = Units()
        return found

    def _row(self, told: Sequence[tuple[int, Any]]) -> list[Any]:
        row: list[Any] = [None] * len(self._column)
        for column, value in told:
            row[column] = value
        return row


class _Borders:
    """Where the tokens of a text begin and end."""

    def __init__(self, text: str) -> None:
        from annotator.formats.reading.tokens import tokens

        found = tokens(text)
        self._starts, self._ends = [token.start for token in found], [token.end for token in found]

    def counted(self, line: Continuum) -> Continuum:
        """The line in tokens: a token that a mark touches belongs to it."""
        return Continuum(len(self._starts), {rater: tuple(self._moved(marks)) for rater, marks in line.marks.items()})

    def _moved(self, marks: Sequence[Mark]) -> Iterator[Mark]:
        for mark in marks:
            first, last = bisect_right(self._ends, mark.start), bisect_left(self._starts, mark.end)
            if first < last:
                yield Mark(first, last, mark.label)
