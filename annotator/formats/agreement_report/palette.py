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
