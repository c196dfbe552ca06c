"""Three sets of the reference article that differ in known ways: every disagreement is found, and none is invented."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.disagreements import Comparison, compare
from annotator.agreement.points import Point
from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Fragment
from annotator.domain.codebook import DEFAULT_CODEBOOK, AttributeDefinition, Codebook, Label
from annotator.domain.span import Span
from tests.builders import an_annotation
from tests.several import GOLD, TEXT, Claims, as_gold, claim, document, words

SETS: tuple[str, ...] = ("a", "b", "c")


def moved(claims: Claims) -> None:
    claim(claims, 2)["fragments"] = [words("that there is no need to worry")]


def without_claim(claims: Claims) -> None:
    claims.remove(claim(claims, 4))


def one_more(claims: Claims) -> None:
    extra = {**claim(claims, 4), "number": 40, "fragments": [words("NATO General Secretary is not concerned")]}
    claims.append(extra)


def other_speaker(claims: Claims) -> None:
    claim(claims, 0)["speaker"] = "trump"


def no_speaker(claims: Claims) -> None:
    claim(claims, 0)["speaker"] = None


def other_mention(claims: Claims) -> None:
    claim(claims, 0)["mention"] = words("Secretary General of NATO, Jens Stoltenberg")


def no_cue(claims: Claims) -> None:
    claim(claims, 1)["cue"] = None


def other_type(claims: Claims) -> None:
    claim(claims, 3)["type"] = "prediction"


def no_type(claims: Claims) -> None:
    claim(claims, 3)["type"] = None


def other_stance(claims: Claims) -> None:
    claim(claims, 0)["stances"] = {"Russia's annexation of Crimea": "neutral"}


def no_stance(claims: Claims) -> None:
    claim(claims, 0)["stances"] = {}


KNOWN: dict[Callable[[Claims], None], tuple[str, str]] = {
    moved: ("boundary", "mark"),
    without_claim: ("missing", "mark"),
    one_more: ("missing", "mark"),
    other_speaker: ("speaker", "speaker"),
    no_speaker: ("speaker", "speaker"),
    other_mention: ("mention", "mention"),
    no_cue: ("cue", "cue"),
    other_type: ("attribute", "attribute:type"),
    no_type: ("attribute", "attribute:type"),
    other_stance: ("stance", "stance:Russia's annexation of Crimea"),
    no_stance: ("stance", "stance:Russia's annexation of Crimea"),
}


def found(comparison: Comparison) -> Counter[tuple[str, str]]:
    return Counter((point.kind, point.name) for point in comparison.disagreements)


def said(point: Point) -> list[tuple[object, tuple[str, ...]]]:
    """The versions, with the words of marks."""

    def plain(value: object) -> object:
        return " … ".join(f.quote for f in value) if isinstance(value, tuple) else value  # type: ignore[union-attr]

    return [(plain(version.value), version.set_ids) for version in point.versions]


@pytest.mark.parametrize("edit", KNOWN, ids=lambda edit: edit.__name__)
def test_each_difference_is_found_and_no_other(edit: Callable[[Claims], None]):
    for sets in ({"a": as_gold, "b": edit, "c": as_gold}, {"a": edit, "b": edit, "c": as_gold}):
        comparison = compare(document(sets), SETS, DEFAULT_CODEBOOK)
        assert found(comparison) == {KNOWN[edit]: 1}
        assert all(point.status in ("open", "agreed") for point in comparison.points)


def test_all_of_them_together():
    def first(claims: Claims) -> None:
        for edit in (moved, other_speaker, no_cue):
            edit(claims)

    def second(claims: Claims) -> None:
        for edit in (without_claim, other_type, other_mention):
            edit(claims)

    def third(claims: Claims) -> None:
        for edit in (one_more, no_stance, no_type):
            edit(claims)

    comparison = compare(document({"a": first, "b": second, "c": third}), SETS, DEFAULT_CODEBOOK)
    edits = [moved, other_speaker, no_cue, without_claim, other_mention, one_more, no_stance, other_type]
    assert found(comparison) == Counter(KNOWN[edit] for edit in edits)
    (attribute,) = (point for point in comparison.disagreements if point.kind == "attribute")
    assert said(attribute) == [(GOLD["claims"][3]["type"], ("a",)), ("prediction", ("b",)), (None, ("c",))]
    (cue,) = (point for point in comparison.disagreements if point.kind == "cue")
    assert said(cue) == [(None, ("a",)), (GOLD["claims"][1]["cue"]["text"], ("b", "c"))]
    (boundary,) = (point for point in comparison.disagreements if point.kind == "boundary")
    assert said(boundary)[0] == ("that there is no need to worry", ("a",))


def test_equal_sets_differ_in_nothing_and_what_they_share_is_counted():
    comparison = compare(document(dict.fromkeys(SETS, as_gold)), SETS, DEFAULT_CODEBOOK)
    assert comparison.disagreements == ()
    assert len(comparison.groups) == len(GOLD["claims"])
    assert {point.status for point in comparison.points} == {"agreed"}


@given(st.sets(st.sampled_from(list(KNOWN)), max_size=4), st.permutations(SETS))
def test_the_order_of_the_sets_changes_only_the_order_of_the_versions(
    edits: set[Callable[[Claims], None]], order: list[str]
):
    def differing(claims: Claims) -> None:
        for edit in sorted(edits, key=lambda e: e.__name__):
            edit(claims)

    sets = {"a": as_gold, "b": differing, "c": as_gold}
    one = compare(document(sets), SETS, DEFAULT_CODEBOOK)
    other = compare(document({name: sets[name] for name in order}), order, DEFAULT_CODEBOOK)

    def unordered(comparison: Comparison) -> list[object]:
        return [
            (p.name, p.kind, p.group and p.group.ids, p.seen, frozenset(map(frozen, said(p))))
            for p in comparison.points
        ]

    def frozen(version: tuple[object, tuple[str, ...]]) -> tuple[object, frozenset[str]]:
        return version[0], frozenset(version[1])

    assert unordered(one) == unordered(other)


def test_one_set_alone_is_compared_with_nothing():
    assert compare(document({"a": as_gold}), ["a"], DEFAULT_CODEBOOK).points == ()


def test_who_marked_nothing_disagrees_about_every_claim():
    comparison = compare(document({"a": as_gold, "b": lambda claims: claims.clear()}), ("a", "b"), DEFAULT_CODEBOOK)
    assert found(comparison) == {("missing", "mark"): len(GOLD["claims"])}
    assert all(point.versions[1] == (type(point.versions[1]))(None, ("b",)) for point in comparison.disagreements)


def test_mentions_that_serve_no_claim_stand_by_themselves():
    alone = [an_annotation("mention", "Moscow", TEXT, id=f"alone {s}", article_id="nato", set_id=s) for s in ("a", "b")]
    sets = dict.fromkeys(SETS, as_gold)
    comparison = compare(document(sets, *alone), SETS, DEFAULT_CODEBOOK)
    assert found(comparison) == {("missing", "mark"): 1}
    (point,) = comparison.disagreements
    assert point.group is not None
    assert point.group.label == "mention"


def test_a_mention_that_serves_a_claim_elsewhere_is_asked_about_there():
    # b unties the mention and lets the mark stand: that is one difference, not two.
    def untied(claims: Claims) -> None:
        claim(claims, 3)["mention"] = None

    served = GOLD["claims"][3]["mention"]
    mark = an_annotation("mention", served["text"], TEXT, id="left", article_id="nato", set_id="b")
    mark = type(mark)(
        id="left",
        article_id="nato",
        set_id="b",
        label="mention",
        fragments=(Fragment(served["start"], served["end"], served["text"]),),
    )
    comparison = compare(document({"a": as_gold, "b": untied}, mark), ("a", "b"), DEFAULT_CODEBOOK)
    assert found(comparison) == {("mention", "mention"): 1}


BOOK = Codebook(
    version=1,
    labels=(
        *DEFAULT_CODEBOOK.labels,
        Label("frame", "frame", "F", "green", "", (AttributeDefinition("tone", "tone", "T", kind="yes_no"),)),
    ),
    scale=DEFAULT_CODEBOOK.scale,
    questions=(
        AttributeDefinition("topics", "topics", "T", kind="several"),
        AttributeDefinition("old", "old", "O", kind="text", retired=True),
    ),
)


def test_labels_of_ones_own_are_compared_with_their_boundaries_and_attributes():
    one = an_annotation(
        "frame", "great tension", TEXT, id="1", article_id="nato", set_id="a", attributes={"tone": True}
    )
    other = an_annotation("frame", "time of great tension", TEXT, id="2", article_id="nato", set_id="b", attributes={})
    alone = an_annotation("frame", "the world leaders", TEXT, id="3", article_id="nato", set_id="b")
    comparison = compare(document(dict.fromkeys(SETS[:2], as_gold), one, other, alone), SETS[:2], BOOK)
    assert found(comparison) == {
        ("boundary", "mark"): 1,
        ("attribute", "attribute:tone"): 1,
        ("missing", "mark"): 1,
    }
    tone = next(point for point in comparison.points if point.name == "attribute:tone")
    assert tone.waits


def answers(set_id: str, **given: object) -> ArticleAnswers:
    return ArticleAnswers(id=f"answers {set_id}", article_id="nato", set_id=set_id, answers=given)  # type: ignore[arg-type]


def test_questions_about_the_article():
    told = [answers("a", topics=("war", "trade"), old="x"), answers("b", topics=("trade", "war")), answers("c")]
    comparison = compare(document(dict.fromkeys(SETS, as_gold), *told), SETS, BOOK)
    assert found(comparison) == {("answer", "answer:topics"): 1}
    (point,) = comparison.disagreements
    assert [version.set_ids for version in point.versions] == [("a", "b"), ("c",)]


def test_the_span_of_a_group_reaches_over_all_its_members():
    comparison = compare(document({"a": as_gold, "b": moved}), ("a", "b"), DEFAULT_CODEBOOK)
    (point,) = comparison.disagreements
    assert point.group is not None
    place = words("that there is no need to worry")
    assert point.group.span == Span(place["start"], place["end"])
