"""What the rules must know of a language: its words by what they do. The words themselves are in languages/."""

from typing import Literal

from msgspec import Struct, field

Gender = Literal["m", "f", "pl", ""]
# What a cue does with what stands beside it: "say" takes a quotation or a clause, "object" a claim right behind it,
# "participle" a clause and leans on an earlier speaker, "source" and "source_behind" name a speaker and claim the rest.
CueKind = Literal["say", "object", "participle", "depiction", "source", "source_behind"]


class Language(Struct, frozen=True, kw_only=True):
    """Words are parted by spaces and in lower case, phrases by line breaks; ``a|b`` in a phrase stands for either.

    A phrase that begins with ``+`` needs a form of ``be`` before it. ``bare`` verbs may take a clause with no word in
    between, ``nouns_too`` are verbs that are written as nouns are, and ``behind_quotation`` are no verbs but cues
    there (“…“, so Merkel). Roles are given by whole words, and by the stems and endings that make them. ``links`` go
    on within a noun phrase, those in ``of`` also behind a cue.
    """

    tag: str
    verbs: str
    bare: str = ""
    nouns_too: str = ""
    participles: str = ""
    objects: str = ""
    depictions: str = ""
    depicted: str = ""
    sources: str = ""
    sources_behind: str = ""
    addressees: str = ""
    behind_quotation: str = ""
    that: str
    as_said: str = ""
    auxiliaries: str = ""
    be: str = ""
    adverbs: str = ""
    pronouns: dict[str, Gender]
    object_pronouns: dict[str, Gender] = field(default_factory=dict[str, Gender])
    relatives: str = ""
    articles: str
    of: str = ""
    links: str = ""
    conjunctions: str
    contrasts: str = ""
    stops: str
    times: str = ""
    roles: str
    women: str = ""
    men: str = ""
    role_stems: str = ""
    role_endings: str = ""
    women_endings: str = ""
    bodies: str = ""
    body_endings: str = ""
    groups: str = ""
    titles: dict[str, Gender] = field(default_factory=dict[str, Gender])
    clause_after_comma: bool = False
    verb_second: bool = False
    nouns_are_capitalised: bool = False
    frequent: str
