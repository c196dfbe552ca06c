"""Who gets which article: some for everyone, the rest dealt out evenly, settled ones mixed in. The seed decides."""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from annotator.domain.assignment import Purpose
from annotator.domain.errors import WrongChoice
from annotator.storage.given import Sheet


class Amount(Struct, frozen=True):
    """A number of articles, or a share of them from 0 to 1."""

    number: int = 0
    share: float = 0.0

    def of(self, total: int) -> int:
        """How many of so many articles."""
        return min(total, max(self.number, round(self.share * total)))


class Deck(Struct, frozen=True, kw_only=True):
    """What there is to deal. ``shared`` were given to everyone before, ``known`` are settled; neither is in ``fresh``.

    ``seen`` holds, by annotator id, the ids of the articles that the annotator was given or has marked before.
    """

    fresh: Sequence[Sheet]
    shared: Sequence[Sheet]
    known: Sequence[Sheet]
    seen: Mapping[str, set[str]]


class Rule(Struct, frozen=True, kw_only=True):
    """How to deal: how many everyone gets, of the fresh and the shared ones; which share of what one gets is known."""

    shared: Amount = Amount()
    known: float = 0.0
    seed: int = 1


Hand = dict[str, Purpose]


def amount(text: str) -> Amount:
    """``20`` or ``10%``. Raises WrongChoice (bad_value)."""
    found = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*", text)
    if found is None or (not found[2] and not found[1].isdigit()):
        raise WrongChoice("bad_value", option="shared", detail=text)
    if not found[2]:
        return Amount(number=int(found[1]))
    share = float(found[1].replace(",", ".")) / 100
    if share > 1:
        raise WrongChoice("bad_value", option="shared", detail=text)
    return Amount(share=share)


def deal(deck: Deck, people: Sequence[str], rule: Rule) -> dict[str, Hand]:
    """What each annotator gets in addition, by annotator and article id."""
    wanted = rule.shared.of(len(deck.fresh) + len(deck.shared))
    more = max(0, wanted - len(deck.shared))
    everyone = [sheet.id for sheet in spread(deck.fresh, more, rule.seed)]
    chosen = set(everyone)
    everyone += (sheet.id for sheet in deck.shared)
    hands: dict[str, Hand] = {
        person: {article: "shared" for article in everyone if article not in deck.seen.get(person, ())}
        for person in people
    }
    rest = [sheet for sheet in deck.fresh if sheet.id not in chosen]
    for number, sheet in enumerate(_spread_order(rest, rule.seed)):
        hands[people[number % len(people)]][sheet.id] = "alone"
    for person in people:
        hand = hands[person]
        unseen = [s for s in deck.known if s.id not in deck.seen.get(person, ()) and s.id not in hand]
        count = round(len(hand) * rule.known / (1 - rule.known)) if rule.known < 1 else len(unseen)
        hand |= {s.id: "known" for s in spread(unseen, min(count, len(unseen)), rule.seed, person)}
    return hands


def spread(sheets: Sequence[Sheet], count: int, seed: int, salt: str = "") -> list[Sheet]:
    """So many of the articles, over outlets and dates as evenly as they lie: each so many steps on from a drawn start.

    Systematic sampling from a list in the order of what it is to be even in (Cochran 1977, chapter 8).
    """
    if not count:
        return []
    ordered = _spread_order(sheets, seed, salt)
    step = len(ordered) / count
    start = _drawn(seed, salt, "start") * step
    return [ordered[int(start + number * step)] for number in range(count)]


def shuffled(ids: Iterable[str], seed: int, salt: str) -> list[str]:
    """The ids in an order that only the seed, the salt and the ids themselves decide."""
    return sorted(ids, key=lambda one: (_drawn(seed, salt, one), one))


def _spread_order(sheets: Sequence[Sheet], seed: int, salt: str = "") -> list[Sheet]:
    return sorted(sheets, key=lambda s: (s.outlet, s.published, _drawn(seed, salt, s.id), s.id))


def _drawn(seed: int, *parts: str) -> float:
    """A number from 0 up to 1, the same on every machine for the same seed and parts."""
    drawn = sha256("\0".join((str(seed), *parts)).encode()).digest()
    return int.from_bytes(drawn[:6]) / 2**48
