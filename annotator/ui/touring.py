"""Ties the tour into the window."""

from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.desk import Desk
from annotator.ui.tour.tour import Tour


def make_tour(desk: Desk, before: QLineEdit) -> Tour:
    """The tour, whose strip is still to be placed; the Tab key comes to it after the field ``before``."""
    tour = Tour(desk.session, desk.settings, desk.theme, desk.commands, desk.window)

    def show(place: int) -> None:
        desk.reader.place_caret(place)
        desk.back_to_reading()

    tour.place_wanted.connect(show)
    tour.left.connect(lambda: desk.back_to_reading())
    stops: list[QWidget] = [before, *tour.strip.stops]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
    return tour
