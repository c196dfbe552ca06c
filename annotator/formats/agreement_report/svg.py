"""A drawing as SVG within a page, with its colours from the page's style."""

from html import escape

from annotator.formats.agreement_report.blocks import Bar, Dot, Drawing, Label, Line, Shape


def svg(drawing: Drawing) -> str:
    """The element, with what it shows in words."""
    return (
        f'<svg viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" role="img" aria-label="{escape(drawing.told)}">'
        f"{''.join(map(_shape, drawing.shapes))}</svg>"
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Bar(x, y, width, height, fill):
            return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" class="f-{fill}"/>'
        case Line(x, y, to_x, to_y, ink, width, dashed):
            dashes = ' stroke-dasharray="5 4"' if dashed else ""
            ends = f'x1="{_n(x)}" y1="{_n(y)}" x2="{_n(to_x)}" y2="{_n(to_y)}"'
            return f'<line {ends} class="s-{ink}" stroke-width="{_n(width)}"{dashes}/>'
        case Dot(x, y, radius, fill):
            return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" class="f-{fill}"/>'
        case Label(x, y, text, anchor, ink):
            where = f'x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}"'
            return f'<text {where} class="f-{ink}">{escape(text)}</text>'


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
