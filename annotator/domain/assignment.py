"""Who was given which article to mark, and how far their work on it has come back."""

from typing import Literal

from msgspec import Struct

from annotator.domain.article import State

# For one annotator alone; for several, so that their agreement can be seen; settled before, and mixed in to see drift.
Purpose = Literal["alone", "shared", "known"]
PURPOSES: tuple[Purpose, ...] = ("alone", "shared", "known")


class Assignment(Struct, frozen=True, kw_only=True):
    """An article given to an annotator; there is one such value for the two.

    ``given`` and ``done`` are times in UTC (ISO 8601, to the second), ``done`` empty while it is not. ``state`` is how
    far the annotator's work was when it last came back, from the project file named by ``origin`` at its journal's
    step ``revision``: of two returns the higher step is the later one, whatever the clocks said.
    """

    id: str
    article_id: str
    annotator_id: str
    purpose: Purpose = "alone"
    state: State = "todo"
    given: str = ""
    done: str = ""
    origin: str = ""
    revision: int = 0
