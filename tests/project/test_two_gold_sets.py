"""A gold set, or a lead's decisions, brought into a project that has a gold set: there is still one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.change import ChangeSet, added
from annotator.domain.job import finish
from annotator.project import adjudicating, giving_back, ruling, taking_back
from annotator.project.dealing import Amount, Rule
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from annotator.project.reviewing import Review
from tests.builders import a_project
from tests.project.team import Team, content, done, mark
from tests.several import as_gold, project_of

ARTICLE = "article-0"


def settled(folder: Path, name: str) -> Project:
    """A project of two annotators who agree, with all that they agree on in its gold set."""
    folder.mkdir()
    project = project_of(folder, {"Ada": as_gold, "Bo": as_gold}, name=name)
    review = Review(project)
    finish(ruling.apply(review, finish(ruling.preview(review, ruling.Rule()))))
    return project


def sent(project: Project, path: Path) -> Path:
    finish(export(project.path, path, ExportChoice(format_id="native")))
    return path


def bring(project: Project, path: Path) -> ImportReport:
    return finish(import_files(project, [path], ImportChoice()))


def test_their_gold_set_becomes_a_set_called_after_its_file(tmp_path: Path) -> None:
    ours, theirs = settled(tmp_path / "ours", "ours"), settled(tmp_path / "theirs", "theirs")
    own, other = adjudicating.gold_set(ours), adjudicating.gold_set(theirs)
    assert own is not None
    assert other is not None
    before = ours.store.values(Decision)
    path = sent(theirs, tmp_path / "theirs.jsonl")
    report = bring(ours, path)
    assert [one.id for one in ours.store.values(AnnotationSet) if one.gold] == [own.id]
    came = ours.store.value(AnnotationSet, other.id)
    assert came is not None
    assert came.name == "Gold (theirs.jsonl)"
    assert sum(one.annotator_id == came.annotator_id for one in ours.store.values(AnnotationSet)) == 1
    marks = theirs.store.document("nato", other.id).annotations
    assert marks
    assert ours.store.document("nato", other.id).annotations == marks
    assert ours.store.values(Decision) == before
    assert "other_version" in {row.error.code for row in report.of("conflict") if row.error}
    step = ours.store.last_done()
    bring(ours, path)
    assert ours.store.last_done() == step, "the same file again adds nothing"
    ours.close()
    theirs.close()


def test_a_project_without_a_gold_set_takes_theirs_with_its_decisions(tmp_path: Path) -> None:
    theirs, empty = settled(tmp_path / "theirs", "theirs"), a_project(tmp_path, name="empty")
    bring(empty, sent(theirs, tmp_path / "theirs.jsonl"))
    assert adjudicating.gold_set(empty) == adjudicating.gold_set(theirs)
    assert empty.store.values(Decision) == theirs.store.values(Decision) != []
    theirs.close()
    empty.close()


class Own:
    """An annotator who has settled something too, before the lead's decisions come."""

    def __init__(self, team: Team) -> None:
        self.team = team
        files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
        self.ana, ben = team.begin(files["Ana"]), team.begin(files["Ben"])
        claim = mark(self.ana, ARTICLE, "prices rose")
        mark(ben, ARTICLE, "prices rose")
        for project in (self.ana, ben):
            done(project, ARTICLE)
        team.bring(team.give_back(self.ana), team.give_back(ben))
        for name in ("Friend", "Other"):
            person, own = Annotator(id=name, name=name), AnnotationSet(id=f"of {name}", annotator_id=name)
            again = replace(claim, id=f"by {name}", set_id=own.id)
            self.ana.do(ChangeSet("import", added(person, own, again)))
        self.settle_own()

    def settle_own(self) -> None:
        """The annotator settles what two friends said in a gold set of their own."""
        review = Review(self.ana)
        (point, *_) = review.comparison(ARTICLE).points
        adjudicating.take(self.ana, point, point.versions[0], "of my own")

    def settle(self, article: str = ARTICLE) -> Path:
        """The lead settles, and gives it back to Ana."""
        lead = self.team.lead
        for point in Review(lead).comparison(article).points:
            if point.name == "mark" and (point.is_open or point.is_agreed):
                adjudicating.drop(lead, point, "no claim")
        given = finish(giving_back.give_back(lead, self.team.folder))
        return next(path for about, path in given.packages if about.person.name == "Ana")


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Own]:
    team = Team(tmp_path, articles=2)
    yield Own(team)
    team.close()


def test_the_leads_decisions_leave_an_annotators_own_gold_set_alone(own: Own) -> None:
    ana = own.ana
    before, mine = content(ana), adjudicating.gold_set(ana)
    assert mine is not None
    taken = finish(taking_back.take_back(ana, own.settle()))
    assert (taken.new > 0, taken.is_beside) == (True, True)
    assert [one for one in ana.store.values(AnnotationSet) if one.gold] == [mine]
    assert {d.id for d in ana.store.values(Decision)} > {d.id for d in before["Decision"]}
    assert [d for d in ana.store.values(Decision) if d.set_id == mine.id] == before["Decision"]
    assert [a for a in ana.store.values(Annotation) if a.set_id == mine.id] == [
        a for a in before["Annotation"] if a.set_id == mine.id
    ]
    came = next(one for one in ana.store.values(AnnotationSet) if one.name == "Lead")
    assert not came.gold
    document = ana.store.document(ARTICLE)
    assert {told.reason for told in taking_back.told(ana, document)} == {"no claim"}
    # Here the annotator's own decision still stands.
    review = Review(ana)
    decisions = {point.decision.reason for point in review.comparison(ARTICLE).points if point.decision is not None}
    assert decisions == {"of my own"}
    ana.undo()
    assert content(ana) == before


def test_later_decisions_take_the_place_of_the_leads_alone(own: Own) -> None:
    finish(taking_back.take_back(own.ana, own.settle()))
    mine = adjudicating.gold_set(own.ana)
    assert mine is not None
    kept = [d for d in own.ana.store.values(Decision) if d.set_id == mine.id]
    own.team.lead.undo()
    lead = own.team.lead
    (point, *_) = Review(lead).comparison(ARTICLE).points
    adjudicating.take(lead, point, point.versions[0], "a claim after all")
    given = finish(giving_back.give_back(lead, own.team.folder))
    package = next(path for about, path in given.packages if about.person.name == "Ana")
    finish(taking_back.take_back(own.ana, package))
    assert {told.reason for told in taking_back.told(own.ana, own.ana.store.document(ARTICLE))} == {"a claim after all"}
    assert [d for d in own.ana.store.values(Decision) if d.set_id == mine.id] == kept
    assert adjudicating.gold_set(own.ana) == mine
    own.team.bring(own.team.give_back(own.ana))  # and nothing of it travels back
    assert len([one for one in lead.store.values(AnnotationSet) if one.gold]) == 1
