"""Dates: those with one meaning become ISO 8601, the others are left to the person who knows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.reading.dates import DayOrder, iso_date


@pytest.mark.parametrize(
    "raw",
    [
        "2016-11-16",
        "2016-11-16T09:30:00+03:00",
        "2016/11/16",
        "2016.11.16",
        "20161116",
        "16.11.2016",
        "16.11.2016, 09:30",
        "16/11/2016",
        "11/16/2016",
        "November 16, 2016",
        "Nov. 16, 2016",
        "16 November 2016",
        "Wed, 16 Nov 2016 10:00:00 GMT",
        "16. November 2016",
        "16 de noviembre de 2016",
        "16 novembre 2016",
        "16 ноября 2016 г.",
        "2016年11月16日",
        "1479254400",
    ],
)
def test_these_are_the_sixteenth_of_november(raw: str) -> None:
    assert iso_date(raw) == "2016-11-16"


@pytest.mark.parametrize(
    "raw", ["03/04/2016", "3-4-16", "2016", "2016-13-01", "31.02.2016", "yesterday", "Foo 3, 2016"]
)
def test_these_are_unclear(raw: str) -> None:
    assert iso_date(raw) is None


@pytest.mark.parametrize(("order", "iso"), [("day-month", "2016-04-03"), ("month-day", "2016-03-04")])
def test_the_order_may_be_said(order: DayOrder, iso: str) -> None:
    assert iso_date("03/04/2016", order) == iso


def test_no_date_is_no_date() -> None:
    assert iso_date("  ") == ""


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y"]))
def test_any_day_written_out_comes_back(day: date, form: str) -> None:
    assert iso_date(day.strftime(form)) == day.isoformat()
