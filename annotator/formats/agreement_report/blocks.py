"""What a report is made of, whether it becomes HTML or PDF: headings, sentences, tables and drawings."""

from typing import Literal, TypeAlias

from msgspec import Struct

Anchor = Literal["start", "middle", "end"]
SHORT = 12  # rows of a table that is kept on one page
HEAT = 5  # the highest step of a cell's shade


class Heading(Struct, frozen=True):
    """``level`` 1 is the report's own."""

    level: int
    text: str
    id: str = ""


class Text(Struct, frozen=True):
    """One paragraph."""

    text: str
    soft: bool = False


class Points(Struct, frozen=True):
    """A list of sentences."""

    items: tuple[str, ...]


class Cell(Struct, frozen=True):
    """``heat`` shades it, from 0 to HEAT; what it says stands in the text. Numbers stand to the right."""

    text: str
    heat: int = 0
    number: bool = False


class Table(Struct, frozen=True):
    """The first cell of each row is the row's header. ``narrow``: short columns, as of a matrix."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    narrow: bool = False


class Bar(Struct, frozen=True):
    """A filled rectangle; ``fill`` is a name of the palette."""

    x: float
    y: float
    width: float
    height: float
    fill: str


class Line(Struct, frozen=True):
    """A line; ``dashed`` for limits."""

    x: float
    y: float
    to_x: float
    to_y: float
    ink: str
    width: float = 1
    dashed: bool = False


class Dot(Struct, frozen=True):
    """A filled circle."""

    x: float
    y: float
    radius: float
    fill: str


class Label(Struct, frozen=True):
    """A line of text on a baseline at ``y``."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    ink: str = "ink"


Shape: TypeAlias = Bar | Line | Dot | Label


class Drawing(Struct, frozen=True):
    """Shapes on a ground of ``width`` by ``height``, y downwards; letters are LETTER high.

    ``told`` is what it shows, for those who do not see it. The numbers themselves stand in a table beside it.
    """

    caption: str
    told: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


LETTER = 12.0
WIDTH = 720.0
Block: TypeAlias = Heading | Text | Points | Table | Drawing
