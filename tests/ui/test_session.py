"""What the session tells of changes: the open article is shown as one annotation set has it."""

from typing import Any

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.change import ChangeSet, added
from annotator.project import annotating
from annotator.ui.session import Session
from tests.builders import a_claim, a_stance, a_target, an_attribution


def marks_of_another_set(session: Session) -> ChangeSet:
    assert session.document is not None
    bo = Annotator(id="bo", name="Bo")
    others = AnnotationSet(id="bo's", annotator_id="bo")
    claim = a_claim("NATO", session.document.article.text, set_id="bo's", article_id="nato")
    target = a_target()
    return ChangeSet("import", added(bo, others, target, claim, an_attribution(claim), a_stance(claim, target)))


def test_what_another_set_holds_is_not_shown_in_the_open_article(session: Session):
    assert session.project is not None
    heard: list[Any] = []
    session.article_changed.connect(lambda change_set: heard.extend(change_set.changes))
    whole: list[Any] = []
    session.changed.connect(lambda change_set: whole.extend(change_set.changes))
    session.project.do(marks_of_another_set(session))
    assert session.document is not None
    assert not session.document.annotations
    assert not session.document.attributions
    assert not session.document.stances
    assert (len(heard), len(whole)) == (3, 6)
    session.project.undo()
    assert session.document == session.project.store.document("nato", session.project.set_id)


def test_own_marks_with_all_that_hangs_on_them_are_shown(session: Session):
    assert session.document is not None
    project = session.project
    assert project is not None
    claim = session.do(annotating.add_claim, [a_claim("NATO", session.document.article.text).fragments[0].span])
    assert claim is not None
    project.do(ChangeSet("register", added(target := a_target())))
    session.do(annotating.set_stance, claim.id, target.id, "favour")
    session.do(annotating.remove, claim.id)
    for _ in range(2):
        assert session.document == project.store.document("nato", project.set_id)
        project.undo()


def test_the_mode_ends_with_the_project(session: Session):
    turned: list[str] = []
    session.mode_changed.connect(lambda: turned.append(session.mode))
    session.turn_to("review")
    session.turn_to("review")
    session.close_project()
    assert turned == ["review", "annotate"]
