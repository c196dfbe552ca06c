"""Changing the codebook: what it does to what was marked, told before, done in one step, and taken back whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs

from annotator.domain.article import Article
from annotator.domain.codebook import Codebook, Label, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.domain.job import finish
from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Item
from annotator.project import annotating, coding, looking_again, naming
from annotator.project.checking import check
from annotator.project.coding import Effect
from annotator.project.project import Project
from tests.builders import TEXT, a_project, an_article, read, words

FACT = Item("choice", "fact", "type", "claim")
DEMAND = FACT.sibling("demand")
TOPICS = (Choice("war", "War"), Choice("trade", "Trade"), Choice("sport", "Sport"))
TOPIC = AttributeDefinition("topic", "topic", "I", TOPICS, kind="several")
FRAME = Label("frame", "frame", "1", "teal", "", (AttributeDefinition("strength", "strength", "S", kind="number"),))


@pytest.fixture
def article() -> Article:
    return an_article(TEXT, id="article")


@pytest.fixture
def project(tmp_path: Path, article: Article) -> Iterator[Project]:
    """A claim that is a fact and two that are demands, with stances; a frame; and topics of the article."""
    found = a_project(tmp_path, article)
    coding.add(found, Item("label", "frame"), FRAME)
    coding.add(found, Item("attribute", "topic"), TOPIC)
    for quote, kind in (("prices rose", "fact"), ("We will never accept it", "demand"), ("Talks resume", "demand")):
        claim = annotating.add_claim(found, read(found, article), [words(TEXT, quote)])
        annotating.set_attribute(found, read(found, article), claim.id, "type", kind)
        for name in ("EU", "NATO"):
            target, new = naming.target_named(found, name)
            value = "favour" if name == "EU" else "against"
            annotating.set_stance(found, read(found, article), claim.id, target.id, value, *new)
    frame = annotating.add_annotation(found, read(found, article), "frame", [words(TEXT, "3.5%")])
    annotating.set_attribute(found, read(found, article), frame.id, "strength", 3.5)
    annotating.set_article_answer(found, read(found, article), "topic", ("war", "trade"))
    yield found
    found.close()


def types(document: AnnotatedArticle) -> list[object]:
    return [claim.attributes.get("type") for claim in document.with_label("claim")]


def target(project: Project, name: str) -> Item:
    return Item("target", next(t.id for t in project.store.values(Target) if t.name == name))


def test_what_is_said_under_a_version_names_it(project: Project, article: Article) -> None:
    assert project.codebook.version == 3
    assert {a.codebook_version for a in read(project, article).annotations.values()} == {3}
    assert [(a.answers, a.codebook_version) for a in read(project, article).answers.values()] == [
        ({"topic": ("war", "trade")}, 3)
    ]


def test_a_new_name_touches_no_mark(project: Project, article: Article) -> None:
    before = read(project, article)
    assert coding.preview(project, coding.begin(project).renamed(FACT, "report")).is_nothing
    coding.rename(project, FACT, "report")
    assert project.codebook.version == 4
    assert read(project, article) == before
    assert looking_again.waiting(project) == []


def test_merged_choices_say_the_same_and_wait(project: Project, article: Article) -> None:
    draft = coding.begin(project).merged(DEMAND, FACT)
    assert coding.preview(project, draft) == Effect(annotations=2, articles=1)
    coding.apply(project, draft, "merge_codes")
    assert types(read(project, article)) == ["fact", "fact", "fact"]
    waiting = looking_again.waiting(project)
    assert [(w.look_again.reason, w.look_again.subject, w.look_again.codebook_version) for w in waiting] == [
        ("merged", "type: demand", 4)
    ] * 2
    assert {w.annotation.quote for w in waiting if w.annotation} == {"We will never accept it", "Talks resume"}
    assert {w.title for w in waiting} == {"Talks resume"}


def test_a_split_choice_stays_until_a_person_chooses(project: Project, article: Article) -> None:
    coding.split(project, DEMAND, ["threat", "plea"])
    assert types(read(project, article)) == ["demand", "demand", "fact"]
    first, second = looking_again.waiting(project)
    annotating.set_attribute(project, read(project, article), first.look_again.id, "type", "plea")
    looking_again.seen(project, [first.look_again])
    assert looking_again.waiting(project) == [second]
    assert looking_again.count(project) == 1


def test_what_is_retired_stays_on_what_was_marked(project: Project, article: Article) -> None:
    coding.retire(project, FACT)
    assert "fact" in types(read(project, article))
    assert [w.look_again.reason for w in looking_again.waiting(project)] == ["retired"]
    coding.retire(project, FACT, False)
    assert project.codebook.labels[0].attributes[1].offered[0].name == "fact"


def test_a_retired_label_is_not_marked_with(project: Project, article: Article) -> None:
    coding.retire(project, Item("label", "frame"))
    with pytest.raises(RuleBroken, match="unknown_label"):
        annotating.add_annotation(project, read(project, article), "frame", [words(TEXT, "said")])


def test_merged_labels(project: Project, article: Article) -> None:
    coding.add(project, Item("label", "device"), Label("device", "device", "2", "pink"))
    coding.merge(project, Item("label", "frame"), Item("label", "device"))
    (mark,) = read(project, article).with_label("device")
    assert mark.attributes == {"strength": 3.5}
    assert read(project, article).with_label("frame") == []


def test_merged_choices_of_a_question_about_articles(project: Project, article: Article) -> None:
    war, trade, sport = (Item("choice", name, "topic") for name in ("war", "trade", "sport"))
    draft = coding.begin(project).merged(war, trade).merged(sport, trade)
    assert coding.preview(project, draft) == Effect(answers=1, articles=1)
    coding.apply(project, draft)
    (said,) = read(project, article).answers.values()
    assert said.answers == {"topic": ("trade",)}
    (waiting,) = looking_again.waiting(project)
    assert waiting.annotation is None
    assert waiting.look_again.subject == "topic: War"


def test_merged_stance_values(project: Project, article: Article) -> None:
    draft = coding.begin(project).merged(Item("value", "favour"), Item("value", "neutral"))
    assert coding.preview(project, draft) == Effect(annotations=3, articles=1, stances=3)
    coding.apply(project, draft)
    values = [stance.value for stance in read(project, article).stances.values()]
    assert sorted(values) == ["against"] * 3 + ["neutral"] * 3


def test_merged_targets_leave_a_claim_one_stance(project: Project, article: Article) -> None:
    eu, nato = target(project, "EU"), target(project, "NATO")
    coding.merge(project, eu, nato)
    stances = read(project, article).stances.values()
    assert [(s.target_id, s.value) for s in stances] == [(nato.id, "against")] * 3
    assert looking_again.count(project) == 3
    assert project.codebook.version == 3  # targets are no part of it


def test_several_merges_in_one_draft_meet_in_one_mark(project: Project, article: Article) -> None:
    mixed, quotation = (Item("choice", name, "quotation", "claim") for name in ("mixed", "direct"))
    claim = read(project, article).with_label("claim")[0]
    annotating.set_attribute(project, read(project, article), claim.id, "quotation", "mixed")
    draft = coding.begin(project).merged(mixed, quotation).merged(DEMAND, FACT)
    coding.apply(project, draft)
    assert read(project, article).annotations[claim.id].attributes == {"type": "fact", "quotation": "direct"}


EDITS: dict[str, Callable[[Project], object]] = {
    "add": lambda p: coding.add(p, Item("label", "x"), Label("x", "x", "9", "grey")),
    "rename": lambda p: coding.rename(p, FACT, "report"),
    "rename a target": lambda p: coding.rename(p, target(p, "EU"), "European Union"),
    "order": lambda p: coding.move(p, FACT, 3),
    "order targets": lambda p: coding.move(p, target(p, "NATO"), 0),
    "retire": lambda p: coding.retire(p, Item("attribute", "type", label="claim")),
    "merge choices": lambda p: coding.merge(p, DEMAND, FACT),
    "merge values": lambda p: coding.merge(p, Item("value", "favour"), Item("value", "against")),
    "merge targets": lambda p: coding.merge(p, target(p, "EU"), target(p, "NATO")),
    "split": lambda p: coding.split(p, DEMAND, ["threat", "plea"]),
    "tick off": lambda p: looking_again.seen(p, [w.look_again for w in looking_again.waiting(p)]),
}


@pytest.mark.parametrize("edit", EDITS)
def test_each_is_one_step_that_undo_takes_back(project: Project, article: Article, edit: str) -> None:
    coding.retire(project, FACT.sibling("demand"))

    def state() -> tuple[object, ...]:
        return read(project, article), project.codebook, project.store.values(Target), looking_again.waiting(project)

    before = state()
    EDITS[edit](project)
    after = state()
    assert after != before
    assert finish(check(project.path)).findings == ()
    project.undo()
    assert state() == before
    project.redo()
    assert state() == after


def test_what_changes_nothing_is_no_step(project: Project) -> None:
    before = project.store.last_done()
    assert coding.apply(project, coding.begin(project)) == project.codebook
    assert project.store.last_done() == before


def test_a_draft_of_an_older_codebook_is_refused(project: Project) -> None:
    draft = coding.begin(project).renamed(FACT, "report")
    coding.rename(project, FACT, "statement")
    with pytest.raises(RuleBroken, match="stale_change"):
        coding.apply(project, draft)


def test_what_waits_for_a_mark_that_is_gone_waits_for_nobody(project: Project, article: Article) -> None:
    coding.retire(project, FACT)
    (waiting,) = looking_again.waiting(project)
    annotating.remove(project, read(project, article), waiting.look_again.id)
    assert looking_again.waiting(project) == []
    project.undo()
    assert looking_again.waiting(project) == [waiting]


def test_every_version_stays_readable(project: Project) -> None:
    coding.retire(project, FACT)
    assert [book.version for book in project.store.values(Codebook)] == [1, 2, 3, 4]


def test_an_answer_out_of_kind_is_refused(project: Project, article: Article) -> None:
    frame = read(project, article).with_label("frame")[0]
    for answer in ("3", True, ("3",)):
        with pytest.raises(RuleBroken, match="unknown_value"):
            annotating.set_attribute(project, read(project, article), frame.id, "strength", answer)


def test_the_last_answer_about_an_article_takes_the_value_with_it(project: Project, article: Article) -> None:
    annotating.set_article_answer(project, read(project, article), "topic", None)
    assert read(project, article).answers == {}
    project.undo()
    assert len(read(project, article).answers) == 1
    assert structs.asdict(next(iter(read(project, article).answers.values())))["answers"]["topic"] == ("war", "trade")
