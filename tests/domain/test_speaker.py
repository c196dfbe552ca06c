"""Who a speaker was on which date, and by which names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import RuleBroken
from annotator.domain.rules import check_speaker, is_date
from annotator.domain.speaker import DatedRole, joined_aliases
from tests.builders import a_speaker

MAY = a_speaker(
    "Theresa May",
    roles=(
        DatedRole("Home Secretary", "United Kingdom", "2010-05-12", "2016-07-13"),
        DatedRole("Prime Minister", "United Kingdom", "2016-07-13", "2019-07"),
        DatedRole("Member of Parliament", "Maidenhead"),
    ),
)
dates = st.dates().map(lambda day: day.isoformat()).flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))
roles = st.builds(DatedRole, st.text(max_size=3), st.text(max_size=3), st.just("") | dates, st.just("") | dates)


@pytest.mark.parametrize(
    ("date", "role"),
    [
        ("2016-03-01", "Home Secretary"),
        ("2016-07-13", "Prime Minister"),
        ("2019-07-31", "Prime Minister"),
        ("2019-08-01", "Member of Parliament"),
        ("2009", "Member of Parliament"),
        ("2016", "Prime Minister"),
        ("2016-06", "Home Secretary"),
        ("", "Member of Parliament"),
    ],
)
def test_the_role_is_that_of_the_date(date: str, role: str):
    found = MAY.role_on(date)
    assert found is not None
    assert found.role == role


def test_without_an_undated_role_there_may_be_none():
    assert a_speaker(roles=MAY.roles[:2]).role_on("2009-01-01") is None
    assert a_speaker().role_on("") is None
    assert (a_speaker().role, a_speaker().affiliation) == ("", "")


def test_the_latest_role_is_the_one_that_goes_on():
    speaker = a_speaker(roles=(DatedRole("now", "", "2020"), DatedRole("then", "", "2019", "2021")))
    assert (speaker.role, speaker.affiliation) == ("now", "")


@given(st.lists(roles, max_size=4).map(tuple), dates)
def test_the_role_found_holds_and_none_that_holds_began_later(found_roles: tuple[DatedRole, ...], date: str):
    found = a_speaker(roles=found_roles).role_on(date)
    holding = [role for role in found_roles if role.holds_on(date)]
    assert (found is None) == (not holding)
    if found is not None:
        assert found in holding
        assert found.since == max(role.since for role in holding)


@given(roles)
def test_a_role_in_order_holds_on_its_first_and_last_day(role: DatedRole):
    days = [date for date in (role.since, role.until) if date]
    if all(role.holds_on(date) for date in days):
        check_speaker(a_speaker(roles=(role,)))
    else:
        with pytest.raises(RuleBroken, match="dates_reversed"):
            check_speaker(a_speaker(roles=(role,)))


@pytest.mark.parametrize("date", ["2016-13", "16-11-2016", "2016-11-", "autumn", "2016-11-16T10:00", "２０１６"])
def test_what_is_no_date_is_refused(date: str):
    assert not is_date(date)
    with pytest.raises(RuleBroken, match="date_wrong"):
        check_speaker(a_speaker(roles=(DatedRole("x", "", date),)))


def test_aliases_are_joined_without_repeating_any():
    speaker = a_speaker("Theresa May", aliases=("May",))
    assert joined_aliases(speaker, ["may", "Mrs  May", "", "THERESA MAY", "Mrs May"]) == ("May", "Mrs May")
