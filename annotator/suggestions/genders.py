"""He or she, told from names. Not for who is meant (see speakers.py)."""

import re
from collections.abc import Iterable

from annotator.suggestions.given_names import MEN, WOMEN
from annotator.suggestions.language import Gender

_WOMANS_SURNAME = re.compile(r"[а-яёієї]+(?:ова|ева|єва|ина|іна|їна|ская|ська|цька|цкая|ая)")

_MANS_SURNAME = re.compile(r"[а-яёієї]+(?:ов|ев|єв|ин|ін|їн|ский|ський|цький|цкий)")


def first_told(genders: Iterable[Gender]) -> Gender:
    for gender in genders:
        if gender:
            return gender
    return ""


def gender_of(name: str) -> Gender:
    """He or she, by the given name or a Slavic family name; nothing where neither tells."""
    low = name.lower().split()
    if low and low[0] in MEN:
        return "m"
    if low and low[0] in WOMEN:
        return "f"
    if low and _WOMANS_SURNAME.fullmatch(low[-1]):
        return "f"
    return "m" if low and _MANS_SURNAME.fullmatch(low[-1]) else ""
