"""How the gold set came about: what a team lead, or what all annotators together, settled."""

from typing import Literal

from msgspec import Struct

# All marked alike; the lead took one or more annotators' version, kept several side by side, wrote another or dropped
# it; or a rule did so for many at once: what most marked, or what a chosen annotator did.
How = Literal["agreed", "taken", "both", "edited", "dropped", "majority", "annotator"]
HOWS: tuple[How, ...] = ("agreed", "taken", "both", "edited", "dropped", "majority", "annotator")


class Decision(Struct, frozen=True, kw_only=True):
    """One point settled in the gold set, with who, when and why.

    ``point`` says what was settled: ``mark`` (whether it is marked, and where), ``speaker``, ``mention``, ``cue``,
    ``attribute:`` with an attribute's id, ``stance:`` with a target's id, ``answer:`` with a question's id.
    ``annotation_id`` is that of the gold annotation, None for what was dropped and for an answer about the article.
    ``compared`` holds the ids of the annotators' annotations it was settled from, and ``taken`` those of the sets whose
    version stands. ``seen`` is a digest of the versions that lay before who decided: where it no longer fits what the
    sets say, the point is open again. ``by`` is the annotator at work, ``at`` a time in UTC (ISO 8601, to the second);
    ``reason`` goes back to the annotators.
    """

    id: str
    article_id: str
    set_id: str
    point: str
    annotation_id: str | None = None
    compared: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    how: How
    seen: str = ""
    by: str
    at: str
    reason: str = ""
