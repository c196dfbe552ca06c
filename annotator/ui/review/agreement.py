"""Agreement by layer, and one layer pair by pair. Counted as a job, when the review is turned to."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.article import ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook
from annotator.domain.job import Job
from annotator.project.measuring import Measured, Measurement, measure, measure_layer
from annotator.project.project import Project
from annotator.ui.faces import SMALL, sized
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.plain import as_plain
from annotator.ui.review.figures import Figures
from annotator.ui.review.layer import Layer, Pair, measure_name, measure_words, named, symbol
from annotator.ui.review.matrix import Matrix
from annotator.ui.review.measure_menu import GAMMA, MeasureMenu
from annotator.ui.review.model import ReviewModel
from annotator.ui.review.parts import WrappedLabel
from annotator.ui.theme import Theme

_MEASURED: frozenset[type] = frozenset(
    (Annotation, Attribution, Stance, ArticleAnswers, ArticleState, Assignment, Codebook)
)


class AgreementView(QWidget):
    """What is chosen here is listed on the right."""

    wanted = Signal(object, object)
    """A Layer, and the ids of two sets where only they are meant; both None for all."""

    def __init__(self, model: ReviewModel, theme: Theme, runner: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._runner = model, runner
        self._task: Task | None = None
        self._one: Task | None = None
        self._measures: dict[str, str] = {}  # by the layer's id, where it is another than the first
        self._stale = True
        self._articles = 0
        self._chosen: tuple[Layer, Pair | None] | None = None
        self._shown: Layer | None = None
        self._layers: Sequence[Layer] = ()
        self._title, self._pairs_title = _heading(self), _heading(self)
        self.figures = Figures(theme, self)
        self.matrix = Matrix(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._title, self.figures, self._pairs_title):
            layout.addWidget(widget)
        line = QVBoxLayout()
        line.setContentsMargins(10, 0, 14, 0)
        line.addWidget(self.matrix)
        layout.addLayout(line)
        self.figures.wanted.connect(self._take_layer)
        self.figures.measure_wanted.connect(self.choose_measure)
        model.session.project_closing.connect(self._measures.clear)
        self.matrix.wanted.connect(self._take_pair)
        model.opened.connect(self._begin)
        model.decided.connect(self._follow)
        self.show_layers(())

    def read(self) -> None:
        """Counts, where that was not done since the annotators' sets changed."""
        project, session = self._model.session.project, self._model.session
        if not self._stale or self._task is not None or project is None:
            return
        self._stale = False
        task = self._task = self._runner.run(self.tr("Measuring agreement"), self._measure(project))
        task.finished.connect(self._take)
        task.failed.connect(session.failed)
        for ended in (task.failed, task.cancelled):
            ended.connect(self._give_up)

    def _measure(self, project: Project) -> Job[Measurement]:
        return measure(project.path, sets=self._sets(), measures=self._measures)

    def _sets(self) -> tuple[str, ...]:
        """Those that are compared; none stands for all."""
        names = self._model.names
        if names is None or names.shown == names.choice:
            return ()
        return tuple(badge.set_id for badge in names.shown)

    def choose_measure(self, layer: Layer | None = None) -> None:
        """Asks for another measure of a layer: where none is given, of the one with the keyboard, or that is shown."""
        layer = layer or self.figures.current or self._shown
        if layer is not None:
            menu = MeasureMenu(layer, self)
            menu.given.connect(partial(self._measure_by, layer))
            menu.popup(self.figures.below(layer))

    def _measure_by(self, layer: Layer, measure: str) -> None:
        project = self._model.session.project
        if project is None:
            return
        self._stop()
        title = self.tr("{layer}: {measure}").format(layer=layer.name, measure=measure_name(measure))
        task = self._one = self._runner.run(title, measure_layer(project.path, layer.key, measure, sets=self._sets()))
        task.finished.connect(partial(self._take_one, measure))
        task.failed.connect(self._model.session.failed)

    def _take_one(self, measure: str, measured: Measured) -> None:
        """Shows the layer by its new measure. Gamma is asked for each time: it takes too long to be counted along."""
        self._one = None
        if measure != GAMMA:
            self._measures[measured.layer.id] = measure
        layers = [replace(one, measured=measured) if one.key == measured.layer.id else one for one in self._layers]
        self._shown = next((one for one in layers if one.key == measured.layer.id), self._shown)
        self.show_layers(layers)

    def _stop(self) -> None:
        if self._one is not None:
            task, self._one = self._one, None
            task.cancel()

    def _take(self, measurement: Measurement) -> None:
        self._task = None
        names = self._model.names
        if names is not None:
            self._articles = measurement.articles
            self.show_layers(named(measurement, names.codebook))
        self.read()

    def _give_up(self) -> None:
        self._task, self._stale = None, True

    def _begin(self) -> None:
        """Other sets: what was counted before, or is being counted, says nothing of them."""
        self._stop()
        if self._task is not None:
            self._task.cancel()
        self._stale = True

    def _follow(self, change_set: ChangeSet) -> None:
        """What is settled in the gold set changes nothing in how far the annotators agree."""
        kinds = {change.kind for change in change_set.changes}
        if kinds & _MEASURED and Decision not in kinds:
            self._stale = True
            self.read()

    def show_layers(self, layers: Sequence[Layer]) -> None:
        """Shows these figures."""
        kept = next((one for one in layers if self._shown is not None and one.key == self._shown.key), None)
        self._shown = kept or next((one for one in layers if one.figure.value is not None), next(iter(layers), None))
        self._layers = layers
        self.figures.show_layers(layers)
        self.setVisible(bool(layers))
        self._show()

    def choose(self, chosen: tuple[Layer, Pair | None] | None) -> None:
        """Shows what is listed; tells nobody."""
        self._chosen = chosen
        if chosen is not None:
            self._shown = chosen[0]
        self._show()

    def _take_layer(self, layer: Layer) -> None:
        again = self._chosen is not None and self._chosen[0].key == layer.key and self._chosen[1] is None
        self._choose(None if again else (layer, None))

    def _take_pair(self, pair: Pair) -> None:
        if self._shown is not None:
            again = self._chosen is not None and self._chosen[1] == pair
            self._choose(None if again else (self._shown, pair))

    def _choose(self, chosen: tuple[Layer, Pair | None] | None) -> None:
        self.choose(chosen)
        self.wanted.emit(*(chosen or (None, None)))

    def _show(self) -> None:
        names = self._model.names
        badges = names.shown if names is not None else ()
        articles = self._articles
        words = self.tr("1 article") if articles == 1 else self.tr("{n} articles").format(n=articles)
        people = self.tr("{n} annotators").format(n=len(badges))
        self._title.setText(" · ".join((self.tr("Agreement"), words, people)))
        self.figures.show_chosen(self._chosen[0].key if self._chosen is not None else "")
        layer = self._shown
        with_pairs = layer is not None and len(badges) > 2
        self._pairs_title.setVisible(with_pairs)
        self.matrix.setVisible(with_pairs)
        if layer is not None:
            words = self.tr("{layer}, pair by pair").format(layer=layer.name)
            other = layer.figure.measure != layer.measured.layer.measures[0]
            self._pairs_title.setText(f"{words} ({symbol(layer.figure)})" if other else words)
            self._pairs_title.setToolTip(as_plain(measure_words(layer.figure)))
            self.matrix.show_layer(layer, badges)


def _heading(parent: QWidget) -> WrappedLabel:
    label = WrappedLabel("", "soft", parent, sized(parent.font(), SMALL, bold=True))
    label.setWordWrap(False)
    label.setContentsMargins(14, 6, 14, 4)
    return label
