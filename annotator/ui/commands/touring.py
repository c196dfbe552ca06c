"""The tour: taking it, and going on without a step or without all of it."""

from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk


def take_tour(desk: Desk) -> None:
    """Goes on with the tour, or begins one in a sample project of its own."""
    if desk.projects.take_tour():
        desk.session.turn_to("annotate")
        desk.back_to_reading()


def on_tour(desk: Desk) -> bool:
    """Enabled while the tour is under way in the open project."""
    return desk.session.project is not None and desk.settings.settings.tour.project == str(desk.session.path)


COMMANDS = (
    Command("tour", "Tour", "help", take_tour, ("Shift+F1",)),
    Command("skip_step", "Skip this step of the tour", "help", lambda d: d.touring().skip(), (), on_tour),
    Command("end_tour", "End the tour", "help", lambda d: d.touring().end(), (), on_tour),
)
