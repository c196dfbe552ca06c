"""What a card says about a claim, as one value."""

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Stance
from annotator.domain.codebook import Codebook, Label
from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker
from annotator.ui.claims.names import Names

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion


class Chip(Struct, frozen=True):
    """One stance: the value's sign, name and colour, and the target's name."""

    sign: str
    value: str
    colour: str
    target: str


class Card(Struct, frozen=True, kw_only=True):
    """A claim in short. ``via`` holds the words that stand for the speaker where they do not name them.

    ``kind`` is the answer to the codebook's first question about claims. ``told_by`` names the speakers of the claims
    that this one lies in, the innermost first: who passes on what is said here.
    """

    claim_id: str
    colour: str
    speaker: str
    affiliation: str
    via: str
    kind: str
    quote: str
    chips: tuple[Chip, ...]
    unsure: bool
    note: str
    told_by: tuple[str, ...] = ()
    suggested: bool = False
    provisional: bool = False


def card_of(
    document: AnnotatedArticle, claim: Annotation, codebook: Codebook, names: Names, around: Sequence[str] = ()
) -> Card:
    """The card of a claim; ``around`` holds the claims it lies in, the innermost first."""
    label = codebook.in_role("claim")
    attribution = document.attribution(claim.id)
    speaker = names.speaker(attribution.speaker_id)
    was = speaker.role_on(document.article.published) if speaker else None
    mention = document.annotations.get(attribution.mention_id or "")
    return Card(
        claim_id=claim.id,
        colour=label.colour,
        speaker=speaker.name if speaker else "",
        affiliation=was.affiliation if was else "",
        via=mention.quote if mention and speaker and not _names(mention.quote, speaker) else "",
        kind=_kind(label, claim),
        quote=" ".join(claim.quote.split("\n")),
        chips=tuple(_chip(stance, codebook, names) for stance in document.stances_of(claim.id)),
        unsure=claim.unsure,
        note=" ".join(claim.note.split()),
        provisional=bool(claim.provisional or attribution.provisional),
        told_by=tuple(name for claim_id in around if (name := _speaker(document, claim_id, names))),
    )


def card_of_suggestion(suggestion: "Suggestion", text: str, codebook: Codebook, names: Names) -> Card:
    """The card of a suggestion."""
    speaker = names.speaker(suggestion.speaker_id)
    label = codebook.in_role("claim")
    choices = (choice for attribute in label.attributes[:1] for choice in attribute.choices)
    return Card(
        claim_id=suggestion.id,
        colour=label.colour,
        speaker=speaker.name if speaker else suggestion.speaker_name,
        affiliation="",
        via="",
        kind=next((choice.name for choice in choices if choice.id == suggestion.kind), ""),
        quote=" … ".join(" ".join(span.of(text).split("\n")) for span in suggestion.fragments),
        chips=(),
        unsure=False,
        note="",
        suggested=True,
    )


def _speaker(document: AnnotatedArticle, claim_id: str, names: Names) -> str:
    speaker = names.speaker(document.attribution(claim_id).speaker_id)
    return speaker.name if speaker else ""


def shown(sign: str) -> str:
    """A sign as the fonts of a plain system have it: the wide plus of East Asian type becomes the common one."""
    return unicodedata.normalize("NFKC", sign)


def _kind(label: Label, claim: Annotation) -> str:
    first = label.attributes[0] if label.attributes else None
    choice = first.choice(claim.attributes.get(first.id)) if first else None
    return choice.name if choice else ""


def _chip(stance: Stance, codebook: Codebook, names: Names) -> Chip:
    value = codebook.stance_value(stance.value)
    target = names.target(stance.target_id)
    name = target.name if target else ""
    return Chip(value.sign, value.name, value.colour, name) if value else Chip("", stance.value, "", name)


def _names(mention: str, speaker: Speaker) -> bool:
    """Whether a mention shares a word with the speaker's names."""
    known = {word for name in (speaker.name, *speaker.aliases) for word in _words(name)}
    return not known.isdisjoint(_words(mention))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
