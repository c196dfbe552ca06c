"""Documents of word processors, e-books, PDF and workbooks: their paragraphs, headline and facts, and bad ones."""

import io
import zipfile
from pathlib import Path

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.formats.docx import DOCX
from annotator.formats.drafts import ArticleDraft
from annotator.formats.eml import EML
from annotator.formats.epub import EPUB
from annotator.formats.format import ReadFormat
from annotator.formats.odt import ODT
from annotator.formats.pdf import PDF
from annotator.formats.xlsx import XLSX
from tests.formats.reading import SAMPLES, drafts, items

ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


def only(known: ReadFormat, name: str) -> ArticleDraft:
    (draft,) = drafts(known, (SAMPLES / name).read_bytes())
    return draft


def paragraphs(draft: ArticleDraft) -> list[str]:
    return draft.text.split("\n\n")


def changed(name: str, entry: str, old: bytes, new: bytes) -> bytes:
    """The sample with other bytes in one of its entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / name) as archive, zipfile.ZipFile(made, "w") as copy:
        for each in archive.namelist():
            data = archive.read(each)
            copy.writestr(each, data.replace(old, new, 1) if each == entry else data)
    return made.getvalue()


@pytest.mark.parametrize(("known", "name", "count"), [(DOCX, "article.docx", 5), (ODT, "article.odt", 6)])
def test_a_document_keeps_its_paragraphs_and_rows(known: ReadFormat, name: str, count: int) -> None:
    draft = only(known, name)
    assert draft.headline is not None
    assert draft.headline.of(draft.text) == "Minister rejects plan"
    found = paragraphs(draft)
    assert len(found) == count
    assert found[2].startswith("“We have looked at it from all sides,” he told reporters")
    assert "For\tAgainst" in found


def test_tracked_insertions_are_text_and_deletions_are_not() -> None:
    old = b"The vote in parliament"
    new = (
        b"The</w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        b'<w:ins><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> vote'
    )
    (draft,) = drafts(DOCX, changed("article.docx", "word/document.xml", old, new))
    assert paragraphs(draft)[-1] == "The new vote is to be held next week."


@pytest.mark.parametrize(
    ("known", "name", "entry"),
    [
        (DOCX, "article.docx", "word/document.xml"),
        (ODT, "article.odt", "content.xml"),
        (EPUB, "articles.epub", "OEBPS/content.opf"),
        (XLSX, "articles.xlsx", "xl/worksheets/sheet1.xml"),
    ],
)
def test_xml_with_entities_is_refused(known: ReadFormat, name: str, entry: str) -> None:
    with zipfile.ZipFile(SAMPLES / name) as archive:
        data = archive.read(entry)
    start = data.index(b"?>") + 2 if data.startswith(b"<?xml") else 0
    with pytest.raises(UnreadableFile, match="entities"):
        items(known, changed(name, entry, data[:start], data[:start] + ENTITY))


@pytest.mark.parametrize(
    ("known", "name"),
    [(DOCX, "article.docx"), (ODT, "article.odt"), (EPUB, "articles.epub"), (XLSX, "articles.xlsx"), (PDF, "rows.pdf")],
)
def test_what_is_cut_off_is_damaged(known: ReadFormat, name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    with pytest.raises(UnreadableFile, match=r"damaged|empty"):
        items(known, data[: len(data) // 3])


@pytest.mark.parametrize("known", [DOCX, XLSX])
def test_an_office_file_with_a_password_is_said_so(known: ReadFormat) -> None:
    with pytest.raises(UnreadableFile, match="locked"):
        items(known, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000))


def test_a_document_that_would_fill_the_memory_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", b"<x>" + b" " * (65 << 20))
    with pytest.raises(UnreadableFile, match="unpacks_too_large"):
        items(ODT, made.getvalue())


def test_columns_are_read_one_after_the_other_and_what_every_page_says_is_left_out() -> None:
    draft = only(PDF, "columns.pdf")
    assert draft.headline is not None
    assert draft.headline.of(draft.text) == "Minister rejects plan"
    assert "The Paper, 16 November 2016" not in draft.text
    assert "The opposition called that a declaration of bankruptcy" in draft.text
    assert draft.text.endswith("The vote in parliament is to be held next week.")


def test_columns_that_were_written_row_by_row_are_found_and_parted_words_joined() -> None:
    assert paragraphs(only(PDF, "rows.pdf")) == [
        "Minister rejects plan",
        "The minister said on Wednesday that the plan was “dead”. Three ministries had worked on it since the spring, "
        "in negotiations that nobody had believed in.",
        "Nothing was said of what is to come.",
        "The opposition called that a declaration of bankruptcy. A well-known member demanded that the figures of the "
        "well-known expert be laid open. The vote will be held next week.",
    ]


def test_a_scan_without_text_is_said_so() -> None:
    with pytest.raises(UnreadableFile, match="only_pictures"):
        items(PDF, (SAMPLES / "scan.pdf").read_bytes())


def test_each_document_of_an_e_book_is_an_article() -> None:
    one, two = drafts(EPUB, (SAMPLES / "articles.epub").read_bytes())
    assert (one.outlet, one.byline, one.published, one.language) == ("The Paper", "A. Writer", "2016-11-16", "en")
    assert (one.place, two.place) == ("one.xhtml", "two.xhtml")
    assert len(paragraphs(one)) == 5
    assert two.text == "Second\n\nAnother article here."


def test_a_workbook_is_read_by_its_columns_and_bad_rows_are_told() -> None:
    one, two = drafts(XLSX, (SAMPLES / "articles.xlsx").read_bytes())
    assert (one.published, one.outlet, one.place) == ("2016-11-16", "The Paper", "row 2")
    assert (two.published, two.place, two.notes[0].code) == ("", "row 4", "date_unclear")
    with pytest.raises(UnreadableFile, match="no_column"):
        items(XLSX, (SAMPLES / "articles.xlsx").read_bytes(), text="story")
    with pytest.raises(UnreadableFile, match="no_column"):
        items(XLSX, (SAMPLES / "articles.xlsx").read_bytes(), sheet="none")


def test_a_workbook_shows_its_first_rows() -> None:
    assert XLSX.look is not None
    look = XLSX.look(io.BytesIO((SAMPLES / "articles.xlsx").read_bytes()), XLSX.options())
    while True:
        try:
            next(look)
        except StopIteration as end:
            table = end.value
            break
    assert table.columns == ("date", "outlet", "headline", "text")
    assert table.guess == {name: name for name in table.columns}
    assert [row[0] for row in table.rows] == ["2016-11-16", "", "03/04/2016"]
    assert table.encoding == ""


def test_the_html_of_a_newsletter_is_read_without_what_is_hidden() -> None:
    data = Path(SAMPLES / "newsletter.eml").read_bytes()
    (draft,) = drafts(EML, data)
    assert draft.text == "Minister rejects plän\n\nThe plan was “dead”, he said.\n\nRead on"
    assert (draft.outlet, draft.byline, draft.published) == ("Morning Brief", "The Paper", "2016-11-16")
    assert "secret" not in draft.text
