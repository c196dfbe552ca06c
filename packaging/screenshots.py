"""Takes the pictures of the guide from the running program: ``python3 packaging/screenshots.py``, in the environment.

Off screen, in light colours, on the press review that the tests' reference is told as, so that each run shows the same.
Writes resources/docs/guide/pictures/*.png, the German ones to guide/de/pictures, and resources/docs/window.gif; with a
folder as argument all of them there instead. ``--language en`` or ``de`` takes those of one language alone.
"""

import faulthandler
import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
_GUIDE = ROOT / "resources" / "docs" / "guide"
_PLACES: Mapping[str, Path] = {"en": _GUIDE / "pictures", "de": _GUIDE / "de" / "pictures"}
_FILM = ROOT / "resources" / "docs" / "window.gif"  # of the README
_COLOURS = 128
_PATIENCE = 200  # seconds
_FRAME = "#cfd0c8"  # so that a picture ends where the page begins


def main(arguments: list[str]) -> int:
    """Takes all pictures, each language in a program of its own; 0 when all are there."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--language", choices=sorted(_PLACES))
    wanted = parser.parse_args(arguments)
    if wanted.language is not None:
        _take(wanted.language, wanted.folder)
        return 0
    own = [sys.executable, __file__, *arguments]
    taking = [subprocess.Popen([*own, "--language", language]) for language in _PLACES]
    return max(one.wait() for one in taking)


def _take(language: str, folder: Path | None) -> None:
    with tempfile.TemporaryDirectory() as home:
        # What is seen of places on the disk is then the same everywhere.
        os.environ.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", HOME=home, USERPROFILE=home)
        faulthandler.dump_traceback_later(_PATIENCE, exit=True)  # as a question that nobody answers would wait for ever
        from film import film
        from scenes import scenes

        target = _PLACES[language] if folder is None else folder / _PLACES[language].relative_to(_GUIDE)
        target.mkdir(parents=True, exist_ok=True)
        for name, shown in scenes(language, Path(home)):
            (target / f"{name}.png").write_bytes(_small(shown))
        if language == "en":
            (_FILM if folder is None else folder / _FILM.name).write_bytes(film(Path(home) / "film"))


def _small(shown: bytes) -> bytes:
    """A PNG with a frame and few colours, which is small and looks the same."""
    from PIL import Image, ImageOps

    image = ImageOps.expand(Image.open(BytesIO(shown)).convert("RGB"), border=1, fill=_FRAME)
    out = BytesIO()
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
