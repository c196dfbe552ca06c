"""Brings dates as newspapers and tables write them to ISO 8601, where only one day can be meant."""

import re
from datetime import UTC, date, datetime
from typing import Literal

from msgspec import Struct

DayOrder = Literal["", "day-month", "month-day"]

_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?$")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
_DAY_NAME_YEAR = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de |of )?([^\W\d_]+)\.?,?[\s-]+(?:de |del )?(\d{4})\b"
)
_NAME_DAY_YEAR = re.compile(r"\b([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_EPOCH = re.compile(r"(\d{10})(?:\d{3}|\.\d+)?$")
# One line a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian.
_MONTHS = """
january jan januar jänner janvier enero gennaio janeiro januari stycznia января січня
february feb februar février febrero febbraio fevereiro februari lutego февраля лютого
march mar märz mars marzo março maart marca марта березня
april apr avril abril aprile kwietnia апреля квітня
may mai mayo maggio maio mei maja мая травня
june jun juni juin junio giugno junho czerwca июня червня
july jul juli juillet julio luglio julho lipca июля липня
august aug août agosto augustus sierpnia августа серпня
september sep sept septembre septiembre settembre setembro września сентября вересня
october oct oktober okt octobre octubre ottobre outubro października октября жовтня
november nov novembre noviembre novembro listopada ноября листопада
december dec dezember dez décembre diciembre dicembre dezembro grudnia декабря грудня
"""
_MONTH = {name: number for number, line in enumerate(_MONTHS.split("\n")) for name in line.split()}


class _Day(Struct, frozen=True):
    year: int
    month: int
    day: int

    def iso(self) -> str | None:
        try:
            return date(self.year, self.month, self.day).isoformat()
        except ValueError:
            return None


def iso_date(raw: str, order: DayOrder = "") -> str | None:
    """The day, as ``2016-11-16``; a time of day is dropped and no time zone applied. None where it is unclear.

    ``order`` says how to read ``03/04/2016``, which is unclear without. Dates with dots are day first. An empty
    text gives an empty text.
    """
    raw = raw.strip()
    if not raw:
        return ""
    found = _in_figures(raw, order) or _in_words(raw)
    return found.iso() if found else None


def _in_figures(raw: str, order: DayOrder) -> _Day | None:
    if found := _YEAR_FIRST.match(raw):
        return _Day(int(found[1]), int(found[3]), int(found[4]))
    if found := _YEAR_LAST.match(raw):
        return _year_last(int(found[1]), int(found[3]), int(found[4]), "day-month" if found[2] == "." else order)
    if found := _COMPACT.match(raw):
        return _Day(int(found[1]), int(found[2]), int(found[3]))
    if found := _EPOCH.match(raw):
        moment = datetime.fromtimestamp(int(found[1]), UTC)
        return _Day(moment.year, moment.month, moment.day)
    return None


def _year_last(first: int, second: int, year: int, order: DayOrder) -> _Day | None:
    if order == "day-month" or first > 12 or first == second:
        return _Day(year, second, first)
    if order == "month-day" or second > 12:
        return _Day(year, first, second)
    return None


def _in_words(raw: str) -> _Day | None:
    raw = raw.casefold()
    if (found := _DAY_NAME_YEAR.search(raw)) and found[2] in _MONTH:
        return _Day(int(found[3]), _MONTH[found[2]], int(found[1]))
    if (found := _NAME_DAY_YEAR.search(raw)) and found[1] in _MONTH:
        return _Day(int(found[3]), _MONTH[found[1]], int(found[2]))
    return None
