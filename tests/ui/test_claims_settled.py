"""What the lead settled of the answers about an article, told where the annotator gave them."""

from msgspec import structs
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import AttributeDefinition, Choice
from annotator.project import annotating
from annotator.project.package import lead_id
from annotator.project.project import GIVEN_BY, Project
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme

TONE = AttributeDefinition("tone", "tone", "O", (Choice("calm", "calm", "c"), Choice("angry", "angry", "a")))


def settle(project: Project, answer: str) -> None:
    """The lead's word on the tone of the article came back."""
    lead = Annotator(id=lead_id(project.given_by), name="Lead")
    gold = AnnotationSet(id="gold", annotator_id=lead.id, name="Gold", gold=True)
    version = project.codebook.version
    said = ArticleAnswers(
        id="said", article_id="nato", set_id="gold", answers={"tone": answer}, codebook_version=version
    )
    decision = Decision(
        id="one",
        article_id="nato",
        set_id="gold",
        point="answer:tone",
        how="taken",
        by=lead.id,
        at="2026-01-15T12:00:00+00:00",
        reason="Shouting is reported.",
    )
    project.do(ChangeSet("take_back", added(lead, gold, said, decision)))


def test_a_settled_answer_is_told_below_the_questions(session: Session, theme: Theme, qtbot: QtBot) -> None:
    project = session.project
    assert project is not None
    project.store.set_fact(GIVEN_BY, "the lead's")
    book = structs.replace(project.codebook, version=2, questions=(TONE,))
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.show()
    project.do(ChangeSet("edit_codebook", added(book)))
    session.do(annotating.set_article_answer, "tone", "calm")
    settle(project, "angry")
    told = "tone settled differently: angry\nWhy: Shouting is reported."
    assert told not in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    panel.about_article.unfold()
    assert told in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    project.undo()
    assert told not in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
