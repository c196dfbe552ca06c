"""Articles as tasks: regions, what is asked of them, relations between them."""

from collections.abc import Iterator
from typing import Any

from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.document import AnnotatedArticle
from annotator.formats.label_studio.controls import LABELS, TEXT, Controls
from annotator.formats.writers import Content
from annotator.formats.writing.layered import OfSet, by_set, fragments_of
from annotator.formats.writing.names import Names
from annotator.formats.writing.numbers import Numbers

Result = dict[str, Any]


class Tasks:
    """Makes tasks; the same one for the same article."""

    def __init__(self, content: Content, controls: Controls, *, as_predictions: bool) -> None:
        self._controls = controls
        self._names = Names(content)
        self._as_predictions = as_predictions
        self._task_numbers = Numbers()
        self._numbers = Numbers()

    def task(self, article: AnnotatedArticle) -> dict[str, Any]:
        """An article as a task."""
        about = article.article
        sets = [marks for marks in by_set(article) if marks.set_id]
        facts = {"outlet": about.outlet, "date": about.published, "url": about.url, "language": about.language}
        first = self._numbers.first(about.id, len(sets))
        made = [self._annotation(marks, first + n) for n, marks in enumerate(sets)]
        return {
            "id": self._task_numbers.first(about.id, 1),
            "annotations": [] if self._as_predictions else made,
            "predictions": made if self._as_predictions else [],
            "data": {"text": about.text, "title": about.title, "article_id": about.id, **facts},
        }

    def _annotation(self, marks: OfSet, number: int) -> dict[str, Any]:
        annotator = self._names.annotators.get(marks.set_id, "")
        results = list(self._results(marks))
        if self._as_predictions:
            return {"id": number, "model_version": annotator, "result": results}
        return {
            "id": number,
            "created_username": annotator,
            "was_cancelled": False,
            "ground_truth": False,
            "result": results,
        }

    def _results(self, marks: OfSet) -> Iterator[Result]:
        regions = fragments_of(marks)
        places: dict[str, Result] = {}
        for mark in marks.annotations:
            for region, part in zip(regions[mark.id], mark.fragments, strict=True):
                value = {**_place(part), "labels": [self._controls.titles[mark.label]]}
                yield _item(region, LABELS, "labels", value)
            places[mark.id] = _place(mark.fragments[0])
            yield from self._answers(mark, places[mark.id])
            for region in regions[mark.id][1:]:
                yield _relation(mark.id, region, "continued")
        yield from self._said(marks, places)
        for claim, kind, part in marks.ties():
            # A mention or cue may be another annotator's: it has no region here.
            if part in places:
                yield _relation(claim, part, kind)
        for question, answer in marks.answers.items():
            control = self._controls.of_article[question]
            kind, value = control.value(answer)
            yield _item(f"{marks.set_id}-{question}", control.name, kind, value)

    def _answers(self, mark: Annotation, place: Result) -> Iterator[Result]:
        for attribute, answer in mark.attributes.items():
            control = self._controls.of_mark[mark.label, attribute]
            kind, value = control.value(answer)
            # The text of the region would stand in the way of the text that was typed.
            yield _item(mark.id, control.name, kind, {**place, **value})
        if mark.note or mark.unsure:
            note = "\n".join(filter(None, ("(unsure)" if mark.unsure else "", mark.note)))
            yield _item(mark.id, "note", "textarea", {**place, "text": [note]})

    def _said(self, marks: OfSet, places: dict[str, Result]) -> Iterator[Result]:
        for tie in marks.attributions:
            if tie.speaker_id is not None:
                name = self._names.speakers.get(tie.speaker_id, tie.speaker_id)
                yield _item(tie.claim_id, "speaker", "textarea", {**places[tie.claim_id], "text": [name]})
        for stance in marks.stances:
            name, _ = self._controls.targets[stance.target_id]
            value = {**places[stance.claim_id], "choices": [self._controls.stance(stance.value)]}
            yield _item(stance.claim_id, name, "choices", value)


def _place(part: Fragment) -> Result:
    return {"start": part.start, "end": part.end, "text": part.quote}


def _item(region: str, name: str, kind: str, value: Result) -> Result:
    return {"id": region, "from_name": name, "to_name": TEXT, "type": kind, "value": value}


def _relation(one: str, other: str, label: str) -> Result:
    return {"from_id": one, "to_id": other, "type": "relation", "direction": "right", "labels": [label]}
