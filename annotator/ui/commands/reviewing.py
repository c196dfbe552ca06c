"""Turning to the review, and settling there what annotators marked differently."""

from functools import partial

from annotator.ui.commands.command import Command, with_project
from annotator.ui.desk import Desk

# As many as there are digits; a point with more versions is settled with the mouse.
_VERSIONS = (
    "Take version 1",
    "Take version 2",
    "Take version 3",
    "Take version 4",
    "Take version 5",
    "Take version 6",
    "Take version 7",
    "Take version 8",
    "Take version 9",
)


def with_point(desk: Desk) -> bool:
    """Enabled while a point is the chosen one."""
    return desk.reviewing().point is not None


def with_sets(desk: Desk) -> bool:
    """Enabled while there is something to compare."""
    return desk.reviewing().is_comparing


def take(desk: Desk, number: int) -> None:
    """Takes a version of the chosen point, counted from 1."""
    desk.reviewing().take(number)


# Of the window: what turns to a mode.
MODES = (
    Command("annotate", "Annotate", "view", lambda d: d.session.turn_to("annotate"), ("Ctrl+1",), with_project, -1),
    Command("review", "Review", "view", lambda d: d.session.turn_to("review"), ("Ctrl+2",), with_project, -1),
)
COMMANDS = (
    *(
        Command(f"take_{n}", words, "review", partial(take, number=n), (str(n),), with_point, mode="review")
        for n, words in enumerate(_VERSIONS, 1)
    ),
    Command("other", "Another value…", "review", lambda d: d.reviewing().edit(), ("E",), with_point, 1, mode="review"),
    Command("both", "Keep both", "review", lambda d: d.reviewing().keep_both(), ("B",), with_point, 1, mode="review"),
    Command("drop", "Keep none", "review", lambda d: d.reviewing().drop(), ("D", "0"), with_point, 1, mode="review"),
    Command("why", "Write why", "review", lambda d: d.reviewing().write_reason(), ("W",), with_point, 1, mode="review"),
    Command(
        "next_open", "Next open point", "review", lambda d: d.reviewing().go_on(1), ("N",), with_sets, 2, mode="review"
    ),
    Command(
        "previous_open",
        "Previous open point",
        "review",
        lambda d: d.reviewing().go_on(-1),
        ("Shift+N",),
        with_sets,
        2,
        mode="review",
    ),
    Command(
        "next_contested",
        "Next article with open points",
        "review",
        lambda d: d.reviewing().next_contested(),
        ("Ctrl+J",),
        with_sets,
        2,
        mode="review",
    ),
    Command(
        "settle_agreed",
        "Settle what all agree on",
        "review",
        lambda d: d.reviewing().settle_agreed(),
        ("A",),
        with_sets,
        3,
        mode="review",
    ),
    Command(
        "settle_by_rule",
        "Settle by a rule…",
        "review",
        lambda d: d.reviewing().settle_by_rule(),
        ("Shift+A",),
        with_sets,
        3,
        mode="review",
    ),
    Command(
        "choose_sets",
        "Sets to compare…",
        "review",
        lambda d: d.reviewing().choose_sets(),
        ("S",),
        with_sets,
        4,
        mode="review",
    ),
    Command(
        "choose_measure",
        "Measure of a layer…",
        "review",
        lambda d: d.reviewing().choose_measure(),
        ("M",),
        with_sets,
        4,
        mode="review",
    ),
    Command(
        "leave_review",
        "Back to marking",
        "review",
        lambda d: d.reviewing().step_back(),
        ("Esc",),
        group=5,
        mode="review",
    ),
)
