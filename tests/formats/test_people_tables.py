"""The tables for people: what is in them, safe from formulas, and the same bytes each time."""

import csv
import gc
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ExportFailed
from annotator.formats.reading.sheets import unfitted
from annotator.formats.tables import TABLES, WORKBOOK
from annotator.formats.tables.folder import TablesOptions
from annotator.formats.tables.read_back import raw_rows
from annotator.formats.writers import Content
from annotator.formats.writing.sheet_cells import fitted
from tests.builders import a_claim, a_cue
from tests.formats.test_catalog import Folder
from tests.formats.worlds import RICH_CONTENT, document, said


def folder(article: AnnotatedArticle, content: Content = RICH_CONTENT) -> dict[str, list[dict[str, str]]]:
    writer, made = TABLES.writer(content, TablesOptions()), Folder()
    made.put(writer.article(article, ""))
    made.put(writer.end())
    assert set(writer.proof(made.opened)) == {""}
    text = {name: data.decode("utf-8-sig") for name, data in made.files.items()}
    return {name: list(csv.DictReader(io.StringIO(one, newline=""))) for name, one in text.items()}


def workbook(article: AnnotatedArticle, content: Content = RICH_CONTENT) -> tuple[bytes, list[str]]:
    writer, made = WORKBOOK.writer(content, WORKBOOK.options()), Folder()
    made.put(writer.article(article, ""))
    made.put(writer.end())
    assert set(writer.proof(made.opened)) == {""}
    return made.files["data.xlsx"], [left.code for left in writer.left_out()]


def test_each_table_has_its_rows() -> None:
    tables = folder(said())
    assert {row["claim_id"]: (row["speaker"], row["quotation"], row["unsure"]) for row in tables["claims.csv"]} == {
        "claim": ("Jens Stoltenberg", "indirect", "yes"),
        "bare": ("", "", ""),
    }
    assert [(row["claim_id"], row["target"], row["stance"]) for row in tables["stances.csv"]] == [
        ("claim", "Crimea", "favour"),
        ("claim", "'=Talks", "against"),
    ]
    assert [(row["name"], row["role"], row["until"]) for row in tables["speakers.csv"]] == [
        ("Jens Stoltenberg", "Prime Minister", "2013-10-16"),
        ("Jens Stoltenberg", "Secretary General", "2024-10-01"),
    ]
    assert [row["article_id"] for row in tables["articles.csv"]] == ["article"]
    codes = tables["codebook.csv"]
    tones = next(row for row in codes if row["id"] == "tones" and row["what"] == "attribute")
    assert (tones["belongs_to"], tones["asked"]) == ("claim", "several")
    assert tones["guidelines"] == "When the words are those of the speaker."
    assert tones["examples"].splitlines()[0] == "'+ “No,” he said (quoted)"
    calm = next(row for row in codes if row["id"] == "calm" and row["belongs_to"] == "claim.tones")
    assert (calm["what"], calm["name"]) == ("choice", "'=calm")
    assert {row["what"] for row in codes} == {"label", "attribute", "choice", "stance", "question", "target"}


def test_a_workbook_says_the_same_and_holds_no_formula() -> None:
    data, _ = workbook(said())
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["articles", "claims", "stances", "speakers", "codebook"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    notes = [row["note"] for row in _rows(book["claims"])]
    assert "=1+1" in notes
    (formula,) = (cell for cell in cells if cell.value == "=1+1")
    assert formula.quotePrefix
    assert [row["target"] for row in _rows(book["stances"])] == ["Crimea", "=Talks"]


def test_the_same_project_is_the_same_bytes() -> None:
    one, other = (workbook(said())[0] for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_a_cell_that_is_too_long_is_cut_and_said_so() -> None:
    data, left = workbook(document(a_claim(note="é😀" * 20_000)))
    (row,) = _rows(openpyxl.load_workbook(io.BytesIO(data))["claims"])
    assert left == ["cell_too_long"]
    assert len(row["note"].encode("utf-16-le")) // 2 == 32_767
    assert ("é😀" * 20_000).startswith(row["note"])


def test_a_workbook_that_cannot_be_packed_is_a_failed_export(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> bytes:
        raise OSError("no space left")

    monkeypatch.setattr("annotator.formats.tables.workbook.packed", full)
    with pytest.raises(ExportFailed, match="no space left"):
        workbook(said())


def test_an_export_that_is_given_up_leaves_nothing_to_complain_of() -> None:
    writer = WORKBOOK.writer(RICH_CONTENT, WORKBOOK.options())
    for number in range(30):
        article = structs.replace(said().article, id=f"article {number}")
        assert writer.article(structs.replace(said(), article=article), "") == ()
    del writer
    gc.collect()


def test_what_belongs_to_no_claim_is_said_to_be_left_out() -> None:
    assert workbook(document(a_claim(), a_cue()))[1] == ["annotation_without_claim"]


def test_a_sheet_that_is_full_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.tables.workbook._MOST_ROWS", 2)
    book = openpyxl.load_workbook(io.BytesIO(workbook(said())[0]))
    assert book.sheetnames[-1].startswith("codebook ")
    assert [_rows(book[name])[0]["claim_id"] for name in ("claims", "claims 2")] == ["bare", "claim"]


def test_articles_have_their_answers() -> None:
    about = ArticleAnswers(id="a", article_id="article", set_id="set", answers={"tones": ("loud", "calm")})
    (row,) = folder(structs.replace(said(), answers={"a": about}))["articles.csv"]
    assert (row["annotator"], row["tones"]) == ("Ana", "loud; shrill; =calm")


@given(st.text())
def test_every_text_comes_back_from_a_cell(text: str) -> None:
    cut: list[str] = []
    assert unfitted(fitted(text, cut.append)) == text
    assert not cut


def _rows(sheet: object) -> list[dict[str, str]]:
    head, *rows = sheet.iter_rows(values_only=True)  # type: ignore[attr-defined]
    return [dict(zip(head, ("" if cell is None else cell for cell in row), strict=True)) for row in rows]


def test_a_folder_becomes_one_archive(tmp_path: Path) -> None:
    from tests.formats.training import send, the_reference

    project = the_reference(tmp_path)
    one = send(project, tmp_path / "one.zip", "tables")
    other = send(project, tmp_path / "other.zip", "brat", zip="true")
    project.close()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert {"claims.csv", "stances.csv", "receipt.json", "README.md"} <= set(archive.namelist())
    assert [file.name for file in one.files] == ["one.zip"]
    assert (tmp_path / "one.zip.receipt.json").exists()
    assert other.files[0].sha256 != one.files[0].sha256
    assert not list(tmp_path.glob(".*part"))


@given(
    st.lists(
        st.lists(st.sampled_from(["", "a", " b ", "-1", "x\ny", "<&>", "\U0001f600"]), min_size=1, max_size=30),
        max_size=5,
    )
)
def test_a_workbook_is_proved_by_what_others_find_in_it(rows: list[list[str]]):
    book, out = openpyxl.Workbook(write_only=True), io.BytesIO()
    made = book.create_sheet("Some & others")
    for row in rows:
        made.append([cell or None for cell in row])
    book.save(out)
    again = openpyxl.load_workbook(io.BytesIO(out.getvalue()), read_only=True)["Some & others"]
    theirs = [["" if cell is None else str(cell) for cell in row] for row in again.iter_rows(values_only=True)]
    ours = [(name, row + [""] * (len(theirs[n]) - len(row))) for n, (name, row) in enumerate(raw_rows(out))]
    assert ours == [("Some & others", row) for row in theirs]
