"""Work between a lead and annotators: given out, returned, brought together, and decisions given back."""

from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk


def leads(desk: Desk) -> bool:
    """Enabled while a project is open that was not given out by another."""
    project = desk.session.project
    return project is not None and not project.given_by


def marks_for_a_lead(desk: Desk) -> bool:
    """Enabled in a project that was opened from a package."""
    project = desk.session.project
    return project is not None and bool(project.given_by)


def give_out(desk: Desk) -> None:
    """Asks whom to give what."""
    desk.sharing().give_out(desk.articles.chosen, desk.articles.filter)


def reads_for_a_lead(desk: Desk) -> bool:
    """The same, while articles are read."""
    return marks_for_a_lead(desk) and desk.session.mode == "annotate"


def bring_together(desk: Desk) -> None:
    """Asks for returned work."""
    desk.sharing().bring_together()


def return_work(desk: Desk) -> None:
    """Asks where the returned work goes."""
    desk.sharing().return_work()


def next_decided(desk: Desk) -> None:
    """Goes to the next mark about which something was settled."""
    desk.sharing().next_decided()
    desk.back_to_reading()


COMMANDS = (
    Command("give_out", "Give out work…", "team", give_out, ("Ctrl+Shift+G",), leads),
    Command("bring_together", "Bring together…", "team", bring_together, ("Ctrl+Shift+M",), leads),
    Command("give_back", "Give back decisions…", "team", lambda d: d.sharing().give_back(), (), leads),
    Command("return_work", "Return my work…", "team", return_work, ("Ctrl+Shift+R",), marks_for_a_lead, 1),
    Command("next_decided", "Next decided mark", "team", next_decided, ("Ctrl+Shift+J",), reads_for_a_lead, 1),
)
