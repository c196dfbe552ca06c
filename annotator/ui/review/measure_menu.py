"""The measures that fit a layer, to choose from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.review.layer import Layer, measure_name

GAMMA = "gamma"


class MeasureMenu(QMenu):
    """By mouse, or by arrow keys and Enter. The measure that is shown is checked."""

    given = Signal(str)
    """The id of a measure."""

    def __init__(self, layer: Layer, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Measure: {layer}").format(layer=layer.name))
        for measure in layer.measured.layer.measures:
            words = measure_name(measure)
            action = self.addAction(
                self.tr("{measure} (takes its time)").format(measure=words) if measure == GAMMA else words
            )
            action.setCheckable(True)
            action.setChecked(measure == layer.figure.measure)
            action.triggered.connect(lambda _=False, chosen=measure: self.given.emit(chosen))
            if action.isChecked():
                self.setActiveAction(action)
        self.aboutToHide.connect(self.deleteLater)
