"""The report on agreement: whole by itself, true to its figures, safe from names, and readable by whoever it is for."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import jsonschema
import msgspec
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.agreement_report import palette
from annotator.formats.agreement_report.fallback import covering, missing
from annotator.formats.agreement_report.html import html
from annotator.formats.agreement_report.tidy import COLUMNS, tidy
from annotator.formats.agreement_report.values import AgreementReport, encoded, schema
from annotator.formats.agreement_report.wording import Wording, plain, shortened
from annotator.formats.agreement_report.words import WORDS
from annotator.formats.writing.cells import csv_rows
from tests.contrast import contrast
from tests.formats.reports import QUOTED, SCRIPT, a_report, a_work

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "resources/schema/agreement-report-v1.schema.json"
FONT = ROOT / "resources/fonts/SourceSerif4.ttf"


class Page(HTMLParser):
    """Takes a page apart: its tags with their attributes, and what is written."""

    def __init__(self, report: AgreementReport) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html(report, Wording()).decode())
        self.close()
        assert self._open == [], "every tag is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.text += data + "\n"


def set_in_pdf(report: AgreementReport) -> str:
    from annotator.formats.agreement_report.pdf import pdf

    opened = pypdfium2.PdfDocument(pdf(report, Wording(), FONT, lambda _, __: None))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in opened)
    finally:
        opened.close()


@pytest.mark.parametrize("name", [SCRIPT, QUOTED, "</style><img src=x>", "]]><svg onload=x>", "&lt;b&gt;"])
def test_a_name_is_text_wherever_it_stands(name: str):
    page, known = Page(a_report(name)), Page(a_report())
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in known.tags]
    assert [attributes.keys() for _, attributes in page.tags] == [attributes.keys() for _, attributes in known.tags]
    assert page.text.count(name) >= 5


@given(st.text(max_size=40))
def test_any_name_leaves_the_page_whole(name: str):
    page = Page(a_report(name))
    assert plain(name) in page.text
    assert not {tag for tag, _ in page.tags} & {"script", "b", "img"}


def test_the_page_needs_nothing_else():
    data = html(a_report(), Wording()).decode()
    page = Page(a_report())
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "use", "image"}
    assert not re.search(r"url\(|@import|@font-face|https?:|\bon\w+=", data)
    assert not [attributes for _, attributes in page.tags if attributes.keys() & {"src", "href", "style"}]


def test_tables_are_told_to_those_who_do_not_see_them():
    tags = Page(a_report()).tags
    names = [tag for tag, _ in tags]
    assert names.count("caption") == names.count("table") > 5
    assert all(attributes.get("scope") in ("col", "row") for tag, attributes in tags if tag == "th")
    assert all(attributes["role"] == "img" and attributes["aria-label"] for tag, attributes in tags if tag == "svg")
    assert names.count("figure") == names.count("figcaption") == names.count("svg") > 2
    levels = [int(name[1]) for name in names if re.fullmatch(r"h\d", name)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
def test_everything_can_be_read_on_its_ground(colours: dict[str, str]):
    grounds = [name for name in colours if name.startswith("heat")] + ["paper"]
    assert min(contrast(colours["ink"], colours[ground]) for ground in grounds) >= 4.5
    assert contrast(colours["soft"], colours["paper"]) >= 4.5
    drawn = [name for name in colours if name.startswith("share")] + ["accent", "limit"]
    assert min(contrast(colours[name], colours["paper"]) for name in drawn) >= 3


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_figures_and_what_they_mean_are_in_the_page():
    text = Page(a_report("Stances")).text
    assert "Agreement in “Stances” is 0.72 (0.61 to 0.83)." in text
    assert "From 0.667 to 0.8, which Krippendorff (2004) calls enough for tentative conclusions: Stances." in text
    assert "reaches across one of the two limits, so they may lie on either side: Stances." in text
    assert "No value for “Speaker”: no two annotators said anything." in text
    assert "drawn with replacement 1,000 times, seed 1" in text
    assert "Krippendorff 2011" in text
    assert "20.0 (1)" in text, "marks in 1,000 words of a month"


def test_one_article_has_no_intervals_and_that_is_said():
    assert "Only one article was compared" in Page(a_report(compared=1)).text
    assert "Only one article was compared" not in Page(a_report(compared=1, draws=0)).text
    assert "Only one article was compared" not in Page(a_report()).text


def test_what_is_not_there_is_not_told():
    text = Page(a_report(draws=0, gold=None, work=(), months=(), labels=None, contested=())).text
    assert "Intervals were not asked for." in text
    assert "Nobody was given work." in text
    assert "Most contested articles" not in text
    assert "Annotators differ in no article." in Page(a_report(contested=())).text
    assert "Quality over time" not in text


def test_ones_own_report_is_about_ones_own_work():
    text = Page(a_report(own=True)).text
    assert "My work" in text
    assert "Pair by pair" not in text
    assert "Intervals" not in text
    assert "a Dice coefficient of a third" in text, "as nearness to the gold set is told"


def test_another_language_has_its_own_numbers():
    german = {"In short": "Kurz gefasst", "en": "de", WORDS["from_to"]: "{low} bis {high}"}
    text = unescape(html(a_report(), Wording(lambda text: german.get(text, text))).decode())
    assert '<html lang="de">' in text
    assert "Kurz gefasst" in text
    assert "0,72 (0,61 bis 0,83)" in text
    assert "1.234" in text


def test_every_number_is_in_the_table():
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in csv_rows(tidy(a_report("=1+1")))][1:]
    first = rows[next(n for n, row in enumerate(rows) if row["section"] == "agreement")]
    assert (first["layer"], first["value"], first["low"], first["units"]) == ("stance", "0.72", "0.61", "40")
    assert {row["section"] for row in rows} == {
        *("said", "agreement", "pair", "crossed", "month", "article", "gold", "work", "drift")
    }
    assert ("=1+1", "Bo", "0.72") in {(row["annotator"], row["other"], row["value"]) for row in rows}
    assert b"'=1+1" in tidy(a_report("=1+1")), "no spreadsheet takes a name for a formula"


def test_the_json_is_what_its_schema_says():
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_bytes())).validate(json.loads(encoded(a_report(QUOTED))))


def test_the_published_schema_is_that_of_the_program():
    # Where it is not, write what is compared here to the file; a report that changed also needs a new VERSION.
    assert (
        SCHEMA.read_bytes()
        == msgspec.json.format(msgspec.json.encode(schema(), order="deterministic"), indent=2) + b"\n"
    )


def test_the_pdf_says_the_same():
    text = set_in_pdf(a_report(SCRIPT))
    assert "In short" in text
    assert "0.72 (0.61 to 0.83)" in text
    assert "<script>alert(1)</script>" in re.sub(r"\s", "", text)
    assert "1 / " in text


def test_the_same_report_is_the_same_pdf():
    from annotator.formats.agreement_report.pdf import pdf

    one, other = (pdf(a_report(), Wording(), FONT, lambda _, __: None) for _ in range(2))
    assert one == other
    assert b"20260302120000" in one, "the date is the report's own"


def test_many_annotators_and_layers_fit_on_paper():
    report = a_report("A rather long name of an annotator, with a double-barrelled surname")
    crowd = tuple(replace(report.annotators[0], name=f"{report.project} {n}") for n in range(13))
    layers = tuple(replace(report.layers[0], id=f"l{n}", title=f"{'Attribute ' * 9}{n}", said=None) for n in range(4))
    work = tuple(replace(a_work(f"Annotator {n}"), days={"2024-01-01": 1, "2026-03-01": 4}) for n in range(13))
    text = set_in_pdf(replace(report, annotators=crowd, layers=layers, work=work, labels=None))
    assert "Annotator 12" in text


def test_letters_of_other_scripts_are_found_where_the_computer_has_them():
    names = "שרה לוי, 王芳, فاطمة"
    assert missing(names, FONT)
    found = covering(missing(names, FONT))
    assert found.left == missing(names, FONT) - frozenset().union(
        *(set(names) - missing(names, f) for f in found.fonts)
    )
    assert "0.72" in set_in_pdf(a_report(names)), "with the fonts or without"


def test_without_any_font_letters_are_left_over(tmp_path: Path):
    assert covering("王", [tmp_path]).left == {"王"}
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert covering("王", [tmp_path]).left == {"王"}
    (tmp_path / "Reading-Regular.ttf").symlink_to(FONT)
    assert covering("Жя王", [tmp_path]).fonts == (tmp_path / "Reading-Regular.ttf",)


@pytest.mark.parametrize(
    ("text", "most", "shown"), [("short", 10, "short"), ("somewhat longer", 8, "somewha…"), ("王王王王", 4, "王…")]
)
def test_long_names_are_shortened_in_drawings(text: str, most: int, shown: str):
    assert shortened(text, most) == shown


def test_what_steers_a_page_is_taken_out_of_a_name():
    assert plain("A\u202eda\n\x00 B\tC\ud800") == "Ada B C\ufffd"
