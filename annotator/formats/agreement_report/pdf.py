"""The report as PDF, by fpdf2, on A4 and in the reading face; what that lacks is set in fonts of this computer.

Which library and why: resources/docs/developers/decisions/agreement-report.md. The same report makes the same bytes on
the same computer: the date within is the report's own.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF, FontFace
from fpdf.fonts import TTFFont

from annotator.formats.agreement_report.blocks import SHORT, WIDTH, Block, Drawing, Heading, Points, Table, Text
from annotator.formats.agreement_report.document import blocks
from annotator.formats.agreement_report.fallback import covering, missing, needs_shaping
from annotator.formats.agreement_report.pdf_drawing import draw, rgb
from annotator.formats.agreement_report.pdf_tables import PADDING, columns, parted
from annotator.formats.agreement_report.values import AgreementReport
from annotator.formats.agreement_report.wording import Wording, plain

_SIZES = {1: 20.0, 2: 14.0}
_TEXT, _SMALL = 10.0, 8.5
_MARGIN = 18.0


def pdf(report: AgreementReport, words: Wording, font: Path, told: Callable[[int, int], None]) -> bytes:
    """The file, set in ``font`` (TrueType). ``told`` hears how many of how many parts are done."""
    found = list(blocks(report, words))
    page = _Page(plain(report.project))
    page.set_title(f"{plain(report.project)} – {words('own_title' if report.own else 'title')}")
    page.set_lang(words.language)
    page.set_creator(report.program)
    page.set_producer("fpdf2")
    page.set_creation_date(_date(report.as_of))
    try:
        page.take_fonts(font, "".join(map(_letters, found)))
        page.add_page()
        for number, block in enumerate(found):
            page.put(block)
            told(number + 1, len(found))
        return bytes(page.output())
    finally:
        page.close_fonts()


def _date(as_of: str) -> datetime:
    date = datetime.fromisoformat(as_of) if as_of else datetime(1980, 1, 1, tzinfo=UTC)
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _letters(block: Block) -> str:
    match block:
        case Heading(text=text) | Text(text=text):
            return text
        case Points(items):
            return "".join(items)
        case Table(caption, head, rows):
            return caption + "".join(head) + "".join(cell.text for row in rows for cell in row)
        case Drawing(caption=caption, shapes=shapes):
            return caption + "".join(getattr(shape, "text", "") for shape in shapes)


class _Page(FPDF):
    def __init__(self, name: str) -> None:
        super().__init__(unit="mm", format="A4")
        self._name = name
        self.set_margins(_MARGIN, _MARGIN)
        self.set_auto_page_break(True, _MARGIN)

    def take_fonts(self, font: Path, text: str) -> None:
        """The face, with others of this computer for letters that it lacks."""
        self.add_font("reading", "", font)
        others = covering(missing(text, font)).fonts
        for number, other in enumerate(others):
            self.add_font(f"other{number}", "", other)
        self.set_font("reading", size=_TEXT)
        if others:
            self.set_fallback_fonts([f"other{number}" for number in range(len(others))], exact_match=False)
        if needs_shaping(text):
            self.set_text_shaping(True)

    def close_fonts(self) -> None:
        """Closes their files, which fpdf2 leaves open."""
        for known in self.fonts.values():
            if isinstance(known, TTFFont):
                known.close()

    def footer(self) -> None:
        """The project's name and the page's number."""
        self.set_y(-12)
        self.set_font("reading", size=8)
        self.set_text_color(*rgb("soft"))
        self.cell(self.epw - 20, 5, self._name)
        self.cell(20, 5, f"{self.page_no()} / {{nb}}", align="R")
        self.set_text_color(*rgb("ink"))

    def put(self, block: Block) -> None:
        """Lays a block below what there is."""
        match block:
            case Heading(level, text):
                self._heading(level, text)
            case Text(text, soft):
                self._text(text, _SMALL if soft else _TEXT, "soft" if soft else "ink")
                self.ln(1.5)
            case Points(items):
                for item in items:
                    self._point(item)
                self.ln(1.5)
            case Table():
                for part in parted(block):
                    self._table(part)
            case Drawing():
                self._drawing(block)

    def _heading(self, level: int, text: str) -> None:
        if level > 1:
            self.ln(5)
            self._keep(40)
        self.set_font("reading", size=_SIZES[level])
        self.start_section(text, level=level - 1)
        self.multi_cell(self.epw, _SIZES[level] * 0.45, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(1.5)

    def _text(self, text: str, size: float, ink: str, indent: float = 0.0) -> None:
        self.set_font("reading", size=size)
        self.set_text_color(*rgb(ink))
        self.set_x(self.l_margin + indent)
        self.multi_cell(self.epw - indent, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.set_text_color(*rgb("ink"))

    def _point(self, text: str) -> None:
        self._keep(8)
        self.set_font("reading", size=_TEXT)
        self.set_x(self.l_margin + 1)
        self.cell(4, _TEXT * 0.5, "•")
        self._text(text, _TEXT, "ink", 5)
        self.ln(0.7)

    def _table(self, table: Table) -> None:
        self.ln(2)
        rows = len(table.rows) if len(table.rows) <= SHORT else 3
        self._keep(min(12 + 6.5 * (rows + 1), self.eph))
        self._text(table.caption, _SMALL, "soft")
        self.ln(1)
        self.set_font("reading", size=_SMALL)
        widths = columns(table, self.get_string_width, self.epw)
        self.set_draw_color(*rgb("line"))
        self.set_fill_color(*rgb("paper"))
        self.set_line_width(0.2)
        aligned = tuple("RIGHT" if any(row[n].number for row in table.rows) else "LEFT" for n in range(len(widths)))
        with self.table(
            col_widths=tuple(widths),
            width=min(sum(widths), self.epw),
            align="LEFT",
            text_align=aligned,
            line_height=_SMALL * 0.48,
            padding=PADDING,
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(emphasis="", color=rgb("soft")),
            v_align="TOP",
        ) as drawn:
            drawn.row(table.head)
            for row in table.rows:
                line = drawn.row()
                for cell in row:
                    style = FontFace(fill_color=rgb(f"heat{cell.heat}")) if cell.heat else None
                    line.cell(cell.text, style=style)
        self.ln(2)

    def _drawing(self, drawing: Drawing) -> None:
        scale = min(self.epw / WIDTH, (self.eph - 15) / drawing.height)
        self.ln(2)
        self._keep(drawing.height * scale + 10)
        self._text(drawing.caption, _SMALL, "soft")
        self.ln(2)
        # Labels are set where they belong, also below where a page would break.
        self.set_auto_page_break(False)
        draw(self, drawing, scale)
        self.set_auto_page_break(True, _MARGIN)
        self.ln(3)

    def _keep(self, height: float) -> None:
        """Goes to the next page where less room than that is left."""
        if self.get_y() + height > self.h - self.b_margin:
            self.add_page()
