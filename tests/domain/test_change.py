"""Changes and their inverses, folding, and what they make of a document."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.article import ArticleState
from annotator.domain.change import Change, ChangeSet, added, folded
from annotator.domain.document import AnnotatedArticle
from tests.builders import a_claim, a_mention, a_speaker, a_stance, a_target, an_article, an_attribution

ARTICLE = an_article(id="article")
EMPTY = AnnotatedArticle(ARTICLE)
IDS = st.sampled_from(["a", "b", "c"])


@st.composite
def edits(draw: st.DrawFn, start: AnnotatedArticle = EMPTY) -> list[ChangeSet]:
    """Change sets that may be applied one after the other."""
    now, sets = dict(start.annotations), []
    for number in range(draw(st.integers(1, 4))):
        changes: list[Change] = []
        for id_ in draw(st.lists(IDS, max_size=3, unique=True)):
            after = a_claim(id=id_, note=draw(st.sampled_from("xyz"))) if draw(st.booleans()) else None
            if now.get(id_) != after:
                changes.append(Change(now.get(id_), after))
                now.pop(id_, None) if after is None else now.update({id_: after})
        sets.append(ChangeSet(f"verb {number}", tuple(changes), merge_key="key"))
    return sets


@given(edits())
def test_taking_each_change_set_back_gives_the_start(sets: list[ChangeSet]):
    document = EMPTY
    for change_set in sets:
        document = document.changed(change_set)
    for change_set in reversed(sets):
        document = document.changed(change_set.inverse())
    assert document == EMPTY


@given(edits())
def test_change_sets_folded_into_one_do_the_same(sets: list[ChangeSet]):
    one_by_one, whole = EMPTY, sets[0]
    for change_set in sets:
        one_by_one = one_by_one.changed(change_set)
    for change_set in sets[1:]:
        whole = folded(whole, change_set)
    assert EMPTY.changed(whole) == one_by_one
    assert one_by_one.changed(whole.inverse()) == EMPTY
    assert all(c.before != c.after for c in whole.changes)


def test_what_appears_and_goes_again_leaves_no_change():
    claim = a_claim()
    assert folded(ChangeSet("a", added(claim)), ChangeSet("b", (Change(claim, None),))).changes == ()


def test_values_of_two_kinds_with_one_id_are_two():
    claim = a_claim(id="same")
    tie = an_attribution(claim, speaker_id="somebody")
    assert len(folded(ChangeSet("a", added(claim)), ChangeSet("b", added(tie))).changes) == 2


def test_a_change_set_names_the_articles_it_touches():
    claim = a_claim(article_id="one")
    state = ArticleState(article_id="two")
    assert ChangeSet("verb", added(claim, state, a_speaker(), a_target())).articles() == {"one", "two"}


def test_a_document_takes_what_is_of_its_article_only():
    mine, other = a_claim(), a_claim(article_id="elsewhere")
    target = a_target()
    everything = added(mine, other, target, an_attribution(mine, mention_id="m"), a_stance(mine, target))
    started = Change(ArticleState(article_id="article"), ArticleState(article_id="article", state="started"))
    document = EMPTY.changed(ChangeSet("verb", (*everything, started)))
    assert list(document.annotations.values()) == [mine]
    assert document.state == "started"
    assert document.attribution(mine.id).mention_id == "m"
    assert [s.target_id for s in document.stances_of(mine.id)] == [target.id]


def test_what_a_document_has_looked_up_is_not_taken_over_by_the_next():
    claim, mention, target = a_claim(), a_mention(), a_target()
    document = EMPTY.changed(ChangeSet("mark", added(claim, mention)))
    assert document.stances_of(claim.id) == ()
    assert document.claims_served_by(mention.id) == []
    tie, stance = an_attribution(claim, mention_id=mention.id), a_stance(claim, target)
    later = document.changed(ChangeSet("tie", added(tie, stance)))
    assert later.stances_of(claim.id) == (stance,)
    assert later.claims_served_by(mention.id) == [claim.id]
    assert document.stances_of(claim.id) == ()


def test_annotations_of_a_label_come_in_reading_order_and_the_outer_one_first():
    inner, outer, first = a_claim("rose"), a_claim("rose by 3.5%"), a_claim("Talks")
    document = EMPTY.changed(ChangeSet("mark", added(inner, outer, a_mention(), first)))
    assert document.with_label("claim") == [first, outer, inner]


def test_an_annotation_replaced_keeps_its_place():
    one, two = a_claim(), a_claim()
    document = EMPTY.changed(ChangeSet("mark", added(one, two)))
    noted = a_claim(id=one.id, note="noted")
    assert list(document.changed(ChangeSet("note", (Change(one, noted),))).annotations) == [one.id, two.id]
