"""Finds fonts of this computer for letters that the shipped one lacks, as in names from other scripts."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

# Tried first, as they hold much at a sound quality; then whatever there is, by name.
_FIRST = (
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "DejaVuSans.ttf",
    "arial.ttf",
    "segoeui.ttf",
    "msyh.ttc",
    "YuGothM.ttc",
    "malgun.ttf",
    "Nirmala.ttf",
    "Nirmala.ttc",
    "Arial Unicode.ttf",
    "GeezaPro.ttc",
    "Hiragino Sans GB.ttc",
)
_MOST = 300  # fonts that are opened before giving up
_JOINING = frozenset(("R", "AL", "AN"))


class Found(Struct, frozen=True):
    """Fonts that hold letters, and the letters that none of them holds."""

    fonts: tuple[Path, ...]
    left: frozenset[str]


def missing(text: str, font: Path) -> frozenset[str]:
    """The letters of a text that a font does not hold."""
    return frozenset(letter for letter in set(text) if letter > " ") - _held(font)


def covering(letters: Iterable[str], folders: Iterable[Path] | None = None) -> Found:
    """Fonts that hold as many of the letters as can be had; ``folders`` are the system's where not given."""
    wanted, found = set(letters), list[Path]()
    files = _files(system_folders() if folders is None else folders) if wanted else iter(())
    for file, _ in zip(files, range(_MOST), strict=False):
        held = wanted & _held(file)
        if held:
            found.append(file)
            wanted -= held
        if not wanted:
            break
    return Found(tuple(found), frozenset(wanted))


def needs_shaping(text: str) -> bool:
    """Whether it holds a script that runs from right to left or whose letters join."""
    return any(unicodedata.bidirectional(one) in _JOINING or "\u0900" <= one <= "\u0dff" for one in set(text))


def system_folders() -> Iterator[Path]:
    """Where this computer keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", str(home))) / "Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (home / ".local/share/fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


def _files(folders: Iterable[Path]) -> list[Path]:
    found = [file for folder in folders if folder.is_dir() for file in folder.rglob("*.[tTo][tT][tTcCfF]")]
    rank = {name: place for place, name in enumerate(_FIRST)}
    # Of a family the regular cut before the bold and the slanted ones.
    return sorted(found, key=lambda file: (rank.get(file.name, len(rank)), "Regular" not in file.name, file.name))


def _held(font: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont, TTLibError  # pyright: ignore[reportMissingTypeStubs]

    try:
        # Opened here, as fontTools leaves a file open that is no font.
        with font.open("rb") as stream, TTFont(stream, lazy=True, fontNumber=0) as opened:
            return frozenset(map(chr, opened.getBestCmap() or {}))
    except (TTLibError, OSError, KeyError, AssertionError):
        return frozenset()
