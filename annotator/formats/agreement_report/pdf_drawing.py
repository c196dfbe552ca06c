"""Draws shapes on a page of a PDF, in the light palette."""

from fpdf import FPDF

from annotator.formats.agreement_report.blocks import LETTER, Bar, Dot, Drawing, Label, Line, Shape
from annotator.formats.agreement_report.palette import LIGHT

_POINT = 72 / 25.4


def rgb(name: str) -> tuple[int, int, int]:
    """A colour of the palette."""
    colour = LIGHT[name]
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def draw(page: FPDF, drawing: Drawing, scale: float) -> None:
    """At the place where the page is; ``scale`` in millimetres for one of the drawing's units."""
    left, top = page.get_x(), page.get_y()
    page.set_font_size(LETTER * scale * _POINT)
    for shape in drawing.shapes:
        _draw(page, shape, scale, left, top)
    page.set_text_color(*rgb("ink"))
    page.set_xy(left, top + drawing.height * scale)


def _draw(page: FPDF, shape: Shape, scale: float, left: float, top: float) -> None:
    match shape:
        case Bar(x, y, width, height, fill):
            page.set_fill_color(*rgb(fill))
            page.rect(left + x * scale, top + y * scale, width * scale, height * scale, style="F")
        case Line(x, y, to_x, to_y, ink, width, dashed):
            page.set_draw_color(*rgb(ink))
            page.set_line_width(width * scale)
            page.set_dash_pattern(*((5 * scale, 4 * scale) if dashed else (0, 0)))
            page.line(left + x * scale, top + y * scale, left + to_x * scale, top + to_y * scale)
            page.set_dash_pattern()
        case Dot(x, y, radius, fill):
            page.set_fill_color(*rgb(fill))
            page.circle(left + x * scale, top + y * scale, radius * scale, style="F")
        case Label(x, y, text, anchor, ink):
            page.set_text_color(*rgb(ink))
            height, width = LETTER * scale, page.get_string_width(text)
            begin = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
            # A cell lays its letters in the middle of its height; a baseline lies lower by a third of a letter.
            page.set_xy(left + x * scale - begin, top + y * scale - height * 0.83)
            page.cell(width + 0.1, height, text)
