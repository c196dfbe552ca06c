"""Drafts of a codebook: what one may do to it, and what stays valid whatever is done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain import rules
from annotator.domain.about_article import ArticleAnswers
from annotator.domain.codebook import DEFAULT_CODEBOOK, Label, Target
from annotator.domain.codebook_rules import check_draft
from annotator.domain.errors import RuleBroken
from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Draft, Item, fresh_id
from tests.builders import TEXT, a_claim, an_annotation

TONE = AttributeDefinition("tone", "tone", "O", (Choice("calm", "calm", "C"), Choice("loud", "loud", "L")))
TOPIC = AttributeDefinition("topic", "topic", "I", (Choice("war", "war"), Choice("trade", "trade")), kind="several")
BOOK = structs.replace(
    DEFAULT_CODEBOOK,
    labels=(
        *DEFAULT_CODEBOOK.labels,
        Label("frame", "frame", "1", "teal", "", (TONE,)),
        Label("device", "device", "2", "pink", "", (structs.replace(TONE, choices=(Choice("dry", "dry"),)),)),
    ),
    questions=(TOPIC,),
)
TARGETS = (Target(id="eu", name="EU", rank=1), Target(id="nato", name="NATO", rank=2))
DRAFT = Draft(BOOK, BOOK, TARGETS, TARGETS)
FACT = Item("choice", "fact", "type", "claim")
FRAME, DEVICE = Item("label", "frame"), Item("label", "device")


def names(draft: Draft, item: Item) -> list[str]:
    return [part.name for part in draft.siblings(item)]


def test_a_draft_without_edits_changes_nothing():
    assert not DRAFT.is_changed
    assert DRAFT.newly_retired() == []
    check_draft(DRAFT)


def test_every_part_is_found_where_its_item_says():
    items = DRAFT.items()
    assert len(set(items)) == len(items)
    assert {item.id for item in items if item.kind == "choice"} >= {"fact", "war", "calm", "dry"}
    assert all(DRAFT.part(item).id == item.id for item in items)


@pytest.mark.parametrize(
    "item", [FACT, FRAME, Item("value", "favour"), Item("target", "eu"), Item("attribute", "topic")]
)
def test_a_name_changes_and_the_id_stays(item: Item):
    draft = DRAFT.renamed(item, "  another   name ")
    assert draft.part(item).name == "another name"
    check_draft(draft)


def test_a_place_among_the_siblings():
    assert names(DRAFT.moved(FACT, 2), FACT)[:3] == ["evaluation", "prediction", "fact"]
    moved = DRAFT.moved(Item("target", "nato"), 0)
    assert [(t.id, t.rank) for t in moved.targets] == [("nato", 1), ("eu", 2)]


def test_what_is_old_retires_and_what_is_new_goes():
    new = DRAFT.added(FACT, Choice("wish", "wish"))
    wish = FACT.sibling("wish")
    assert new.is_new(wish)
    assert new.retired(wish) == DRAFT
    retired = DRAFT.retired(FACT)
    assert retired.part(FACT).retired
    assert retired.newly_retired() == [FACT]
    assert retired.retired(FACT, False) == DRAFT


def test_choices_merge():
    draft = DRAFT.merged(FACT, FACT.sibling("evaluation"))
    assert draft.merges == ((FACT, FACT.sibling("evaluation")),)
    assert draft.newly_retired() == []
    again = draft.merged(FACT.sibling("evaluation"), FACT.sibling("demand"))
    assert {into.id for _, into in again.merges} == {"demand"}


def test_a_label_takes_over_what_another_one_asked():
    draft = DRAFT.merged(DEVICE, FRAME)
    frame = draft.codebook.label("frame")
    assert frame is not None
    tone = frame.attribute("tone")
    assert tone is not None
    assert [(c.id, c.retired) for c in tone.choices] == [("calm", False), ("loud", False), ("dry", True)]
    check_draft(draft)


def test_a_choice_is_split_in_its_place():
    draft = DRAFT.split(FACT, ["number", "event"])
    assert names(draft, FACT)[:3] == ["fact", "number", "event"]
    assert draft.splits == (FACT,)
    assert draft.part(FACT).retired
    check_draft(draft)


@pytest.mark.parametrize(
    ("code", "edit"),
    [
        ("cannot_merge", lambda: DRAFT.merged(FRAME, Item("label", "claim"))),
        ("cannot_merge", lambda: DRAFT.merged(FACT, FACT)),
        ("cannot_merge", lambda: DRAFT.merged(FACT, Item("choice", "direct", "quotation", "claim"))),
        ("unknown_code", lambda: DRAFT.renamed(FACT.sibling("nothing"), "x")),
        ("name_empty", lambda: DRAFT.renamed(FACT, " ")),
        ("name_taken", lambda: DRAFT.renamed(FACT, "Demand")),
        ("role_missing", lambda: DRAFT.retired(Item("label", "claim"))),
        ("no_choices", lambda: DRAFT.retired(Item("choice", "dry", "tone", "device"))),
        ("key_twice", lambda: DRAFT.put(FRAME, structs.replace(DRAFT.part(FRAME), key="c"))),
        ("key_twice", lambda: DRAFT.added(FACT, Choice("wish", "wish", "f"))),
        (
            "code_narrowed",
            lambda: DRAFT.put(
                Item("attribute", "topic"), structs.replace(DRAFT.part(Item("attribute", "topic")), kind="text")
            ),
        ),
        (
            "range_reversed",
            lambda: DRAFT.added(
                Item("attribute", ""), AttributeDefinition("n", "n", "", kind="number", least=2.0, most=1.0)
            ),
        ),
    ],
)
def test_what_makes_no_sense_is_refused(code, edit):
    with pytest.raises(RuleBroken) as refused:
        check_draft(edit())
    assert refused.value.code == code


def test_a_range_may_grow_and_not_shrink():
    asked = AttributeDefinition("n", "n", "", kind="number", least=0.0, most=10.0)
    base = structs.replace(BOOK, questions=(asked,))
    item = Item("attribute", "n")
    draft = Draft(base, base)
    check_draft(draft.put(item, structs.replace(asked, least=None, most=20.0)))
    for smaller in (structs.replace(asked, least=1.0), structs.replace(asked, most=9.0)):
        with pytest.raises(RuleBroken, match="code_narrowed"):
            check_draft(draft.put(item, smaller))


@given(st.text(max_size=20), st.lists(st.text(max_size=3), max_size=6))
def test_an_id_is_always_fresh(name: str, taken: list[str]):
    parts = [Choice(one, one) for one in taken]
    found = fresh_id(name, parts)
    assert found
    assert found not in taken
    assert fresh_id(name, [*parts, Choice(found, "")]) != found


@st.composite
def edited(draw: st.DrawFn) -> Draft:
    """A draft after some edits, those left out that are refused."""
    draft = DRAFT
    for n in range(draw(st.integers(1, 6))):
        item = draw(st.sampled_from(draft.items()))
        other = draw(st.sampled_from(draft.siblings(item))).id
        edits = [
            lambda d, i=item, n=n: d.renamed(i, f"name {n}"),
            lambda d, i=item: d.moved(i, 0),
            lambda d, i=item: d.retired(i),
            lambda d, i=item: d.retired(i, False),
            lambda d, i=item, o=other: d.merged(i, i.sibling(o)),
            lambda d, i=item, n=n: d.split(i, [f"one {n}", f"other {n}"]) if i.kind == "choice" else d,
        ]
        try:
            new = draw(st.sampled_from(edits))(draft)
            check_draft(new)
        except RuleBroken:
            continue
        draft = new
    return draft


@given(edited())
def test_whatever_is_edited_what_was_said_stays_valid(draft: Draft):
    claim = a_claim(attributes={"quotation": "direct", "type": "fact"})
    frame = an_annotation("frame", "prices rose", attributes={"tone": "calm"})
    device = an_annotation("device", "prices rose", attributes={"tone": "dry"})
    for mark in (claim, frame, device):
        rules.check_annotation(mark, TEXT, draft.codebook)
    for item, into in draft.merges:
        if item.kind == "label":
            rules.check_annotation(structs.replace(device, label=into.id), TEXT, draft.codebook)
    said = ArticleAnswers(id="a", article_id="article", set_id="set", answers={"topic": ("war", "trade")})
    rules.check_answers(said, draft.codebook)
    assert all(draft.codebook.stance_value(value.id) is not None for value in BOOK.scale)


@given(edited())
def test_no_edit_forgets_a_part(draft: Draft):
    assert set(DRAFT.items()) <= set(draft.items())
