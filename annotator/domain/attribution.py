"""Attributions and stances: who says a claim, by which words, and how they stand to a target."""

from typing import Literal

from msgspec import Struct

Part = Literal["speaker", "mention", "cue"]


class Attribution(Struct, frozen=True, kw_only=True, gc=False):
    """A claim tied to its speaker and to the mention and cue that attribute it. Its identity is the claim's.

    ``mention_id`` and ``cue_id`` name annotations of the same article; one mention or cue may serve several claims.
    ``provisional`` names what the program filled in and nobody has touched or accepted yet.
    """

    claim_id: str
    article_id: str
    speaker_id: str | None = None
    mention_id: str | None = None
    cue_id: str | None = None
    provisional: tuple[Part, ...] = ()

    @property
    def id(self) -> str:
        """The claim's id: a claim has one attribution."""
        return self.claim_id

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing about the claim."""
        return self.speaker_id is None and self.mention_id is None and self.cue_id is None


class Rejection(Struct, frozen=True, kw_only=True):
    """A suggestion that an annotator does not want; it is not made again for this article in this set.

    ``suggestion_id`` is the same for the same rule and stretches of text, whatever the article's id is.
    """

    id: str
    article_id: str
    set_id: str
    suggestion_id: str


class Stance(Struct, frozen=True, kw_only=True, gc=False):
    """The speaker's position towards a target, read from a claim. A claim has at most one for each target."""

    id: str
    claim_id: str
    article_id: str
    target_id: str
    value: str
