"""What a lead settled comes back to each annotator, about their own marks alone; and how far everybody is."""

import json
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet
from annotator.domain.errors import PackageRefused
from annotator.domain.job import finish
from annotator.domain.words import word_count
from annotator.project import (
    adjudicating,
    annotating,
    giving_back,
    naming,
    progressing,
    queueing,
    reviewing,
    taking_back,
)
from annotator.project.dealing import Amount, Rule
from annotator.project.project import Project
from tests.project.team import Team, content, done, mark

ARTICLE = "article-1"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path, articles=3)
    yield team
    team.close()


class Desk:
    """Two annotators marked an article, one of them with a speaker more, and the lead settled it for the first."""

    def __init__(self, team: Team) -> None:
        self.team = team
        files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
        self.ana, self.ben = team.begin(files["Ana"]), team.begin(files["Ben"])
        speaker = naming.add_speaker(self.ana, "Jens Stoltenberg")
        self.both = mark(self.ana, ARTICLE, "prices rose", speaker=speaker.id)
        self.only_ana = mark(self.ana, ARTICLE, "it was late")
        mark(self.ben, ARTICLE, "prices rose")
        self.only_ben = mark(self.ben, ARTICLE, "He said")
        for project in (self.ana, self.ben):
            done(project, ARTICLE)
        team.bring(team.give_back(self.ana), team.give_back(self.ben))

    def settle(self) -> None:
        """The lead settles every open point for Ana, with a reason."""
        lead, ana = self.team.lead, self.ana.set_id
        while (point := self._next()) is not None:
            version = next(v for v in point.versions if ana in v.set_ids)
            adjudicating.take(lead, point, version, "Ana read on.")

    def _next(self):
        comparison = reviewing.Review(self.team.lead).comparison(ARTICLE)
        return next((p for p in comparison.points if p.is_open and not p.waits), None)

    def back(self) -> dict[str, Path]:
        """The packages of decisions, by name."""
        given = finish(giving_back.give_back(self.team.lead, self.team.folder))
        return {manifest.person.name: path for manifest, path in given.packages}


@pytest.fixture
def desk(team: Team) -> Desk:
    desk = Desk(team)
    desk.settle()
    return desk


def told(project: Project, annotation: Annotation) -> dict[str, tuple[str, bool, str]]:
    document = project.store.document(ARTICLE)
    found = [t for t in taking_back.told(project, document) if t.annotation_id == annotation.id]
    return {t.kind: (t.value, t.is_own, t.reason) for t in found}


def test_decisions_come_to_the_mark_that_they_are_about(desk: Desk) -> None:
    finish(taking_back.take_back(desk.ana, desk.back()["Ana"]))
    assert told(desk.ana, desk.both)["speaker"] == ("Jens Stoltenberg", True, "Ana read on.")
    assert told(desk.ana, desk.only_ana)["mark"] == ("it was late", True, "Ana read on.")
    finish(taking_back.take_back(desk.ben, desk.back()["Ben"]))
    assert told(desk.ben, desk.only_ben)["mark"] == ("", False, "Ana read on.")


def test_nobody_else_is_in_it(desk: Desk) -> None:
    with zipfile.ZipFile(desk.back()["Ben"]) as archive:
        text = archive.read("data.jsonl").decode()
        lines = [json.loads(line) for line in text.splitlines()]
    names = {a["name"] for a in lines[0]["project"]["annotators"]}
    assert names == {"Ben", "Lead"}
    for stranger in (
        desk.ana.set_id,
        desk.ana.annotator_id,
        desk.team.lead.annotator_id,
        desk.both.id,
        desk.only_ana.id,
    ):
        assert stranger not in text
    assert "it was late" not in "".join(str(line.get("annotations")) for line in lines[1:])


def test_own_marks_are_as_they_were_and_one_undo_takes_it_back(desk: Desk) -> None:
    before = content(desk.ben)
    taken = finish(taking_back.take_back(desk.ben, desk.back()["Ben"]))
    assert taken.new > 0
    assert [a for a in desk.ben.store.values(Annotation) if a.set_id == desk.ben.set_id] == before["Annotation"]
    assert desk.ben.set_id == before["AnnotationSet"][0].id
    desk.ben.undo()
    assert content(desk.ben) == before


def test_a_package_of_decisions_cannot_touch_own_marks(desk: Desk) -> None:
    """Such as nobody gives out: a mark of the annotator's own set is in it, and one of theirs is another."""
    package = desk.back()["Ben"]
    with zipfile.ZipFile(package) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        head, *articles = [json.loads(line) for line in archive.read("data.jsonl").splitlines()]
    forged = {**articles[0]["annotations"][0], "id": "forged", "set_id": desk.ben.set_id}
    articles[0]["annotations"].append(forged)
    data = b"".join(json.dumps(line).encode() + b"\n" for line in (head, *articles))
    manifest["parts"] = [{"name": "data.jsonl", "bytes": len(data), "sha256": sha256(data).hexdigest()}]
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr("data.jsonl", data)
    before = [a for a in desk.ben.store.values(Annotation) if a.set_id == desk.ben.set_id]
    finish(taking_back.take_back(desk.ben, package))
    assert [a for a in desk.ben.store.values(Annotation) if a.set_id == desk.ben.set_id] == before


def test_again_changes_nothing_and_an_earlier_one_is_passed_over(desk: Desk) -> None:
    early = desk.back()["Ben"].read_bytes()
    lead = desk.team.lead
    adjudicating.drop(lead, next(p for p in reviewing.Review(lead).comparison(ARTICLE).points if p.name == "mark"))
    late = desk.back()["Ben"]
    assert late.read_bytes() != early
    assert late.read_bytes() == desk.back()["Ben"].read_bytes()
    finish(taking_back.take_back(desk.ben, late))
    before = content(desk.ben)
    assert finish(taking_back.take_back(desk.ben, late)).new == 0
    assert content(desk.ben) == before
    old = desk.team.folder / "old.annotator-package"
    old.write_bytes(early)
    assert finish(taking_back.take_back(desk.ben, old)).is_older
    assert content(desk.ben) == before


def test_decisions_do_not_travel_back(desk: Desk) -> None:
    finish(taking_back.take_back(desk.ben, desk.back()["Ben"]))
    before = content(desk.team.lead)
    desk.team.bring(desk.team.give_back(desk.ben))
    assert content(desk.team.lead) == before


def test_one_decided_mark_leads_to_the_next(desk: Desk) -> None:
    finish(taking_back.take_back(desk.ana, desk.back()["Ana"]))
    first = taking_back.next_decided(desk.ana, None)
    assert first == (ARTICLE, desk.both.id)
    assert taking_back.next_decided(desk.ana, first) == (ARTICLE, desk.only_ana.id)
    assert taking_back.next_decided(desk.ana, (ARTICLE, desk.only_ana.id)) == first


def test_where_nothing_is_settled_nothing_is_given_back(team: Team) -> None:
    Desk(team)
    files = set(team.folder.iterdir())
    with pytest.raises(PackageRefused, match="nothing_given"):
        finish(giving_back.give_back(team.lead, team.folder))
    assert set(team.folder.iterdir()) == files


def test_decisions_whose_marks_change_are_open_again(desk: Desk) -> None:
    annotating.remove(desk.ben, desk.ben.store.document(ARTICLE, desk.ben.set_id), desk.only_ben.id)
    mark(desk.ben, ARTICLE, "was late")
    assert not [p for p in reviewing.Review(desk.team.lead).comparison(ARTICLE).points if p.is_open]
    desk.team.bring(desk.team.give_back(desk.ben))
    points = reviewing.Review(desk.team.lead).comparison(ARTICLE).points
    assert [p.status for p in points if p.name == "mark" and p.group and desk.only_ana.id in p.group.ids] == ["changed"]


# how far everybody is


def test_the_lead_and_the_annotator_see_the_same_figures(desk: Desk) -> None:
    queueing.set_state(desk.ana, ["article-2"], "started")
    mark(desk.ana, "article-2", "prices rose")
    desk.team.bring(desk.team.give_back(desk.ana))
    of_lead = {s.person.name: s for s in finish(progressing.standings(desk.team.lead))}
    (own,) = finish(progressing.standings(desk.ana))
    ana = of_lead["Ana"]
    figures = ("person", "states", "marks", "words", "read", "done_on", "given", "marks_per_thousand_words")
    assert [getattr(own, name) for name in figures] == [getattr(ana, name) for name in figures]
    assert ana.states == {"todo": 1, "started": 1, "done": 1}
    assert ana.returned
    assert own.returned
    assert sum(ana.done_on.values()) == 1
    article = desk.team.lead.store.document(ARTICLE).article
    reached = article.text.index("prices rose") + len("prices rose")
    assert ana.words == word_count(article.text) == 14
    assert ana.marks_per_thousand_words == pytest.approx(2000 / 14)
    assert ana.read == pytest.approx((len(article.text) + reached) / (3 * len(article.text)))


def test_known_articles_are_pairs_for_a_measure(desk: Desk) -> None:
    team = desk.team
    assert [s.pairs for s in finish(progressing.standings(team.lead))] == [(), ()]
    cy = team.begin(team.give("Cy", rule=Rule(known=1.0))["Cy"])
    mark(cy, ARTICLE, "prices rose")
    done(cy, ARTICLE)
    team.bring(team.give_back(cy))
    (pair,) = next(s.pairs for s in finish(progressing.standings(team.lead)) if s.person.name == "Cy")
    gold = next(s.id for s in team.lead.store.values(AnnotationSet) if s.gold)
    assert (pair.article_id, pair.set_id, pair.gold_set_id) == (ARTICLE, cy.set_id, gold)
    assert team.lead.store.values(Decision)
