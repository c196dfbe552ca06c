"""Returns that come again: what was decided stays decided, and copies of one project file are told apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.project import annotating, bringing_together
from annotator.project.bringing_together import Choice
from annotator.project.histories import Apart, parting, trail
from annotator.project.package import Manifest
from annotator.project.project import Project
from annotator.project.unwrapping import manifest_of
from tests.project.team import Team, claims, copied, mark

ARTICLE, OTHER = "article-0", "article-1"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path, articles=3)
    yield team
    team.close()


def outcomes(team: Team, *files: Path) -> dict[str, str]:
    """What would become of each article that is any news."""
    return {row.article_id: row.outcome for row in team.look(*files).rows if row.outcome != "same"}


def at_lead(team: Team, ana: Project) -> list[str]:
    return claims(team.lead.store.document(ARTICLE), ana.set_id)


def deciding(team: Team, set_id: str, *, taken: bool) -> Choice:
    return Choice(taken={(set_id, ARTICLE): taken})


# what was decided stays decided


def test_a_conflict_that_was_decided_against_is_not_asked_again(team: Team) -> None:
    package = team.give("Ana")["Ana"]
    ana, second = team.begin(package), team.begin(package, "second")
    mark(ana, ARTICLE, "prices rose")
    mark(second, ARTICLE, "He said")
    mark(second, ARTICLE, "it was late")
    first, other = team.give_back(ana), team.give_back(second)
    team.bring(first)
    assert outcomes(team, other) == {ARTICLE: "conflict"}
    team.bring(other, choice=deciding(team, ana.set_id, taken=False))
    (row,) = [row for row in team.look(other).rows if row.article_id == ARTICLE]
    assert (row.outcome, row.taken, row.open) == ("kept", False, True)
    before = at_lead(team, ana)
    team.bring(other)
    assert at_lead(team, ana) == before
    # When either side has changed it is asked again.
    mark(second, ARTICLE, "Headline 0")
    changed = team.give_back(second)
    assert outcomes(team, changed) == {ARTICLE: "conflict"}
    team.bring(changed, choice=deciding(team, ana.set_id, taken=False))
    assert outcomes(team, other) == outcomes(team, changed) == {ARTICLE: "kept"}
    mark(ana, ARTICLE, "it was late")
    team.bring(team.give_back(ana))
    assert outcomes(team, changed) == {ARTICLE: "conflict"}


def test_what_was_decided_against_can_be_taken_after_all(team: Team) -> None:
    package = team.give("Ana")["Ana"]
    ana, second = team.begin(package), team.begin(package, "second")
    mark(ana, ARTICLE, "prices rose")
    mark(second, ARTICLE, "He said")
    team.bring(team.give_back(ana))
    other = team.give_back(second)
    team.bring(other, choice=deciding(team, ana.set_id, taken=False))
    team.bring(other, choice=deciding(team, ana.set_id, taken=True))
    assert at_lead(team, ana) == ["He said"]


def test_the_side_that_was_given_up_is_not_asked_about_again(team: Team) -> None:
    package = team.give("Ana")["Ana"]
    ana, second = team.begin(package), team.begin(package, "second")
    mark(ana, ARTICLE, "prices rose")
    mark(second, ARTICLE, "He said")
    mark(second, ARTICLE, "it was late")
    first, other = team.give_back(ana), team.give_back(second)
    team.bring(first, other, choice=deciding(team, ana.set_id, taken=True))
    assert at_lead(team, ana) == ["He said", "it was late"]
    assert outcomes(team, first) == {ARTICLE: "kept"}
    assert outcomes(team, first, other) == {}


def test_what_the_lead_changed_and_kept_is_not_asked_again(team: Team) -> None:
    ana = team.begin(team.give("Ana")["Ana"])
    mark(ana, ARTICLE, "prices rose")
    team.bring(team.give_back(ana))
    (claim,) = team.lead.store.document(ARTICLE).annotations
    annotating.set_note(team.lead, team.lead.store.document(ARTICLE), claim, "by the lead")
    mark(ana, ARTICLE, "it was late")
    back = team.give_back(ana)
    assert outcomes(team, back) == {ARTICLE: "edited"}
    team.bring(back)
    assert outcomes(team, back) == {ARTICLE: "kept"}


def test_a_decision_that_was_not_carried_out_is_not_kept(team: Team) -> None:
    package = team.give("Ana")["Ana"]
    ana, second = team.begin(package), team.begin(package, "second")
    mark(ana, ARTICLE, "prices rose")
    mark(second, ARTICLE, "He said")
    team.bring(team.give_back(ana))
    other = team.give_back(second)
    job = bringing_together.bring_together(team.lead, team.look(other), deciding(team, ana.set_id, taken=False))
    next(job)
    job.close()
    assert outcomes(team, other) == {ARTICLE: "conflict"}


# copies of one project file


def test_copies_that_went_apart_are_told_and_their_common_articles_asked_about(team: Team) -> None:
    ana = team.begin(team.give("Ana")["Ana"])
    mark(ana, OTHER, "prices rose")
    copy = copied(team, ana)
    mark(ana, ARTICLE, "prices rose")
    mark(copy, ARTICLE, "it was late")
    mark(copy, ARTICLE, "He said")
    mine, copys = team.give_back(ana), team.give_back(copy)
    seen = team.look(mine, copys)
    assert seen.apart == (Apart("Ana", (mine.name, copys.name)),)
    assert {row.article_id: row.outcome for row in seen.rows} == {
        ARTICLE: "conflict",
        OTHER: "new",
        "article-2": "same",
    }
    # And when they come one after the other, in either order.
    team.bring(copys)
    seen = team.look(mine)
    assert seen.apart == (Apart("Ana", (mine.name,)),)
    assert outcomes(team, mine) == {ARTICLE: "conflict"}
    copy.close()


def test_one_history_is_never_told_to_be_two(team: Team) -> None:
    ana = team.begin(team.give("Ana")["Ana"])
    mark(ana, ARTICLE, "prices rose")
    first = team.give_back(ana)
    mark(ana, ARTICLE, "it was late")
    ana.undo()
    mark(ana, OTHER, "it was late")
    second = team.give_back(ana)
    assert team.look(first, second).apart == ()
    team.bring(second)
    assert team.look(first).apart == ()
    ana.undo()
    third = team.give_back(ana)
    assert team.look(third, first, second).apart == ()
    team.bring(third)
    assert team.look(first, second, third).apart == ()


def test_a_copy_in_which_nothing_was_done_is_no_other_history(team: Team) -> None:
    ana = team.begin(team.give("Ana")["Ana"])
    mark(ana, ARTICLE, "prices rose")
    copy = copied(team, ana)
    old = team.give_back(copy)
    mark(ana, ARTICLE, "it was late")
    assert team.look(old, team.give_back(ana)).apart == ()
    copy.close()


def test_a_file_without_a_history_says_nothing_of_one(team: Team) -> None:
    ana = team.begin(team.give("Ana")["Ana"])
    mark(ana, ARTICLE, "prices rose")
    about = manifest_of(team.give_back(ana))
    assert len(about.steps) == 2 * len(ana.store.connection.execute("SELECT step FROM journal").fetchall())
    assert trail(ana.store) == about.steps
    assert Manifest(**{n: getattr(about, n) for n in about.__struct_fields__ if n != "steps"}).steps == b""
    assert parting(about.steps, b"") is None


@given(common=st.binary(max_size=40), one=st.binary(max_size=20), other=st.binary(max_size=20))
def test_where_two_trails_part(common: bytes, one: bytes, other: bytes) -> None:
    common, one, other = (part[: len(part) // 2 * 2] for part in (common, one, other))
    found = parting(common + one, common + other)
    if one.startswith(other) or other.startswith(one):
        assert found is None
    else:
        assert found is not None
        assert found >= len(common) // 2
        assert (common + one)[: 2 * found] == (common + other)[: 2 * found]
        assert (common + one)[2 * found :][:2] != (common + other)[2 * found :][:2]
