"""How far the sets that are exported agree, measured along with the export; of the gold set alone, those it was settled
from."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import MEASURE, Figure
from annotator.domain.annotation import AnnotationSet
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.project import comparing
from annotator.project.agreement_words import LAYERS, UNDEFINED
from annotator.project.measuring import is_detail
from annotator.project.sampling import Reading
from annotator.project.selecting import Chosen
from annotator.storage.store import Store


class Agreement(Struct, frozen=True):
    """``rows`` hold, worded for each layer: its name, the measure, the value with its interval of 95 %, and units."""

    articles: int
    annotators: int
    rows: tuple[tuple[str, str, str, int], ...]


class Agreeing:
    """Takes the articles of an export as they are in the project."""

    def __init__(self, store: Store, chosen: Chosen) -> None:
        sets = [one for one in store.values(AnnotationSet) if not one.gold]
        if chosen.set_ids is not None and not chosen.set_ids & {one.id for one in sets}:
            chosen = replace(chosen, set_ids=None)
        several = sum(chosen.set_ids is None or one.id in chosen.set_ids for one in sets) > 1
        self._reading = Reading(store, chosen, frozenset(), tokens=False) if several else None

    def take(self, document: AnnotatedArticle) -> None:
        """An article with all its sets; what was decided changes nothing."""
        if self._reading is not None:
            self._reading.add(replace(document, decisions={}) if document.decisions else document)

    def measured(self) -> Job[Agreement | None]:
        """The agreement; None where no article was finished by two."""
        if self._reading is None:
            return None
        found = self._reading.finished()
        if not found.lines:
            return None
        rows: list[tuple[str, str, str, int]] = []
        for layer in found.layers.values():
            if is_detail(layer):
                continue
            yield Progress(0)
            figure = comparing.figure(found, layer.id, how=Resampling())
            title = f"{LAYERS[layer.kind]}: {layer.name}" if layer.name else LAYERS[layer.kind]
            rows.append((title, MEASURE[figure.measure].name, "".join(_value(figure)), figure.units))
        return Agreement(len(found.lines), len(found.sets), tuple(rows))


def _value(figure: Figure) -> Iterator[str]:
    yield f"{figure.value:.2f}" if figure.value is not None else UNDEFINED.get(figure.undefined, "")
    if figure.low is not None and figure.high is not None:
        yield f" ({figure.low:.2f} to {figure.high:.2f})"
