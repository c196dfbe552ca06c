"""Says the report's sentences in a language, and writes its numbers as that language does."""

import unicodedata
from collections.abc import Callable

from annotator.formats.agreement_report.values import Value
from annotator.formats.agreement_report.words import WORDS

Say = Callable[[str], str]
# The decimal sign, and what stands between thousands.
_SIGNS = {"en": (".", ","), "de": (",", ".")}
_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


class Wording:
    """``say`` gives an English sentence in the language that is wanted."""

    def __init__(self, say: Say = str) -> None:
        self._say = say
        self.language = say(WORDS["language"])
        self._decimal, self._thousands = _SIGNS.get(self.language, _SIGNS["en"])

    def __call__(self, key: str, **facts: object) -> str:
        """A sentence by its key, filled in."""
        return self._say(WORDS[key]).format(**facts)

    def count(self, number: int) -> str:
        """A whole number."""
        return f"{number:,}".replace(",", self._thousands)

    def decimal(self, number: float, places: int = 2) -> str:
        """A number with a minus sign where it has one; never a negative nothing."""
        text = f"{number:.{places}f}"
        if text.startswith("-"):
            text = text[1:] if not float(text) else f"−{text[1:]}"
        return text.replace(".", self._decimal)

    def percent(self, share: float) -> str:
        """A share in whole hundredths."""
        return f"{share:.0%}" if self.language == "en" else f"{100 * share:.0f}\u00a0%"

    def interval(self, figure: Value) -> str:
        """The bounds, or a dash."""
        if figure.low is None or figure.high is None:
            return "–"
        return self("from_to", low=self.decimal(figure.low), high=self.decimal(figure.high))

    def figure(self, figure: Value) -> str:
        """The value with its interval in brackets, where it has one."""
        if figure.value is None:
            return figure.why
        bounds = f" ({self.interval(figure)})" if figure.low is not None else ""
        return self.decimal(figure.value) + bounds


def plain(text: str) -> str:
    """A name or title on one line, without what would steer or break the page around it."""
    kept = (" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in text if one not in _STEERING)
    return " ".join("".join("\ufffd" if unicodedata.category(one) == "Cs" else one for one in kept).split())


def shortened(text: str, most: int) -> str:
    """At most so many letters wide, with an ellipsis; letters of East Asia count as two."""
    wide = 0
    for at, letter in enumerate(text):
        wide += 0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if wide > most:
            return text[: max(1, at - 1)].rstrip() + "…"
    return text
