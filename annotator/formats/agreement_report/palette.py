"""The colours of a report, light and dark. Text has at least 4.5:1 on every ground it stands on, shapes 3:1."""

from collections.abc import Mapping

SHARES = 8  # colours for parts of a bar

LIGHT: Mapping[str, str] = {
    "paper": "#ffffff",
    "ink": "#1d1f23",
    "soft": "#545a64",
    "line": "#c9cac3",
    "accent": "#2f5fd0",
    "limit": "#7a7f88",
    "heat0": "#ffffff",
    "heat1": "#e8eefc",
    "heat2": "#d0dcf9",
    "heat3": "#b3c8f5",
    "heat4": "#93b1f0",
    "heat5": "#7a9eeb",
    "share0": "#2f7fb8",
    "share1": "#c96a0c",
    "share2": "#1b8a5a",
    "share3": "#8040b0",
    "share4": "#c2452d",
    "share5": "#0d8793",
    "share6": "#8a6a4a",
    "share7": "#7a7f88",
}
DARK: Mapping[str, str] = {
    "paper": "#1a1c20",
    "ink": "#e8e9ec",
    "soft": "#b1b7c2",
    "line": "#454b56",
    "accent": "#8aabff",
    "limit": "#9aa0ab",
    "heat0": "#1a1c20",
    "heat1": "#242c45",
    "heat2": "#2a385f",
    "heat3": "#304479",
    "heat4": "#365094",
    "heat5": "#3b5aaa",
    "share0": "#6db7ea",
    "share1": "#f3a45c",
    "share2": "#63cf9f",
    "share3": "#b28be6",
    "share4": "#f08b74",
    "share5": "#4fc7d1",
    "share6": "#c9a988",
    "share7": "#9aa0ab",
}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
