"""A language's words made ready to look up, and which language a text is in. The words are in languages/."""

import re
from collections import Counter
from functools import cache, lru_cache
from importlib import import_module

from msgspec import Struct, structs

from annotator.suggestions.language import CueKind, Gender, Language

TAGS = ("en", "de", "fr", "es", "ru", "uk", "zh")

_ENOUGH = 4000

_WORD = re.compile(r"[^\W\d_]+")


class Cue(Struct, frozen=True, gc=False):
    """One entry of the list of cues: the words behind its first one, and what it does."""

    rest: tuple[str, ...]
    kind: CueKind
    needs_be: bool = False
    is_bare: bool = False


class Lexicon(Struct, frozen=True):
    """A language made ready to look words up in."""

    language: Language
    cues: dict[str, tuple[Cue, ...]]
    sets: dict[str, frozenset[str]]
    role_pattern: re.Pattern[str]
    woman_pattern: re.Pattern[str]
    body_endings: tuple[str, ...]

    def has(self, kind: str, word: str) -> bool:
        """Whether a word in lower case is of the kind, which is a field's name."""
        return word in self.sets[kind]

    def is_role(self, word: str) -> bool:
        """Whether the word names what a person is: minister, Sprecherin, премьер-министр."""
        return _is_role(self.language.tag, word)

    def is_body(self, word: str) -> bool:
        """Whether the word names a body or a group: Innenministerium, countries."""
        sets = self.sets
        return word in sets["bodies"] or word in sets["groups"] or word.endswith(self.body_endings)

    def role_gender(self, word: str) -> Gender:
        """The gender that a role noun tells, if it does."""
        if word in self.sets["women"] or self.woman_pattern.fullmatch(word):
            return "f"
        return "m" if word in self.sets["men"] else ""


@lru_cache(maxsize=8192)
def _is_role(tag: str, word: str) -> bool:
    return lexicon(tag).role_pattern.fullmatch(word) is not None


@cache
def lexicon(tag: str) -> Lexicon:
    """The language's words; of English for a language that the rules do not know."""
    known = tag if tag in TAGS else "en"
    language: Language = import_module(f"annotator.suggestions.languages.{known}").LANGUAGE
    strings = {name: value for name, value in structs.asdict(language).items() if isinstance(value, str)}
    sets = {name: frozenset(value.split()) for name, value in strings.items()}
    sets |= {"pronouns": frozenset(language.pronouns), "titles": frozenset(language.titles)}
    sets["object_pronouns"] = frozenset(language.object_pronouns)
    roles = [re.escape(word) for word in sorted(sets["roles"] | sets["women"] | sets["men"])]
    roles += [re.escape(stem) + r"\w*" for stem in language.role_stems.split()]
    roles += [r"[\w-]*" + re.escape(end) for end in language.role_endings.split()]
    women = [r"[\w-]*" + re.escape(end) for end in language.women_endings.split()]
    return Lexicon(
        language=language,
        cues=_cues(language),
        sets=sets,
        role_pattern=re.compile("|".join(roles) or r"(?!)"),
        body_endings=tuple(language.body_endings.split()),
        woman_pattern=re.compile("|".join(women) or r"(?!)"),
    )


def _cues(language: Language) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    bare = set(language.bare.split())
    for kind, phrases in _phrases(language):
        for phrase in map(str.strip, phrases):
            for words in _spelt_out(phrase.removeprefix("+").split()):
                cue = Cue(words[1:], kind, phrase.startswith("+"), words[0] in bare)
                found.setdefault(words[0], []).append(cue)
    return {first: tuple(sorted(cues, key=lambda c: -len(c.rest))) for first, cues in found.items()}


def _phrases(language: Language) -> list[tuple[CueKind, list[str]]]:
    return [
        ("object", language.objects.splitlines()),
        ("say", [*language.verbs.split(), *language.behind_quotation.split(), *language.addressees.splitlines()]),
        ("participle", language.participles.splitlines()),
        ("depiction", language.depictions.split()),
        ("source", language.sources.splitlines()),
        ("source_behind", language.sources_behind.splitlines()),
    ]


def _spelt_out(words: list[str]) -> list[tuple[str, ...]]:
    result: list[tuple[str, ...]] = [()] if words else []
    for word in words:
        result = [(*done, choice) for done in result for choice in word.split("|")]
    return result


def tag_of(declared: str, text: str) -> str:
    """The language to read a text in: the declared one where the rules know it, else a guess from its words."""
    tag = re.split(r"[-_]", declared.lower())[0]
    return tag if tag in TAGS else _guess(text[:_ENOUGH])


@lru_cache(maxsize=8)
def _guess(text: str) -> str:
    if sum("\u3040" <= sign <= "\u9fff" for sign in text) * 5 > len(text):
        return "zh"
    if sum("\u0400" <= sign <= "\u04ff" for sign in text) * 3 > len(text):
        return "uk" if len(re.findall("[іїєґ]", text)) > len(re.findall("[ыэёъ]", text)) else "ru"
    words = Counter(_WORD.findall(text.lower()))
    scores = {tag: sum(words[word] for word in lexicon(tag).sets["frequent"]) for tag in ("en", "de", "fr", "es")}
    return max(scores, key=lambda tag: scores[tag])
