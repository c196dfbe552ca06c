"""Who the mentions of an article are: full names, family names, roles, he and she. Not for finding mentions."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from annotator.suggestions.attributed import Attributed
from annotator.suggestions.language import Gender
from annotator.suggestions.lexicon import Lexicon
from annotator.suggestions.named import Occurrence, before
from annotator.suggestions.names import Named, read_mention
from annotator.suggestions.registry import Person, Registry, stem, stems

if TYPE_CHECKING:
    from annotator.domain.span import Span

KnownSpeakers = Sequence[tuple[str, Sequence[str]]]
_LOOKED_BACK = 40
_FADES = 400.0
_INDEFINITE = re.compile(r"(?i:an?|one|another|some|ein|eine|einer|une?|una|un)\b ?")


class Spoken(Struct):
    """The speakers as the article goes on: who is known, who is named where, who has spoken where."""

    registry: Registry
    named: list[Occurrence]
    lexicon: Lexicon
    spoken: list[tuple[int, Person]] = field(default_factory=list[tuple[int, Person]])

    def resolve(self, words: str, at: int) -> Person | None:
        """Who the mention at a position is, as far as the article up to there tells."""
        named = read_mention(words, self.lexicon)
        person = self._person(named, words, at)
        if person is not None:
            person.roles.update(named.roles if named.name else ())
            person.gender = person.gender or named.gender
            insort(self.spoken, (at, person), key=lambda spoken: spoken[0])
        return person

    def looked_up(self, words: str, at: int) -> Person | None:
        """Like ``resolve``, and nothing is learnt from it: for a mention of an article that has been read."""
        named = read_mention(words, self.lexicon)
        if named.name:
            return self.registry.find(named.name) or Person(named.name)
        found = self._person(named, words, at)
        return found if found is None or found.name else None

    def _person(self, named: Named, words: str, at: int) -> Person | None:
        if named.is_pronoun:
            return self._antecedent(named.gender, at)
        if named.name:
            person = self.registry.add(named.name)
            person.is_body = person.is_body or named.is_body
            return person
        holder = self._holder(named, at) if named.roles and not _INDEFINITE.match(words) else None
        # Somebody without a name in the article; “he” behind it is nobody who was named before.
        return holder or Person("", named.gender, set(named.roles))

    def _antecedent(self, gender: Gender, at: int) -> Person | None:
        """The person whom a pronoun at a position stands for: who spoke or led a sentence last, and agrees."""
        best: tuple[float, Person] | None = None
        for start, person, weight in self._candidates(at):
            if not _agrees(person, gender):
                continue
            score = weight - (at - start) / _FADES - (0 if person.gender == gender else 0.3)
            if best is None or score > best[0]:
                best = (score, person)
        if best is None:
            return None
        best[1].gender = best[1].gender or gender
        return best[1]

    def _candidates(self, at: int) -> Iterable[tuple[int, Person, float]]:
        end = bisect_left(self.spoken, at, key=lambda spoken: spoken[0])
        recent = self.spoken[max(0, end - _LOOKED_BACK) : end]
        yield from ((start, person, 2.0) for start, person in recent)
        for occurrence in before(self.named, at, _LOOKED_BACK):
            yield occurrence.start, occurrence.person, 1.7 if occurrence.leads else 1.0

    def _holder(self, named: Named, at: int) -> Person | None:
        """Who holds the role that a mention names, of those that the article has named before."""
        recent = sorted(self._candidates(at), key=lambda c: -c[0])
        for _, person, _ in recent:
            fits = any(_same_role(role, other) for role in named.roles for other in person.roles)
            if fits and (not named.gender or person.gender in ("", named.gender)):
                return person
        # Whoever spoke last and was named with no role: Emmanuel Macron, then “le président”.
        end = bisect_left(self.spoken, at, key=lambda spoken: spoken[0])
        last = self.spoken[end - 1][1] if end else None
        return last if last is not None and last.name and not last.roles and _agrees(last, named.gender) else None


def _agrees(person: Person, gender: Gender) -> bool:
    if gender == "pl":
        return person.is_body or person.gender == "pl"
    return not person.is_body and (not gender or person.gender in ("", gender)) and person.gender != "pl"


def _same_role(one: str, other: str) -> bool:
    if one == other or one.endswith(other) or other.endswith(one):
        return True
    return "\u0400" <= one[0] <= "\u04ff" and len(one) > 5 and one[:6] == other[:6]


def speakers(text: str, claims: Sequence[Attributed], spoken: Spoken) -> list[Person | None]:
    """The speaker of each claim, as far as the rules can tell."""
    found: list[Person | None] = []
    by_mention: dict[Span, Person | None] = {}
    for claim in claims:
        if claim.mention is not None:
            if claim.mention not in by_mention:
                by_mention[claim.mention] = spoken.resolve(claim.mention.of(text), claim.mention.start)
            found.append(by_mention[claim.mention])
        elif claim.leans_on is not None and 0 <= claim.leans_on < len(found):
            found.append(found[claim.leans_on])
        else:
            found.append(None)
    return found


def known_as(name: str, known: KnownSpeakers) -> tuple[str, str] | None:
    """The id and first name of the project's speaker whom a name fits; nothing where it fits none or several."""
    if not name:
        return None
    low = name.casefold()
    for speaker_id, names in known:
        if any(low == other.casefold() for other in names):
            return speaker_id, names[0]
    fitting = [(speaker_id, names[0]) for speaker_id, names in known if any(_fits(name, other) for other in names)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(name: str, other: str) -> bool:
    # A project may know thousands of speakers: look at those only that share a piece of the name.
    if stem(name.split()[-1]) not in other.lower():
        return False
    one, two = stems(name), stems(other)
    if not one or not two or one[-1] != two[-1]:
        return False
    return len(one) == 1 or len(two) == 1 or one[0] == two[0]
