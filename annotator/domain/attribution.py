"""Attributions and stances: who says a claim, by which words, and how they stand to a target."""

from msgspec import Struct


class Attribution(Struct, frozen=True, kw_only=True, gc=False):
    """A claim tied to its speaker and to the mention and cue that attribute it. Its identity is the claim's.

    ``mention_id`` and ``cue_id`` name annotations of the same article; one mention or cue may serve several claims.
    """

    claim_id: str
    article_id: str
    speaker_id: str | None = None
    mention_id: str | None = None
    cue_id: str | None = None

    @property
    def id(self) -> str:
        """The claim's id: a claim has one attribution."""
        return self.claim_id

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing about the claim."""
        return self.speaker_id is None and self.mention_id is None and self.cue_id is None


class Stance(Struct, frozen=True, kw_only=True, gc=False):
    """The speaker's position towards a target, read from a claim. A claim has at most one for each target."""

    id: str
    claim_id: str
    article_id: str
    target_id: str
    value: str
