"""Where the files that come with the program lie: fonts, translations, the sample."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped(name: str) -> Path:
    """The path of a file that comes with the program, such as ``sample/nato-article.txt``; it may not exist."""
    installed = _PACKAGE / "resources"
    return (installed if installed.is_dir() else _PACKAGE.parent / "resources") / name
