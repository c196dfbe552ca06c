"""The left side: how far annotators agree, pair by pair, and which articles are contested."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.ui.review.screen import ReviewScreen
from tests.agreement.test_disagreements import moved, no_stance, other_stance, other_type, without_claim
from tests.several import Claims, as_gold
from tests.ui.review.conftest import Reviewed

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def differing(claims: Claims) -> None:
    for edit in (moved, other_type, no_stance, without_claim):
        edit(claims)


def layers(screen: ReviewScreen) -> dict[str, str]:
    """What each layer says to those who hear it."""
    model = screen.overview.agreement.figures.model()
    return {model.index(n, 0).data(): model.index(n, 0).data(SPOKEN) for n in range(model.rowCount())}


def cells(screen: ReviewScreen) -> list[list[str]]:
    model = screen.overview.agreement.matrix.model()
    size = range(model.rowCount())
    return [[model.index(row, column).data() for column in size] for row in size]


def choose_layer(screen: ReviewScreen, name: str, qtbot: QtBot) -> None:
    figures = screen.overview.agreement.figures
    row = list(layers(screen)).index(name)
    figures.setCurrentIndex(figures.model().index(row, 0))
    qtbot.keyClick(figures, Qt.Key.Key_Return)


def test_each_layer_names_its_measure_and_how_much_was_compared(reviewed: Reviewed):
    screen = reviewed({"Ana": as_gold, "Bo": differing, "Cem": other_stance}, articles=3)
    said = layers(screen)
    assert {"Marks: claim", "Speaker", "Stance", "Type", "Quotation"} <= set(said)
    assert said["Stance"].startswith("Stance: Krippendorff's alpha, nominal, 0.")
    assert "95 % interval" in said["Stance"]
    assert "3 annotators" in said["Stance"]
    heads = [label.text() for label in screen.overview.findChildren(QLabel) if label.isVisible()]
    assert "Agreement · 3 articles · 3 annotators" in heads


def test_a_layer_is_seen_pair_by_pair_with_whole_names(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": differing, "Cem": as_gold})
    choose_layer(screen, "Type", qtbot)
    found = cells(screen)
    assert (found[0][2], found[2][0]) == ("1.00", "1.00")
    assert found[0][1] == found[1][0] == found[1][2] != "1.00"
    assert [found[n][n] for n in range(3)] == ["–"] * 3
    model = screen.overview.agreement.matrix.model()
    assert model.index(0, 1).data(SPOKEN).startswith("Ana with Bo: Krippendorff's alpha")
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "Bo"


def test_a_figure_that_is_not_defined_says_why(reviewed: Reviewed):
    def alike(claims: Claims) -> None:
        for claim in claims:
            claim["type"] = "fact"

    screen = reviewed({"Ana": alike, "Bo": alike})
    assert layers(screen)["Type"].endswith("everybody always said the same, so chance cannot be told from agreement")


def test_a_layer_chosen_again_lists_everything_again(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": differing})
    everything = screen.review.listed
    choose_layer(screen, "Marks: claim", qtbot)
    assert {point.name for point in screen.review.listed} == {"mark"}
    choose_layer(screen, "Marks: claim", qtbot)
    assert screen.review.listed == everything


def test_articles_say_how_much_is_open_and_settled(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": moved}, articles=2)
    model = screen.overview.contested.model()
    assert ", 1 open of " in model.index(0, 0).data(SPOKEN)
    assert screen.overview.counted == "Gold: 0 of 2 articles settled"
    screen.settle_agreed()
    qtbot.waitUntil(lambda: screen.overview.agreed == 0)
    screen.take(1)
    said = [model.index(n, 0).data(SPOKEN) for n in range(2)]
    # The one with something open comes first now.
    assert "1 open of " in said[0]
    assert "settled" in said[1]
    assert screen.overview.counted == "Gold: 1 of 2 articles settled"


def test_articles_are_found_by_the_words_of_their_titles(reviewed: Reviewed):
    screen = reviewed({"Ana": as_gold, "Bo": moved}, articles=2)
    model = screen.overview.contested.model()
    screen.overview.search("nato SECRETARY")
    assert model.rowCount() == 2
    screen.overview.search("weather")
    assert model.rowCount() == 0
    screen.overview.search("")
    assert model.rowCount() == 2


def test_an_article_is_opened_by_enter(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": moved}, articles=2)
    shown = screen.review.document
    contested = screen.overview.contested
    contested.setCurrentIndex(contested.model().index(1, 0))
    qtbot.keyClick(contested, Qt.Key.Key_Return)
    assert screen.review.document is not None
    assert shown is not None
    assert screen.review.document.article.id != shown.article.id


def test_what_an_annotator_changes_is_measured_again_but_no_decision(reviewed: Reviewed, qtbot: QtBot):
    screen = reviewed({"Ana": as_gold, "Bo": moved})
    before = layers(screen)["Marks: claim"]
    screen.take(1)
    assert layers(screen)["Marks: claim"] == before
    project = screen.review.session.project
    assert project is not None
    from annotator.project import annotating

    document = project.store.document("nato")
    annotating.remove(project, document, "nato Bo 2")
    qtbot.waitUntil(lambda: layers(screen)["Marks: claim"] != before)


def test_a_name_that_looks_like_a_page_is_shown_as_it_is_written(reviewed: Reviewed):
    screen = reviewed({"<img src='x'>": as_gold, "Bo": moved, "Cem": as_gold})
    model = screen.overview.agreement.matrix.model()
    column = next(n for n in range(3) if "img" in model.headerData(n, Qt.Orientation.Horizontal, SPOKEN))
    tip = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip
