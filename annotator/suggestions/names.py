"""Reads a mention: which of its words are a name, which a role. Not for who bears them (see speakers.py)."""

import re

from msgspec import Struct

from annotator.suggestions.genders import first_told, gender_of
from annotator.suggestions.given_names import MEN, WOMEN
from annotator.suggestions.language import Gender
from annotator.suggestions.lexicon import Lexicon

PARTICLES = frozenset("von van der den de la le del da di dos das bin ibn al el ben ter ten zu af y".split())  # noqa: SIM905
_TOKEN = re.compile(r"[^\W_]+(?:[-‑’'][^\W_]+)*|[,，]")
_ELIDED = re.compile(r"(?<!\w)[lLdD]['’]")
_POSSESSIVE = re.compile(r"['’]s?\Z")


class Named(Struct, frozen=True):
    """What a mention says of its speaker: the words of a name, the roles, and the gender where words tell it."""

    name: str = ""
    roles: tuple[str, ...] = ()
    gender: Gender = ""
    is_pronoun: bool = False
    is_body: bool = False


def read_mention(words: str, lexicon: Lexicon) -> Named:
    """The name and roles in the words of a mention."""
    low = words.lower()
    pronouns = lexicon.language.pronouns | lexicon.language.object_pronouns
    if low in pronouns:
        return Named(gender=pronouns[low], is_pronoun=True)
    if lexicon.language.tag == "zh":
        return _unspaced(words, lexicon)
    segments = _segments(_ELIDED.sub("", words) if lexicon.language.tag == "fr" else words)
    roles = tuple(t.lower() for segment in segments for t in segment if lexicon.is_role(t.lower()))
    gender = first_told(lexicon.role_gender(role) for role in roles)
    names = [name for segment in segments if (name := _name_in(segment, lexicon))]
    titles = lexicon.language.titles
    title = first_told(titles[t.lower()] for t in segments[0] if t.lower() in titles) if segments else ""
    groups = _is_body(segments, lexicon)
    if names and not groups:
        best = max(names, key=lambda name: len(name.split()) > 1)
        return Named(best, roles, title or gender or gender_of(best))
    if groups or not roles:
        return Named(
            without_article(words, lexicon), roles if not groups else (), "pl" if groups else gender, is_body=True
        )
    return Named("", roles, gender)


def without_article(words: str, lexicon: Lexicon) -> str:
    """The words without an article before them."""
    first, _, rest = words.partition(" ")
    if rest and lexicon.has("articles", first.lower()):
        return rest
    return re.sub(r"\A[lL]['’]", "", words)


def _unspaced(words: str, lexicon: Lexicon) -> Named:
    roles = tuple(sorted((r for r in lexicon.sets["roles"] if r in words), key=len, reverse=True))[:1]
    if roles and (name := words.partition(roles[0])[2]):
        return Named(name, roles, gender_of(name))
    is_body = any(body in words for body in lexicon.sets["bodies"])
    return Named(words, (), "", is_body=is_body) if not roles or is_body else Named("", roles)


def _segments(words: str) -> list[list[str]]:
    segments: list[list[str]] = [[]]
    for token in _TOKEN.findall(words):
        if token in ",，":
            segments.append([])
        else:
            segments[-1].append(token)
    return [segment for segment in segments if segment]


def _is_body(segments: list[list[str]], lexicon: Lexicon) -> bool:
    """Whether the head of the phrase is a body or a group; a role before it (“head of the agency”) is the head then."""
    found = False
    for token in segments[0] if segments else ():
        low = token.lower()
        if lexicon.has("links", low):
            return found
        if lexicon.is_body(low):
            found = True
        elif lexicon.is_role(low):
            found = False
        # Where the genitive follows with no preposition, the first one is the head.
        if not lexicon.language.of and (found or lexicon.is_role(low)):
            return found
    return found


def _name_in(segment: list[str], lexicon: Lexicon) -> str:
    """The capitalised words behind the last role, or those at the beginning where there is none."""
    lows = [token.lower() for token in segment]
    roles = [n for n, low in enumerate(lows) if lexicon.is_role(low)]
    at = roles[-1] + 1 if roles else 0
    if roles and at < len(segment) and lexicon.has("of", lows[at]) and _is_office(segment, at, lexicon):
        return ""
    while at < len(segment) and _leads_to_name(lows, at, lexicon, has_role=bool(roles)):
        at += 1
    if not roles and not lexicon.language.nouns_are_capitalised:
        at = _past_lower(segment, at)
    if roles and at < len(segment) and _is_office(segment, at, lexicon):
        return ""
    run = _run_from(segment, at)
    given = next((n for n, token in enumerate(run) if token.lower() in MEN or token.lower() in WOMEN), 0)
    if 0 < given < len(run) - 1 and not roles:
        # A title that no list knows: “Bischöfin Eva Sommer”.
        run = run[given:]
    if roles and not lexicon.language.of:
        run = bearer([token for token in segment[roles[-1] + 1 :] if token[0].isupper()])
    return _POSSESSIVE.sub("", " ".join(run))


def _run_from(segment: list[str], at: int) -> list[str]:
    """The capitalised words from a place on, with the particles between them."""
    run: list[str] = []
    while at < len(segment) and (segment[at][0].isupper() or (run and segment[at] in PARTICLES)):
        run.append(segment[at])
        at += 1
    while run and run[-1].lower() in PARTICLES:
        run.pop()
    return run


def _leads_to_name(lows: list[str], at: int, lexicon: Lexicon, *, has_role: bool) -> bool:
    """Whether it is an article, a title, or the genitive before a name: “Merkel’s Horst Seehofer”."""
    if lexicon.has("articles", lows[at]) or lows[at] in lexicon.language.titles:
        return True
    return lows[at].endswith(("’s", "'s")) and not has_role and at + 1 < len(lows)


def _is_office(segment: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the role goes on with what it is a role of: “Secretary General of NATO”."""
    low = segment[at].lower()
    if lexicon.has("links", low) and low not in PARTICLES:
        return True
    return lexicon.has("of", low) and segment[at - 1].lower() not in MEN | WOMEN


def _past_lower(segment: list[str], at: int) -> int:
    """Past a noun that no list knows, before a full name: “enfermera Lucía Gil”."""
    first = next((n for n in range(at, len(segment)) if segment[n][0].isupper()), at)
    return first if len(segment) - first > 1 else at


def bearer(run: list[str]) -> list[str]:
    """The person's name behind a role whose office is told without a preposition: глава МИД Сергей Лавров."""
    given = next((n for n, token in enumerate(run) if token.lower() in MEN or token.lower() in WOMEN), None)
    return run[given:] if given is not None else run[-2:]
