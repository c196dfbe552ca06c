"""Where an article names persons and bodies, and with which roles. Not for who the mentions are (see speakers.py)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.span import Span
from annotator.suggestions.genders import gender_of
from annotator.suggestions.lexicon import Lexicon
from annotator.suggestions.names import PARTICLES, bearer
from annotator.suggestions.registry import Person, Registry

_CAPITAL = r"A-ZÀ-ÖØ-ÞŁŚŻŹŽŠČĆĐŃŐŰŘŮŞĞİА-ЯЁІЇЄҐЎ"

_WORD = re.compile(rf"(?<!\w)[{_CAPITAL}][\w’'‑-]*")

_GAP = re.compile(r"[ \u00a0](?:(?:" + "|".join(sorted(PARTICLES)) + r")[ \u00a0]){0,2}\Z")

_APPOSITION = re.compile(r", ([^,.;:\n]{3,80})")

_LONGEST_NAME = 4

_LONGEST_RUN = 12


class Occurrence(Struct, frozen=True, gc=False):
    """Where the article names a person outside of quotations; ``leads`` at the beginning of a sentence."""

    start: int
    end: int
    person: Person
    leads: bool


def read_names(
    text: str, paragraphs: Sequence[Span], quoted: Sequence[Span], lexicon: Lexicon
) -> tuple[Registry, list[Occurrence]]:
    """Whom the paragraphs name; ``quoted`` are the outermost quotations, within which nobody is spoken of as he."""
    registry = Registry()
    runs = [run for paragraph in paragraphs for run in _runs(text, paragraph)]
    full = [named for run in runs if (named := _full_name(text, run, lexicon)) is not None]
    for span, roles in full:
        person = registry.add(span.of(text))
        person.roles |= roles
    occurrences: list[Occurrence] = []
    starts = [q.start for q in quoted]
    for run in runs:
        occurrences += _occurrences(text, run, registry, lexicon)
    outside = [o for o in occurrences if not _is_within(o.start, quoted, starts)]
    return registry, outside


def _is_within(at: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, at) - 1
    return number >= 0 and at < spans[number].end


def _runs(text: str, paragraph: Span) -> Iterator[list[Span]]:
    """Capitalised words that stand side by side."""
    run: list[Span] = []
    for found in _WORD.finditer(text, paragraph.start, paragraph.end):
        if run and not (
            len(run) < _LONGEST_RUN
            and found.start() - run[-1].end < 12
            and _GAP.match(text[run[-1].end : found.start()])
        ):
            yield run
            run = []
        run.append(Span(*found.span()))
    if run:
        yield run


def _full_name(text: str, run: list[Span], lexicon: Lexicon) -> tuple[Span, set[str]] | None:
    """The name of two words or more in a run, with the roles told beside it."""
    if len(run) < 2:
        return None
    lows = [span.of(text).lower() for span in run]
    inside = [n for n, low in enumerate(lows) if lexicon.is_role(low) or low in lexicon.language.titles]
    first = inside[-1] + 1 if inside else 0
    while first < len(run) and (_opens_sentence(lows[first], lexicon) or lows[first].endswith(("’s", "'s"))):
        first += 1
    if inside and not lexicon.language.of and len(run) - first > 2:
        first = len(run) - len(bearer([span.of(text) for span in run[first:]]))
    count = len(run) - first
    if not 2 <= count <= _LONGEST_NAME:
        return None
    span = Span(run[first].start, run[-1].end)
    roles = {lows[n] for n in inside if lexicon.is_role(lows[n])}
    roles |= _roles_beside(text, run[0].start, span, lexicon)
    if not roles and not inside and lexicon.language.nouns_are_capitalised and not gender_of(span.of(text)):
        return None
    return span, roles


def _opens_sentence(low: str, lexicon: Lexicon) -> bool:
    sets = lexicon.sets
    return any(low in sets[kind] for kind in ("articles", "stops", "links", "times", "conjunctions", "contrasts"))


def _roles_beside(text: str, start: int, name: Span, lexicon: Lexicon) -> set[str]:
    """Roles in the words before a name, and in an apposition behind it."""
    line = text[max(0, start - 60) : start]
    before = re.split(r"[.;:!?\n]|, (?=\S* \S* \S)", line)[-1].lower().split()[-6:]
    apposed = _APPOSITION.match(text, name.end)
    after = apposed.group(1).lower().split()[:6] if apposed else []
    words = [word.strip(",'’\"“«„") for word in (*before, *after)]
    return {word for word in words if word and lexicon.is_role(word)}


def _occurrences(text: str, run: list[Span], registry: Registry, lexicon: Lexicon) -> Iterator[Occurrence]:
    whole = Span(run[0].start, run[-1].end)
    for number, span in enumerate(run):
        rest = Span(span.start, whole.end)
        person = registry.find(rest.of(text)) if len(run) - number > 1 else registry.find(span.of(text))
        if person is not None and not lexicon.is_role(span.of(text).lower()):
            leads = text[max(0, whole.start - 2) : whole.start].strip(" ") in ("", ".", "\n", "!", "?", ".\n")
            yield Occurrence(span.start, whole.end, person, leads)
            return


def before(occurrences: Sequence[Occurrence], at: int, most: int) -> Sequence[Occurrence]:
    """The last ``most`` occurrences that begin before a position."""
    end = bisect_left(occurrences, at, key=lambda o: o.start)
    return occurrences[max(0, end - most) : end]
