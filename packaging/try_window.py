"""A screen of its own (Xvfb), and the keys that a person would press on it (xdotool)."""

import contextlib
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import environment

_PATIENCE = 60  # seconds after which nothing more is expected


class Screen:
    """A virtual screen; pictures of it go to a folder where ImageMagick is there to take them."""

    def __init__(self, pictures: Path) -> None:
        for tool in ("Xvfb", "xdotool"):
            if shutil.which(tool) is None:
                raise environment.SetUpError(f"{tool} is needed to press keys on a screen.")
        self._pictures = pictures
        self._taken = 0

    def __enter__(self) -> "Screen":
        read, write = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
            "-ac",
            "-noreset",
        ]
        self._server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as said:
            self.name = f":{said.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()

    @contextlib.contextmanager
    def program(self, command: list, surroundings: dict) -> Iterator[None]:
        """Runs a program while the block lasts."""
        with subprocess.Popen(command, env=surroundings) as child:
            try:
                yield
            finally:
                child.terminate()

    def wait_for(self, title: str) -> None:
        """Waits for a window by its title, and gives it the keys, as a window manager would."""
        self._until(lambda: self._windows(title))
        self._xdotool("windowfocus", "--sync", self._windows(title)[-1])

    def gone(self, title: str) -> None:
        """Waits until no window has that title."""
        self._until(lambda: not self._windows(title))

    def exists(self, file: Path) -> None:
        """Waits for a file."""
        self._until(file.exists)

    def press(self, *keys: str) -> None:
        """Presses keys, by X11's names, one after another."""
        self._xdotool("key", "--delay", "60", *keys)

    def type(self, words: str) -> None:
        """Types words."""
        self._xdotool("type", "--delay", "30", words)

    def picture(self) -> None:
        """Takes a picture of the whole screen, to look at."""
        if shutil.which("import"):
            self._taken += 1
            target = str(self._pictures / f"screen-{self._taken}.png")
            subprocess.run(["import", "-window", "root", target], env=self._told(), check=False)

    def _windows(self, title: str) -> list:
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        return subprocess.run(command, env=self._told(), capture_output=True, text=True, check=False).stdout.split()

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._told(), check=True)

    def _told(self) -> dict:
        return dict(os.environ, DISPLAY=self.name)

    def _until(self, holds) -> None:  # noqa: ANN001 - any question without arguments
        until = time.monotonic() + _PATIENCE
        while not holds():
            if time.monotonic() > until:
                self.picture()
                raise environment.SetUpError("Nothing came on the screen within a minute.")
            time.sleep(0.1)


def mark_a_claim(screen: Screen, speaker: str) -> None:
    """Marks the second sentence of the open article as a claim of somebody, in favour of a target that is new."""
    screen.wait_for(_titled("Sample"))
    screen.press("ctrl+Home", "o", "o", "c", "p")
    screen.type(speaker)
    screen.press("Return", "1")
    screen.type("NATO")
    screen.press("Return", "f")
    screen.picture()


def export(screen: Screen, target: str, receipt: Path) -> None:
    """Exports what is marked to a file, as the dialogs offer it, and waits for the receipt."""
    screen.press("ctrl+e")
    screen.wait_for(_titled("Export"))
    screen.picture()
    screen.press("Return")
    screen.wait_for(_titled("Export"))
    screen.press("ctrl+a")
    screen.type(target)
    screen.picture()
    screen.press("Return")
    screen.exists(receipt)
    screen.picture()


def _titled(title: str) -> str:
    return f"^{re.escape(title)}"
