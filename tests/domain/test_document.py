from annotator.domain.change import Change, ChangeSet, Value
from annotator.domain.document import AnnotatedArticle
from tests.builders import a_claim, a_stance, a_target, an_article

ARTICLE = an_article(id="article")
CLAIM = a_claim("prices rose")
OTHER = a_claim("never accept it")
ONE, TWO = a_target("one"), a_target("two")


def after(document: AnnotatedArticle, *changes: tuple[Value | None, Value | None]) -> AnnotatedArticle:
    return document.changed(ChangeSet("test", tuple(Change(before, after) for before, after in changes)))


def made_anew(document: AnnotatedArticle) -> AnnotatedArticle:
    """The same values, with nothing remembered."""
    return AnnotatedArticle(
        document.article, document.state, document.annotations, document.attributions, document.stances
    )


def test_stances_asked_for_before_a_change_are_right_after_it():
    document = after(AnnotatedArticle(ARTICLE), (None, CLAIM), (None, OTHER))
    first, second, third = a_stance(CLAIM, ONE), a_stance(CLAIM, TWO), a_stance(OTHER, ONE)
    changed = a_stance(CLAIM, ONE, "against", id=first.id)
    for change in ((None, first), (None, second), (None, third), (first, changed), (second, None), (changed, None)):
        assert document.stances_of(CLAIM.id) == made_anew(document).stances_of(CLAIM.id)
        document = after(document, change)
        for claim in (CLAIM, OTHER):
            assert document.stances_of(claim.id) == made_anew(document).stances_of(claim.id)


def test_an_earlier_value_keeps_its_stances():
    document = after(AnnotatedArticle(ARTICLE), (None, CLAIM))
    stance = a_stance(CLAIM, ONE)
    assert document.stances_of(CLAIM.id) == ()
    assert after(document, (None, stance)).stances_of(CLAIM.id) == (stance,)
    assert document.stances_of(CLAIM.id) == ()


def test_stances_of_another_article_are_passed_over():
    document = AnnotatedArticle(ARTICLE)
    assert document.stances_of(CLAIM.id) == ()
    elsewhere = a_stance(CLAIM, ONE, article_id="elsewhere")
    assert after(document, (None, elsewhere)).stances_of(CLAIM.id) == ()
