"""A bare Debian without Python, Qt or a screen, in which a package is tried; and this system with nothing of ours.

The bare one is made once, in build/bare, by debootstrap, and needs root. It has what the package depends on and one
face for the screen, and each trial works on a copy that no network reaches.
"""

import os
import shutil
import subprocess
from pathlib import Path

import environment

SUITE = "bookworm"
_INCLUDED = "fontconfig-config,fonts-dejavu-core,libx11-data,xkb-data"
_SOCKETS = "/tmp/.X11-unix"


class Here:
    """This system; of its surroundings a program is told no more than a desktop would tell it."""

    def __init__(self, program: Path, home: Path) -> None:
        self.program = str(program)
        self.home = home
        self.inside = home

    def command(self, arguments: list, told: dict) -> tuple:
        """What to start, and in which surroundings."""
        surroundings = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **told}
        return [self.program, *arguments], surroundings


class Bare(Here):
    """A bare Debian with one package installed. ``home`` is seen from outside, ``inside`` from within."""

    def __init__(self, package: Path, folder: Path) -> None:
        base, self.root = folder / "base", folder / "root"
        _make(base)
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "--archive", "--reflink=auto", str(base), str(self.root)], check=True)
        super().__init__(Path("/usr/bin/annotator"), self.root / "home" / "analyst")
        self.inside = Path("/home/analyst")
        self.home.mkdir(parents=True)
        shutil.copy(package, self.root / "tmp" / package.name)
        self.run(["dpkg", "--install", f"/tmp/{package.name}"])

    def command(self, arguments: list, told: dict) -> tuple:
        """As the program's, in the bare system."""
        return self._entered([self.program, *arguments]), self._surroundings(told)

    def run(self, command: list) -> None:
        """Does something as the system's owner."""
        subprocess.run(self._entered(command), check=True, env=self._surroundings({}))

    def _entered(self, command: list) -> list:
        root = str(self.root)
        mounts = f'mkdir -p "{root}{_SOCKETS}" {_SOCKETS}; mount --bind {_SOCKETS} "{root}{_SOCKETS}"'
        mounts += f'; mount -t proc proc "{root}/proc"; mount --rbind /dev "{root}/dev"'
        # The mounts are of this process alone and go with it; so does the network, of which there is none in it.
        script = f'{mounts}; exec chroot "{root}" "$@"'
        return ["unshare", "--mount", "--net", "sh", "-c", script, "sh", *command]

    def _surroundings(self, told: dict) -> dict:
        return {"HOME": str(self.inside), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **told}


def _make(base: Path) -> None:
    done = base / ".complete"
    if done.exists():
        return
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise environment.SetUpError("A bare system needs root and debootstrap.")
    shutil.rmtree(base, ignore_errors=True)
    base.parent.mkdir(parents=True, exist_ok=True)
    print("Making the bare system (only the first time; some minutes)", flush=True)
    command = ["debootstrap", "--variant=minbase", f"--include={_INCLUDED}", SUITE, str(base)]
    with base.with_suffix(".log").open("w", encoding="utf-8") as log:
        subprocess.run(command, check=True, stdout=log, stderr=log)
    done.touch()
