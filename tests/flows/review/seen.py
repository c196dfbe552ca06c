"""What a person sees and does in the review."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from annotator.domain.document import AnnotatedArticle
from annotator.project import adjudicating
from annotator.project.project import Project
from annotator.ui.review.screen import ReviewScreen
from tests.flows.hands import NONE, Hands

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def kind(screen: ReviewScreen) -> str:
    assert screen.point is not None
    return screen.point.kind


def in_gold(project: Project, article_id: str = "nato") -> AnnotatedArticle:
    gold = adjudicating.gold_set(project)
    assert gold is not None
    return project.store.document(article_id, gold.id)


def choose(screen: ReviewScreen, kind: str) -> None:
    """Goes to a point of a kind by keys."""
    hands = Hands(screen.window())  # type: ignore[arg-type]
    for _ in screen.review.listed:
        if screen.point is not None and screen.point.kind == kind:
            return
        hands.press(Key.Key_N)
    raise AssertionError(kind)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())
    QApplication.processEvents()


def press_in_menu(key: Qt.Key) -> None:
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, key)
    QApplication.processEvents()


def open_kinds(screen: ReviewScreen) -> list[str]:
    return [point.kind for point in screen.review.open_points]


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
