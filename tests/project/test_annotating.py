"""The analyst's verbs, one by one: what each changes, and that undo takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation, AnnotationSet
from annotator.domain.change import ChangeSet, added
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.project import annotating, naming
from annotator.project.project import Project
from tests.builders import a_project, an_annotation, an_article, read, words

TEXT = "“Prices rose,” he said, “and they will rise again.” She agreed that wages rose."
ARTICLE = an_article(TEXT, id="article")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, ARTICLE)
    yield project
    project.close()


@pytest.fixture
def claim(project: Project) -> Annotation:
    return annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, "“Prices rose,”")])


def now(project: Project) -> AnnotatedArticle:
    return read(project, ARTICLE)


def span(quote: str) -> Span:
    return words(TEXT, quote)


def quotes(project: Project, annotation_id: str) -> list[str]:
    return [f.quote for f in now(project).annotations[annotation_id].fragments]


def test_the_first_claim_starts_the_article(project: Project, claim: Annotation):
    assert now(project).annotations == {claim.id: claim}
    assert now(project).state == "started"
    assert (claim.quote, claim.set_id, claim.label) == ("“Prices rose,”", project.set_id, "claim")
    project.undo()
    assert (now(project).annotations, now(project).state) == ({}, "todo")


def test_an_article_that_is_done_stays_done(project: Project):
    annotating.set_state(project, now(project), "done")
    annotating.add_claim(project, now(project), [span("She")])
    assert now(project).state == "done"


def test_a_split_quotation_is_one_claim(project: Project, claim: Annotation):
    annotating.add_fragment(project, now(project), claim.id, span("“and they will rise again.”"))
    assert quotes(project, claim.id) == ["“Prices rose,”", "“and they will rise again.”"]
    annotating.add_fragment(project, now(project), claim.id, span(" he said, "))
    assert quotes(project, claim.id) == ["“Prices rose,” he said, “and they will rise again.”"]


def test_a_fragment_may_lie_before_the_claim(project: Project):
    claim = annotating.add_claim(project, now(project), [span("wages rose")])
    annotating.add_fragment(project, now(project), claim.id, span("She"))
    assert quotes(project, claim.id) == ["She", "wages rose"]


def test_a_fragment_is_taken_away_but_not_the_last_one(project: Project, claim: Annotation):
    annotating.add_fragment(project, now(project), claim.id, span("She"))
    annotating.remove_fragment(project, now(project), claim.id, span("She"))
    assert quotes(project, claim.id) == ["“Prices rose,”"]
    with pytest.raises(RuleBroken) as refusal:
        annotating.remove_fragment(project, now(project), claim.id, span("“Prices rose,”"))
    assert refusal.value.code == "no_fragment"


def test_a_boundary_moves_in_place(project: Project, claim: Annotation):
    annotating.move_boundary(project, now(project), claim.id, span("“Prices rose,”"), span("Prices rose"))
    assert quotes(project, claim.id) == ["Prices rose"]
    project.undo()
    assert quotes(project, claim.id) == ["“Prices rose,”"]


@pytest.mark.parametrize("verb", ["move_boundary", "remove_fragment"])
def test_a_fragment_that_is_not_there_cannot_be_changed(project: Project, claim: Annotation, verb: str):
    arguments = [span("She"), span("She agreed")][: 2 if verb == "move_boundary" else 1]
    with pytest.raises(RuleBroken) as refusal:
        getattr(annotating, verb)(project, now(project), claim.id, *arguments)
    assert refusal.value.code == "stale_change"
    assert quotes(project, claim.id) == ["“Prices rose,”"]


@pytest.mark.parametrize("role", ["mention", "cue"])
def test_a_part_is_marked_replaced_and_cleared(project: Project, claim: Annotation, role):
    first = annotating.mark_part(project, now(project), claim.id, role, span("he"))
    assert getattr(now(project).attribution(claim.id), f"{role}_id") == first.id
    assert first.label == role
    second = annotating.mark_part(project, now(project), claim.id, role, span("he said"))
    assert set(now(project).annotations) == {claim.id, second.id}
    annotating.clear_part(project, now(project), claim.id, role)
    assert set(now(project).annotations) == {claim.id}
    assert now(project).attributions == {}
    for _ in range(3):
        project.undo()
    assert set(now(project).annotations) == {claim.id}


def test_a_mention_that_serves_two_claims_is_one_and_stays_with_the_other(project: Project, claim: Annotation):
    other = annotating.add_claim(project, now(project), [span("“and they will rise again.”")])
    one = annotating.mark_part(project, now(project), claim.id, "mention", span("he"))
    same = annotating.mark_part(project, now(project), other.id, "mention", span("he"))
    assert same.id == one.id
    annotating.remove(project, now(project), claim.id)
    assert set(now(project).annotations) == {other.id, one.id}
    assert now(project).attribution(other.id).mention_id == one.id
    annotating.remove(project, now(project), other.id)
    assert now(project).annotations == {}
    project.undo()
    project.undo()
    assert set(now(project).claims_served_by(one.id)) == {claim.id, other.id}


def test_marking_the_same_part_again_is_no_step(project: Project, claim: Annotation):
    annotating.mark_part(project, now(project), claim.id, "cue", span("said"))
    before = project.store.last_done()
    annotating.mark_part(project, now(project), claim.id, "cue", span("said"))
    assert project.store.last_done() == before


def test_a_mark_of_another_annotator_is_left_to_them(project: Project, claim: Annotation):
    theirs = AnnotationSet(id="theirs", annotator_id=project.annotator_id)
    part = an_annotation("cue", "said", TEXT, set_id=theirs.id)
    project.do(ChangeSet("verb", added(theirs, part)))
    mine = annotating.mark_part(project, project.store.document(ARTICLE.id), claim.id, "cue", span("said"))
    assert (mine.id != part.id, mine.set_id) == (True, project.set_id)


def test_removing_a_mention_unties_its_claims(project: Project, claim: Annotation):
    mention = annotating.mark_part(project, now(project), claim.id, "mention", span("he"))
    annotating.mark_part(project, now(project), claim.id, "cue", span("said"))
    annotating.remove(project, now(project), mention.id)
    assert now(project).attribution(claim.id).mention_id is None
    assert now(project).attribution(claim.id).cue_id is not None


def test_removing_a_claim_takes_all_that_hangs_on_it(project: Project, claim: Annotation):
    start = now(project)
    speaker, new_speaker = naming.speaker_named(project, "Jens")
    target, new_target = naming.target_named(project, "Prices")
    annotating.set_speaker(project, now(project), claim.id, speaker.id, *new_speaker)
    annotating.mark_part(project, now(project), claim.id, "mention", span("he"))
    annotating.set_stance(project, now(project), claim.id, target.id, "against", *new_target)
    whole = now(project)
    annotating.remove(project, now(project), claim.id)
    assert (now(project).annotations, now(project).attributions, now(project).stances) == ({}, {}, {})
    project.undo()
    assert now(project) == whole
    for _ in range(3):
        project.undo()
    assert now(project) == start
    assert project.store.values(Speaker) == []


def test_a_new_name_makes_a_speaker_and_an_old_one_or_its_alias_finds_it(project: Project, claim: Annotation):
    speaker, new = naming.speaker_named(project, "  Jens   Stoltenberg ")
    assert speaker.name == "Jens Stoltenberg"
    annotating.set_speaker(project, now(project), claim.id, speaker.id, *new)
    assert naming.speaker_named(project, " jens  stoltenberg") == (speaker, ())
    assert now(project).attribution(claim.id).speaker_id == speaker.id
    annotating.set_speaker(project, now(project), claim.id, None)
    assert now(project).attributions == {}
    assert naming.speakers(project) == [speaker]


def test_stances_are_set_changed_and_taken_back(project: Project, claim: Annotation):
    target, new = naming.target_named(project, "Prices")
    annotating.set_stance(project, now(project), claim.id, target.id, "favour", *new)
    other, new = naming.target_named(project, "Wages")
    annotating.set_stance(project, now(project), claim.id, other.id, "unclear", *new)
    annotating.set_stance(project, now(project), claim.id, target.id, "against")
    assert [(s.target_id, s.value) for s in now(project).stances_of(claim.id)] == [
        (target.id, "against"),
        (other.id, "unclear"),
    ]
    assert [t.name for t in naming.targets(project)] == ["Prices", "Wages"]
    annotating.set_stance(project, now(project), claim.id, target.id, None)
    assert [s.target_id for s in now(project).stances_of(claim.id)] == [other.id]


def test_attributes_flag_and_note(project: Project, claim: Annotation):
    annotating.set_attribute(project, now(project), claim.id, "type", "fact")
    annotating.set_attribute(project, now(project), claim.id, "quotation", "direct")
    annotating.set_unsure(project, now(project), claim.id, unsure=True)
    annotating.set_note(project, now(project), claim.id, "Whose prices?")
    annotating.set_attribute(project, now(project), claim.id, "type", None)
    found = now(project).annotations[claim.id]
    assert (found.attributes, found.unsure, found.note) == ({"quotation": "direct"}, True, "Whose prices?")


def test_what_makes_no_sense_is_refused_and_changes_nothing(project: Project, claim: Annotation):
    document, step = now(project), project.store.last_done()
    refused = {
        "empty_fragment": lambda: annotating.add_claim(project, document, [Span(3, 3)]),
        "no_fragment": lambda: annotating.add_claim(project, document, []),
        "fragment_outside_text": lambda: annotating.add_claim(project, document, [Span(3, len(TEXT) + 1)]),
        "unknown_attribute": lambda: annotating.set_attribute(project, document, claim.id, "mood", "good"),
        "unknown_value": lambda: annotating.set_attribute(project, document, claim.id, "type", "good"),
        "unknown_speaker": lambda: annotating.set_speaker(project, document, claim.id, "nobody"),
        "unknown_target": lambda: annotating.set_stance(project, document, claim.id, "nothing", "favour"),
        "unknown_claim": lambda: annotating.mark_part(project, document, "no claim", "cue", span("said")),
    }
    for code, attempt in refused.items():
        with pytest.raises(RuleBroken) as refusal:
            attempt()
        assert refusal.value.code == code
    assert now(project) == document
    assert project.store.last_done() == step


def test_a_document_that_is_behind_changes_nothing(project: Project, claim: Annotation):
    behind = now(project)
    annotating.set_note(project, behind, claim.id, "one")
    with pytest.raises(RuleBroken) as refusal:
        annotating.set_note(project, behind, claim.id, "two")
    assert refusal.value.code == "stale_change"
    assert now(project).annotations[claim.id].note == "one"


@pytest.mark.parametrize("name", ["", "  \t"])
def test_nobody_is_called_nothing(project: Project, claim: Annotation, name: str):
    speaker, new = naming.speaker_named(project, name)
    with pytest.raises(RuleBroken) as refusal:
        annotating.set_speaker(project, now(project), claim.id, speaker.id, *new)
    assert refusal.value.code == "name_empty"
