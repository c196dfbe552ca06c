"""A lead brings annotators' work together: what is taken, what is only shown, and what the lead decides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Rejection
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import Codebook, Label, Target
from annotator.domain.errors import PackageRefused, RuleBroken
from annotator.domain.job import finish
from annotator.domain.recoding import Item
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.project import annotating, bringing_together, coding, naming, queueing, receiving, returning
from annotator.project.bringing_together import Choice
from annotator.project.dealing import Amount, Rule
from annotator.project.project import Project
from tests.builders import an_article, put_in
from tests.project.team import Team, claims, content, done, mark

ALL = Rule(shared=Amount(share=1.0))
ARTICLE = "article-1"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.close()


@pytest.fixture
def ana(team: Team) -> Project:
    return team.begin(team.give("Ana", "Ben", rule=ALL)["Ana"])


@pytest.fixture
def ben(team: Team, ana: Project) -> Project:
    return team.begin(team.give("Ana", "Ben", rule=ALL)["Ben"])


def at_lead(team: Team, project: Project) -> list[str]:
    """The words of the claims that an annotator's set has in the article of the lead's project."""
    return claims(team.lead.store.document(ARTICLE), project.set_id)


def assignment(team: Team, project: Project) -> Assignment:
    return next(
        a
        for a in team.lead.store.values(Assignment)
        if (a.annotator_id, a.article_id) == (project.annotator_id, ARTICLE)
    )


def outcomes(team: Team, *files: Path) -> dict[str, int]:
    rows = team.look(*files).rows
    return {one: sum(row.outcome == one for row in rows) for one in {row.outcome for row in rows}}


def test_work_comes_into_the_annotators_own_set(team: Team, ana: Project, ben: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    mark(ben, ARTICLE, "it was late")
    done(ben, ARTICLE)
    seen = team.look(team.give_back(ana), team.give_back(ben))
    new = sorted((row.annotator, row.added, row.changed, row.gone) for row in seen.of("new"))
    assert new == [("Ana", 1, 0, 0), ("Ben", 1, 0, 0)]
    finish(bringing_together.bring_together(team.lead, seen))
    assert (at_lead(team, ana), at_lead(team, ben)) == (["prices rose"], ["it was late"])
    assert (assignment(team, ana).state, assignment(team, ben).state) == ("started", "done")
    assert assignment(team, ben).done
    assert team.lead.store.document(ARTICLE).state == "started"


def test_one_undo_takes_it_back(team: Team, ana: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    before = content(team.lead)
    team.bring(team.give_back(ana))
    assert content(team.lead) != before
    team.lead.undo()
    assert content(team.lead) == before


def test_the_same_file_twice_changes_nothing(team: Team, ana: Project) -> None:
    naming_target(ana)
    file = team.give_back(ana)
    team.bring(file)
    before, steps = content(team.lead), team.lead.history.undoable
    assert team.bring(file).changes == 0
    assert team.bring(file, file).changes == 0
    assert content(team.lead) == before
    assert team.lead.history.undoable == steps


def test_the_later_return_stands_in_any_order(team: Team, ana: Project) -> None:
    first = mark(ana, ARTICLE, "prices rose")
    early = team.give_back(ana)
    mark(ana, ARTICLE, "it was late")
    annotating.remove(ana, ana.store.document(ARTICLE, ana.set_id), first.id)
    late = team.give_back(ana)
    team.bring(late)
    assert outcomes(team, early) == {"older": 1, "same": 5}
    team.bring(early)
    assert at_lead(team, ana) == ["it was late"]


def test_what_was_undone_after_a_return_is_later_than_it(team: Team, ana: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    early = team.give_back(ana)
    ana.undo()
    late = team.give_back(ana)
    team.bring(late, early)
    assert at_lead(team, ana) == []
    mark(ana, ARTICLE, "it was late")
    team.bring(team.give_back(ana))
    assert at_lead(team, ana) == ["it was late"]


def test_rejected_suggestions_stay_with_the_annotator(team: Team, ana: Project) -> None:
    ana.do(ChangeSet("reject", added(Rejection(id="r", article_id=ARTICLE, set_id=ana.set_id, suggestion_id="s"))))
    team.bring(team.give_back(ana))
    assert team.lead.store.values(Rejection) == []


def test_a_package_opened_on_two_machines_is_a_conflict_that_the_lead_can_decide(team: Team, ana: Project) -> None:
    other = team.begin(next(iter(team.folder.glob("*Ana.annotator-package"))), "other")
    mark(ana, ARTICLE, "prices rose")
    mark(other, ARTICLE, "it was late")
    mark(other, ARTICLE, "He said")
    one, two = team.give_back(ana), team.give_back(other)
    team.bring(one)
    (row,) = team.look(two).of("conflict")
    assert (row.taken, row.open) == (True, True)
    team.bring(two, choice=Choice(taken={(row.set_id, row.article_id): False}))
    assert at_lead(team, ana) == ["prices rose"]
    team.bring(two)
    assert at_lead(team, ana) == ["prices rose"]
    team.bring(two, choice=Choice(taken={(row.set_id, row.article_id): True}))
    assert at_lead(team, ana) == ["He said", "it was late"]
    (row,) = team.look(one).of("kept")
    assert not row.taken
    assert [row.outcome for row in team.look(one, two).rows if row.article_id == ARTICLE] == ["same"]


def test_a_machine_on_which_nothing_was_done_is_no_conflict(team: Team, ana: Project) -> None:
    other = team.begin(next(iter(team.folder.glob("*Ana.annotator-package"))), "other")
    mark(ana, ARTICLE, "prices rose")
    assert not team.look(team.give_back(other), team.give_back(ana)).of("conflict")
    team.bring(team.give_back(other), team.give_back(ana))
    assert at_lead(team, ana) == ["prices rose"]


def test_work_that_goes_on_on_a_new_computer_is_no_conflict(team: Team, ana: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    team.bring(team.give_back(ana))
    second = team.begin(team.give("Ana")["Ana"], "second")
    mark(second, ARTICLE, "it was late")
    file = team.give_back(second)
    assert outcomes(team, file) == {"changed": 1, "same": 5}
    team.bring(file)
    assert at_lead(team, ana) == ["prices rose", "it was late"]


def test_what_the_lead_changed_is_kept_until_the_lead_says_else(team: Team, ana: Project) -> None:
    claim = mark(ana, ARTICLE, "prices rose")
    team.bring(team.give_back(ana))
    held = team.lead.store.value(Annotation, claim.id)
    assert held is not None
    team.lead.do(ChangeSet("set_note", (Change(held, structs.replace(held, note="of the lead")),)))
    mark(ana, ARTICLE, "it was late")
    file = team.give_back(ana)
    (row,) = team.look(file).of("edited")
    assert (row.taken, row.open) == (False, True)
    team.bring(file)
    assert at_lead(team, ana) == ["prices rose"]
    team.bring(file, choice=Choice(taken={(row.set_id, row.article_id): True}))
    assert at_lead(team, ana) == ["prices rose", "it was late"]
    assert not team.look(file).of("edited")


def test_merging_speakers_and_codes_is_no_change_of_the_marks(team: Team, ana: Project) -> None:
    speakers = [naming.add_speaker(team.lead, name) for name in ("Jens Stoltenberg", "Stoltenberg")]
    finish_extend(team, ana)
    mark(ana, ARTICLE, "prices rose", speaker=speakers[1].id)
    team.bring(team.give_back(ana))
    naming.merge_speakers(team.lead, speakers[0], speakers[1])
    mark(ana, ARTICLE, "it was late")
    assert outcomes(team, team.give_back(ana)) == {"changed": 1, "same": 5}


def finish_extend(team: Team, project: Project) -> None:
    finish(receiving.extend(project, team.give("Ana")["Ana"]))


def test_the_same_name_is_one_speaker_whoever_comes_first(team: Team, ana: Project, ben: Project) -> None:
    for project, name, alias in ((ana, "Jens Stoltenberg", "JS"), (ben, "jens stoltenberg", "Stoltenberg")):
        made = naming.add_speaker(project, name)
        naming.add_alias(project, made, alias)
        mark(project, ARTICLE, "prices rose", speaker=made.id)
    seen = team.look(team.give_back(ana), team.give_back(ben))
    assert [clash.kind for clash in seen.clashes] == ["same_name"]
    finish(bringing_together.bring_together(team.lead, seen))
    (speaker,) = team.lead.store.values(Speaker)
    assert set(speaker.aliases) == {"JS", "Stoltenberg"}
    document = team.lead.store.document(ARTICLE)
    assert {a.speaker_id for a in document.attributions.values()} == {speaker.id}


def test_an_article_that_is_not_here_and_one_with_another_text_are_only_shown(team: Team, ana: Project) -> None:
    put_in(ana, an_article("Headline 1\n\nShe added that prices fell.", id="own", headline=Span(0, 10)))
    mark(ana, "own", "prices fell")
    file = team.give_back(ana)
    before = content(team.lead)
    assert [row.title for row in team.look(file).of("unknown_article")] == ["Headline 1"]
    team.bring(file)
    assert content(team.lead) == before


def test_who_was_forgotten_comes_with_the_work(team: Team, ana: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    file = team.give_back(ana)
    team.lead.undo()  # giving out
    team.bring(file)
    assert at_lead(team, ana) == ["prices rose"]
    assert ana.annotator_id in {a.id for a in team.lead.store.values(Annotator)}


def test_codes_of_the_annotators_own_are_added_or_refused(team: Team, ana: Project) -> None:
    coding.add(ana, Item("label", ""), Label("frame", "frame", "", "teal"))
    document = ana.store.document(ARTICLE, ana.set_id)
    annotating.add_annotation(ana, document, "frame", [Span(0, 8)])
    mark(ana, "article-2", "prices rose")
    file = team.give_back(ana)
    seen = team.look(file)
    assert seen.codes == ("frame",)
    assert [row.article_id for row in seen.rows if row.new_codes] == [ARTICLE]
    team.bring(file, choice=Choice(add_codes=False))
    assert team.lead.codebook.version == 1
    assert claims(team.lead.store.document("article-2"), ana.set_id) == ["prices rose"]
    assert not team.lead.store.document(ARTICLE).annotations
    team.bring(file)
    assert team.lead.codebook.label("frame") is not None
    (mark_,) = team.lead.store.document(ARTICLE).annotations.values()
    assert (mark_.label, mark_.codebook_version) == ("frame", 2)
    assert team.bring(file).changes == 0


def test_marks_that_came_once_stay_under_their_version(team: Team, ana: Project) -> None:
    coding.add(ana, Item("label", ""), Label("frame", "frame", "", "teal"))
    annotating.add_annotation(ana, ana.store.document(ARTICLE, ana.set_id), "frame", [Span(0, 8)])
    team.bring(team.give_back(ana))
    coding.rename(team.lead, Item("label", "frame"), "framing")
    mark(ana, ARTICLE, "prices rose")
    (row,) = team.look(team.give_back(ana)).of("changed")
    assert (row.added, row.changed, row.gone) == (1, 0, 0)


def test_another_codebook_under_the_same_version_is_told(team: Team, ana: Project) -> None:
    coding.add(ana, Item("label", ""), Label("frame", "frame", "", "teal"))
    coding.add(team.lead, Item("label", ""), Label("tone", "tone", "", "pink"))
    annotating.add_annotation(ana, ana.store.document(ARTICLE, ana.set_id), "frame", [Span(0, 8)])
    file = team.give_back(ana)
    assert team.look(file).other_books == (file.name,)
    team.bring(file)
    assert [label.id for label in team.lead.codebook.labels[-2:]] == ["tone", "frame"]
    assert team.lead.codebook.version == 3


def test_what_was_said_in_a_retired_code_waits_for_a_second_look(team: Team, ana: Project) -> None:
    claim = mark(ana, ARTICLE, "prices rose")
    document = ana.store.document(ARTICLE, ana.set_id)
    annotating.set_attribute(ana, document, claim.id, "type", "fact")
    coding.retire(team.lead, Item("choice", "fact", "type", "claim"))
    team.bring(team.give_back(ana))
    (waiting,) = team.lead.store.document(ARTICLE).look_again.values()
    assert (waiting.id, waiting.subject, waiting.set_id) == (claim.id, "type: fact", ana.set_id)


def test_a_stance_to_a_retired_target_or_with_a_retired_value_waits_too(team: Team, ana: Project) -> None:
    target, new = naming.target_named(team.lead, "Inflation")
    team.lead.do(ChangeSet("add_target", new))
    finish_extend(team, ana)
    for words, value in (("prices rose", "favour"), ("it was late", "unclear")):
        claim = mark(ana, ARTICLE, words)
        annotating.set_stance(ana, ana.store.document(ARTICLE, ana.set_id), claim.id, target.id, value)
    coding.retire(team.lead, Item("value", "unclear"))
    file = team.give_back(ana)
    team.bring(file)
    assert [w.subject for w in team.lead.store.document(ARTICLE).look_again.values()] == ["unclear"]
    team.lead.undo()
    coding.retire(team.lead, Item("target", target.id))
    team.bring(file)
    found = sorted(w.subject for w in team.lead.store.document(ARTICLE).look_again.values())
    assert found == ["Inflation", "unclear"]


def test_a_question_reaches_the_lead(team: Team, ana: Project, ben: Project) -> None:
    queueing.ask_lead(ana, [ARTICLE], "Who speaks?")
    done(ben, ARTICLE)
    team.bring(team.give_back(ana), team.give_back(ben))
    state = team.lead.store.value(ArticleState, ARTICLE)
    assert state is not None
    assert (state.state, state.question) == ("ask", "Who speaks?")


def test_the_list_shows_done_when_everybody_is_done(team: Team, ana: Project, ben: Project) -> None:
    done(ana, ARTICLE)
    team.bring(team.give_back(ana))
    assert team.lead.store.document(ARTICLE).state == "started"
    done(ben, ARTICLE)
    team.bring(team.give_back(ben))
    assert team.lead.store.document(ARTICLE).state == "done"


def test_a_file_that_cannot_be_read_does_not_stop_the_others(team: Team, ana: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    broken = team.folder / "broken.annotator-package"
    broken.write_bytes(b"PK no")
    seen = team.look(broken, team.give_back(ana), next(iter(team.folder.glob("*Ana.annotator-package"))))
    assert [f.error.code if f.error else "" for f in seen.files] == ["not_a_package", "", "wrong_kind"]
    finish(bringing_together.bring_together(team.lead, seen))
    assert at_lead(team, ana) == ["prices rose"]


def test_work_of_another_project_is_refused(team: Team, ana: Project, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Team(tmp_path / "other")
    error = other.look(team.give_back(ana)).files[0].error
    other.close()
    assert error is not None
    assert error.code == "other_origin"


def test_only_work_that_was_given_can_be_returned(team: Team) -> None:
    with pytest.raises(PackageRefused, match="not_given"):
        finish(returning.return_work(team.lead, team.folder / "x.annotator-package"))


def test_a_preview_that_is_out_of_date_changes_nothing(team: Team, ana: Project) -> None:
    mark(ana, ARTICLE, "prices rose")
    team.bring(team.give_back(ana))
    mark(ana, ARTICLE, "it was late")
    seen = team.look(team.give_back(ana))
    (claim,) = team.lead.store.document(ARTICLE).annotations
    annotating.remove(team.lead, team.lead.store.document(ARTICLE), claim)
    before = content(team.lead)
    with pytest.raises(RuleBroken, match="stale_change"):
        finish(bringing_together.bring_together(team.lead, seen))
    assert content(team.lead) == before


def naming_target(project: Project) -> None:
    """A claim with a new speaker and a stance to a new target."""
    speaker = naming.add_speaker(project, "Jens Stoltenberg")
    claim = mark(project, ARTICLE, "prices rose", speaker=speaker.id)
    target, new = naming.target_named(project, "Inflation")
    document = project.store.document(ARTICLE, project.set_id)
    annotating.set_stance(project, document, claim.id, target.id, "against", *new)


def test_new_speakers_and_targets_come_along(team: Team, ana: Project) -> None:
    naming_target(ana)
    team.bring(team.give_back(ana))
    assert [t.name for t in team.lead.store.values(Target)] == ["Inflation"]
    document = team.lead.store.document(ARTICLE)
    assert [s.value for s in document.stances.values()] == ["against"]
    assert team.lead.store.values(Codebook)[0].version == 1
    assert len(team.lead.store.values(AnnotationSet)) == 3
