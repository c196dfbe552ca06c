"""What becomes of the chosen keys when somebody gives a command another one. It draws nothing."""

from collections.abc import Iterable, Mapping

from annotator.preferences.declared import KeyBindings
from annotator.ui.keys import normal
from annotator.ui.offer import Offer

# The text and the fields take these themselves, so that no command would ever hear of them.
_MOVES = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
RESERVED = frozenset(
    (*_MOVES, *(f"Shift+{key}" for key in _MOVES), "Return", "Enter", "Tab", "Shift+Tab", "Ctrl+A", "Ctrl+C")
)


def user_of(offers: Iterable[Offer], key: str, but: Offer) -> Offer | None:
    """Which other command has a key, among those that are there when ``but`` is."""
    wanted = normal(key)
    others = (o for o in offers if o.id != but.id and o.may_meet(but))
    return next((o for o in others if wanted in map(normal, o.keys)), None)


def given(chosen: KeyBindings, offer: Offer, keys: tuple[str, ...]) -> KeyBindings:
    """The chosen keys when a command has these; what it was declared with is not kept as a choice."""
    others = {command: own for command, own in chosen.items() if command != offer.id}
    return others if keys == offer.declared else {**others, offer.id: keys}


def taken_over(chosen: KeyBindings, key: str, loser: Offer, winner: Offer) -> Mapping[str, tuple[str, ...]]:
    """The chosen keys when a key goes from one command to another."""
    left = tuple(own for own in loser.keys if normal(own) != normal(key))
    return given(given(chosen, loser, left), winner, (key,))
