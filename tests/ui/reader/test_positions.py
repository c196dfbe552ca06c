"""Qt selection, stored span and exported quote are one and the same, whatever the text is made of."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from annotator.domain.article import Article, ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.domain.identity import new_id
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.domain.text import normalise
from annotator.project import annotating
from annotator.project.exporting import ExportChoice, export
from annotator.project.project import Project
from annotator.ui.reader.positions import Positions
from annotator.ui.reader.sheet import Sheet
from annotator.ui.theme import Theme

AWKWARD = [
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\r\n",
    "\r",
    "\n",
    "\u00a0",
    "\u2028",
    "\u2029",
    "שלום",
    "مرحبا",
    "中文",
    "“",
    "\u200f",
    "a",
    " ",
]
texts = st.lists(st.sampled_from(AWKWARD) | st.text(max_size=4), min_size=1, max_size=30).map("".join)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = normalise(draw(texts)).text or "x"
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(texts_with_spans())
def test_positions_go_there_and_back(case: tuple[str, Span]) -> None:
    text, span = case
    positions = Positions(text)
    start, end = positions.span_to_qt(span)
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == span.of(text)
    assert positions.span_from_qt(start, end) == span


def test_a_position_inside_a_surrogate_pair_is_the_start_of_its_character() -> None:
    positions = Positions("a😀b")
    assert [positions.from_qt(units) for units in range(5)] == [0, 1, 1, 2, 3]


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    sheet = Sheet(Theme("light"), 19)
    qtbot.addWidget(sheet)
    return sheet


@given(case=texts_with_spans())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_qt_selects_is_what_python_slices(sheet: Sheet, case: tuple[str, Span]) -> None:
    text, span = case
    sheet.show_article(Article(id="a", text=text))
    start, end = sheet.positions.span_to_qt(span)
    cursor = sheet.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    assert sheet.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd()) == span
    assert cursor.selectedText().replace("\u2029", "\n").replace("\u00a0", " ") == span.of(text).replace("\u00a0", " ")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "p.annotator", name="p")


@given(case=texts_with_spans())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_selected_is_stored_and_exported(sheet: Sheet, project: Project, case: tuple[str, Span]) -> None:
    text, span = case
    article = Article(id=new_id(), text=text)
    project.store.stage([article])
    project.do(ChangeSet("import", added(ArticleState(article_id=article.id))))
    sheet.show_article(article)
    start, end = sheet.positions.span_to_qt(span)
    chosen = sheet.positions.span_from_qt(start, end)

    claim = annotating.add_claim(project, project.store.document(article.id), [chosen])

    stored = project.store.document(article.id).annotations[claim.id].fragments[0]
    assert (stored.start, stored.end, stored.quote) == (span.start, span.end, span.of(text))

    target = project.path.with_name("out.jsonl")
    finish(export(project.path, target, ExportChoice()))
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n") if line]
    exported = next(line for line in lines if line.get("article", {}).get("id") == article.id)
    (fragment,) = exported["annotations"][0]["fragments"]
    assert exported["article"]["text"][fragment["start"] : fragment["end"]] == fragment["quote"] == span.of(text)
