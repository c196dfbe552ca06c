"""The main job in some seconds, for the README: words are dragged over, made a claim, and given a stance."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from showing import FOOT, TOP, picture, settle, wait, window

from annotator.domain.span import Span
from tests import press_review
from tests.flows.hands import NONE, Hands

_WORDS = "“First of all, I think it’s quite normal", "including Putin,”"
_WIDTH, _HEIGHT = 1000, 640
_STEPS = 6  # of the hand over the words
_COLOURS = 96
_BLINK, _LOOK, _REST = 90, 1300, 3200  # milliseconds

Frame = tuple[bytes, int]


def film(home: Path) -> bytes:
    """A GIF that begins anew when it is through; the project goes to ``home``, which is made."""
    home.mkdir()
    frames = [(Image.open(BytesIO(shown)).convert("RGB"), long) for shown, long in _frames(home)]
    # One palette for all, from what is shown last, so that nothing flickers.
    palette = frames[-1][0].quantize(_COLOURS, dither=Image.Dither.NONE)
    images = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image, _ in frames]
    out = BytesIO()
    images[0].save(
        out, "GIF", save_all=True, append_images=images[1:], duration=[long for _, long in frames], loop=0, disposal=1
    )
    return out.getvalue()


def _frames(home: Path) -> Iterator[Frame]:
    shown = window(home)
    shown.resize(_WIDTH, _HEIGHT + TOP + FOOT)
    shown.session.open_project(press_review.alone(home, "Press review"))
    wait(lambda: bool(shown.session.suggestions.open) and shown.reader.hasFocus())
    hands, document = Hands(shown), shown.session.document
    assert document is not None
    shown.articles.hide()
    settle()
    text = document.article.text
    words = Span(text.index(_WORDS[0]), text.index(_WORDS[1]) + len(_WORDS[1]))
    part = QRect(0, TOP, _WIDTH, _HEIGHT + FOOT)
    hands.point(words.end)
    hands.point(words.start)
    yield picture(shown, part), _LOOK
    view, begin = shown.reader.viewport(), hands.point(words.start)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, begin)
    for step in range(1, _STEPS + 1):
        to = hands.point(words.start + (words.end - words.start) * step // _STEPS)
        QTest.mouseMove(view, to)
        yield picture(shown, part), _BLINK
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, to)
    yield picture(shown, part), _LOOK
    hands.type("c")
    yield picture(shown, part), 2 * _LOOK
    hands.type("te")
    yield picture(shown, part), _LOOK
    hands.type("2")
    yield picture(shown, part), _LOOK
    hands.type("f")
    yield picture(shown, part), _REST
    shown.close()
