"""A lead gives work out and an annotator opens it: who gets what, what they see, and what comes when there is more."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import msgspec
import pytest

from annotator.domain.adjudication import Decision
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.assignment import Assignment
from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import Label
from annotator.domain.errors import PackageRefused, WrongChoice
from annotator.domain.job import finish
from annotator.domain.recoding import Item
from annotator.domain.span import Span
from annotator.project import annotating, coding, copying, giving_out, package, receiving
from annotator.project.dealing import Amount, Rule, amount
from annotator.project.project import Project
from tests.builders import an_article, put_in
from tests.project.team import NOON, Team, content, mark

SCHEMA = Path(__file__).parents[2] / "resources/schema/package-v1.schema.json"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path, articles=30)
    yield team
    team.close()


def given(team: Team, name: str) -> dict[str, str]:
    """The purposes of what an annotator was given, by article id."""
    people = {a.id: a.name for a in team.lead.store.values(Annotator)}
    return {a.article_id: a.purpose for a in team.lead.store.values(Assignment) if people[a.annotator_id] == name}


def parts(file: Path) -> tuple[dict, list[dict]]:
    with zipfile.ZipFile(file) as archive:
        lines = archive.read("data.jsonl").splitlines()
        return json.loads(archive.read("manifest.json")), [json.loads(line) for line in lines]


def settle(team: Team, *article_ids: str) -> None:
    """Something is settled in the gold set about these articles."""
    lead, gold = team.lead, AnnotationSet(id="gold", annotator_id=team.lead.annotator_id, gold=True)
    new = () if lead.store.has(AnnotationSet, "gold") else (gold,)
    decisions = (
        Decision(
            id=f"settled {a}", article_id=a, set_id="gold", point="mark", how="dropped", by=lead.annotator_id, at=""
        )
        for a in article_ids
    )
    lead.do(ChangeSet("settle", added(*new, *decisions)))


def test_everybody_gets_the_shared_ones_and_the_rest_is_dealt_evenly(team: Team) -> None:
    team.give("Ana", "Ben", "Cy", rule=Rule(shared=Amount(number=6)))
    hands = [given(team, name) for name in ("Ana", "Ben", "Cy")]
    shared = [{a for a, purpose in hand.items() if purpose == "shared"} for hand in hands]
    alone = [{a for a, purpose in hand.items() if purpose == "alone"} for hand in hands]
    assert shared[0] == shared[1] == shared[2]
    assert len(shared[0]) == 6
    assert [len(hand) for hand in alone] == [8, 8, 8]
    assert len(set.union(*alone)) == 24
    outlets = [team.lead.store.document(a).article.outlet for a in shared[0]]
    assert sorted(outlets.count(outlet) for outlet in set(outlets)) == [2, 2, 2]


def test_one_step_gives_it_and_one_undo_takes_it_back(team: Team) -> None:
    before = content(team.lead)
    team.give("Ana", "Ben")
    assert content(team.lead) != before
    team.lead.undo()
    assert content(team.lead) == before


def test_the_same_state_and_seed_give_the_same_bytes(team: Team, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "copy.annotator"
    copy.parent.mkdir()
    copying.save_copy(team.lead, copy)
    rule = Rule(shared=Amount(share=0.2), seed=7)
    first = {name: path.read_bytes() for name, path in team.give("Ana", "Ben", rule=rule).items()}
    again = {name: path.read_bytes() for name, path in team.give("Ana", "Ben", rule=rule).items()}
    other = Project.open(copy)
    choice = giving_out.GiveOut(people=("Ana", "Ben"), rule=rule)
    elsewhere = finish(giving_out.give_out(other, giving_out.plan(other, choice), copy.parent, NOON))
    other.close()
    assert first == again == {share.annotator.name: path.read_bytes() for share, path in elsewhere.packages}


def test_a_package_tells_nothing_of_others_and_of_what_is_known(team: Team) -> None:
    settle(team, "article-0", "article-1", "article-2")
    mark(team.lead, "article-3", "prices rose")
    files = team.give("Ana", "Ben", rule=Rule(shared=Amount(number=5), known=0.1))
    known = [a for a, purpose in given(team, "Ana").items() if purpose == "known"]
    assert known
    text = zipfile.ZipFile(files["Ana"]).read("data.jsonl").decode()
    manifest, (head, *articles) = parts(files["Ana"])
    assert [s["id"] for s in head["project"]["sets"]] == [manifest["person"]["set_id"]]
    assert "Ben" not in text
    assert team.lead.annotator_id not in text
    assert '"shared"' not in text
    assert '"known"' not in text
    assert all(not a.get("annotations") and not a.get("decisions") and not a["article"]["source"] for a in articles)
    order = [a["article"]["id"] for a in articles]
    assert order != sorted(order, key=lambda name: int(name.split("-")[1]))


def test_known_articles_are_mixed_in_as_a_share(team: Team) -> None:
    settle(team, *(f"article-{n}" for n in range(10)))
    team.give("Ana", rule=Rule(known=0.2))
    purposes = list(given(team, "Ana").values())
    assert (purposes.count("alone"), purposes.count("known")) == (20, 5)


def test_more_articles_and_more_people_come_later(team: Team) -> None:
    team.give("Ana", "Ben", rule=Rule(shared=Amount(number=4)))
    before = given(team, "Ana")
    put_in(team.lead, *(an_article(f"Later {n}\n\nNews of day {n}.", id=f"later-{n}") for n in range(6)))
    files = team.give("Ana", "Cy", rule=Rule(shared=Amount(number=4)))
    assert before.items() <= given(team, "Ana").items()
    assert len(given(team, "Ana")) == len(before) + 3
    shared = {a for a, purpose in given(team, "Cy").items() if purpose == "shared"}
    assert shared == {a for a, purpose in before.items() if purpose == "shared"}
    assert len(parts(files["Ana"])[1]) - 1 == len(given(team, "Ana"))


def test_only_the_chosen_articles_are_given(team: Team) -> None:
    team.give("Ana", outlet="Le Monde")
    assert {team.lead.store.document(a).article.outlet for a in given(team, "Ana")} == {"Le Monde"}


def test_the_manifest_is_what_the_published_schema_says(team: Team) -> None:
    manifest, _ = parts(team.give("Ana")["Ana"])
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_bytes())).validate(manifest)
    current = msgspec.json.format(msgspec.json.encode(package.schema(), order="deterministic"), indent=2) + b"\n"
    assert SCHEMA.read_bytes() == current


def test_given_up_halfway_nothing_was_given(team: Team) -> None:
    before, files = content(team.lead), set(team.folder.iterdir())
    planned = giving_out.plan(team.lead, giving_out.GiveOut(people=("Ana", "Ben")))
    for steps in range(5):
        job = giving_out.give_out(team.lead, planned, team.folder, NOON)
        for _ in range(steps):
            next(job)
        job.close()
        assert (content(team.lead), set(team.folder.iterdir())) == (before, files)


def test_who_has_no_name_gets_nothing(team: Team) -> None:
    with pytest.raises(PackageRefused, match="nobody"):
        giving_out.plan(team.lead, giving_out.GiveOut(people=(" ",)))
    team.lead.do(ChangeSet("two", added(Annotator(id="a1", name="Ana"), Annotator(id="a2", name="Ana"))))
    with pytest.raises(PackageRefused, match="two_of_a_name"):
        giving_out.plan(team.lead, giving_out.GiveOut(people=("Ana",)))
    assert giving_out.plan(team.lead, giving_out.GiveOut(people=("a2",))).shares[0].annotator.id == "a2"


@pytest.mark.parametrize(("text", "number"), [("20", 20), ("10%", 3), ("0", 0), ("7,5 %", 2), ("100%", 30), ("99", 30)])
def test_an_amount_is_a_number_or_a_share(text: str, number: int) -> None:
    assert amount(text).of(30) == number


@pytest.mark.parametrize("text", ["", "-1", "1.5", "101%", "a", "10%%"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(WrongChoice):
        amount(text)


# the annotator's side


def test_an_annotator_opens_a_package_and_is_the_one_at_work(team: Team) -> None:
    project = team.begin(team.give("Ana", "Ben")["Ana"])
    assert project.store.value(Annotator, project.annotator_id) == next(
        a for a in team.lead.store.values(Annotator) if a.name == "Ana"
    )
    assert project.name == team.lead.name
    assert project.codebook == team.lead.codebook
    assert set(project.store.article_ids()) == given(team, "Ana").keys()
    assert len(project.store.values(AnnotationSet)) == 1
    assert project.id != team.lead.id


def test_the_same_package_again_adds_only_what_is_new(team: Team) -> None:
    package = team.give("Ana", outlet="Le Monde")["Ana"]
    project = team.begin(package)
    article = project.store.article_ids()[0]
    claim = mark(project, article, "prices rose")
    before = content(project)
    assert finish(receiving.extend(project, package)).articles == 0
    assert content(project) == before
    more = team.give("Ana", outlet="Kyiv Post")["Ana"]
    assert finish(receiving.extend(project, more)).articles == 10
    document = project.store.document(article)
    assert (document.state, list(document.annotations)) == ("started", [claim.id])
    project.undo()
    assert content(project) == before


def test_what_was_marked_before_comes_with_the_work(team: Team) -> None:
    """The lead has the annotator's marks, and the annotator a new computer."""
    files = team.give("Ana")
    first = team.begin(files["Ana"])
    article = first.store.article_ids()[0]
    claim = mark(first, article, "prices rose")
    team.bring(team.give_back(first))
    second = team.begin(team.give("Ana")["Ana"], "second")
    assert second.store.document(article).annotations == {claim.id: claim}
    assert second.store.document(article).state == "started"


def test_a_package_for_somebody_else_is_refused(team: Team, tmp_path: Path) -> None:
    files = team.give("Ana", "Ben")
    project = team.begin(files["Ana"])
    with pytest.raises(PackageRefused, match="other_annotator"):
        finish(receiving.extend(project, files["Ben"]))
    with pytest.raises(PackageRefused, match="other_origin"):
        finish(receiving.extend(team.lead, files["Ben"]))
    (tmp_path / "other").mkdir()
    other = Team(tmp_path / "other", articles=2)
    with pytest.raises(PackageRefused, match="other_origin"):
        finish(receiving.extend(project, other.give("Ana")["Ana"]))
    other.close()


def test_given_up_halfway_there_is_no_project(team: Team) -> None:
    package = team.give("Ana")["Ana"]
    target = receiving.home(package)
    for steps in range(1, 4):
        job = receiving.begin(package, target)
        for _ in range(steps):
            next(job)
        job.close()
        assert not target.exists()
    project = team.begin(package)
    before = content(project)
    put_in(team.lead, *(an_article(f"More {n}", id=f"more-{n}") for n in range(5)))
    job = receiving.extend(project, team.give("Ana")["Ana"])
    next(job)
    job.close()
    assert content(project) == before


def test_the_leads_new_codebook_comes_and_the_annotators_own_codes_stay(team: Team) -> None:
    project = team.begin(team.give("Ana")["Ana"])
    coding.add(project, Item("label", ""), Label("frame", "frame", "", "teal"))
    document = project.store.document(project.store.article_ids()[0], project.set_id)
    framed = annotating.add_annotation(project, document, "frame", [Span(0, 8)])
    coding.add(team.lead, Item("label", ""), Label("tone", "tone", "", "pink"))
    finish(receiving.extend(project, team.give("Ana")["Ana"]))
    assert [label.id for label in project.codebook.labels[-2:]] == ["frame", "tone"]
    assert project.codebook.version == 3
    assert project.store.document(document.article.id).annotations[framed.id] == framed
