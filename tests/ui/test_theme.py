"""The colours of the codebook can be read, in both themes."""

from itertools import combinations

import pytest

from annotator.ui.codebook.rows import COLOURS
from annotator.ui.theme import DARK, LIGHT, Colours
from tests.contrast import contrast, linear


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", COLOURS)
def test_ink_is_readable_on_paper_and_on_every_tint(colours: Colours, name: str) -> None:
    shade = colours.shades[name]
    assert contrast(shade.ink, shade.tint) >= 4.5
    assert contrast(shade.ink, colours.paper) >= 4.5
    assert contrast(colours.ink, shade.tint) >= 4.5
    assert contrast(colours.ink, shade.strong) >= 4.5


def test_the_editor_offers_all_shades_of_both_themes() -> None:
    assert set(COLOURS) == set(LIGHT.shades) == set(DARK.shades)


# How long and middle waves are mixed up in protanopia and deuteranopia: Viénot, Brettel and Mollon 1999, in linear RGB.
BLINDNESS = {
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


def seen(colour: str, blindness: str) -> tuple[float, ...]:
    """The colour as it is seen, in CIE Lab."""
    parts = linear(colour)
    mixed = [max(0.0, sum(w * p for w, p in zip(row, parts, strict=True))) for row in BLINDNESS[blindness]]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        (sum(w * p for w, p in zip(row, mixed, strict=True)) / n) ** (1 / 3)
        for row, n in zip(to_xyz, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_lines_look_the_same_to_the_colour_blind(colours: Colours, blindness: str) -> None:
    lines = {name: seen(colours.shades[name].line, blindness) for name in COLOURS}
    near = {
        (one, other): round(gap, 1)
        for one, other in combinations(lines, 2)
        if (gap := sum((a - b) ** 2 for a, b in zip(lines[one], lines[other], strict=True)) ** 0.5) < 6
    }
    assert near == {}
