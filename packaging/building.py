"""Makes the program and what people install, on the system that it is for."""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import deb
import environment
import icu_data
import light_numpy
import set_up
import shared_objects

LOCK = "requirements-build.lock"
BUILD = environment.ROOT / "build"
PROGRAM = BUILD / "program" / "media-annotator"
ARTEFACTS = BUILD / "artefacts"
_PLUGINS = ("xcb", "wayland")


def build(*, handed_out: bool) -> None:
    """Make the program, and what is handed out of it where that is wanted. Raises SetUpError."""
    place = set_up.set_up(LOCK, environment.Environment(BUILD / "environment"), _PLUGINS)
    moment = day_of_the_sources()
    freeze(place, moment)
    print(f"The program: {PROGRAM}, {size(PROGRAM) / 1e6:.0f} MB", flush=True)
    if handed_out:
        ARTEFACTS.mkdir(exist_ok=True)
        for artefact in hand_out(place, moment):
            print(f"Made: {artefact}, {artefact.stat().st_size / 1e6:.0f} MB", flush=True)


def freeze(place: environment.Environment, moment: int) -> None:
    """Makes the folder of the program with PyInstaller; on Linux its libraries are then made as small as they go."""
    same = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(moment), "PYTHONDONTWRITEBYTECODE": "1"}
    if light := light_numpy.ready(place.locks / LOCK, BUILD / "numpy"):
        same["PYTHONPATH"] = str(light)
    spec = environment.ROOT / "packaging" / "annotator.spec"
    command = [str(place.python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(BUILD / "program"), "--workpath", str(BUILD / "pyinstaller"), str(spec)]
    if subprocess.run(command, env=dict(os.environ, **same), check=False).returncode != 0:
        raise environment.SetUpError("PyInstaller failed: see the messages above.")
    if sys.platform.startswith("linux"):
        inside = PROGRAM / "_internal"
        shared_objects.strip(inside)
        _shrink_icu(inside)
        shared_objects.remove_orphans(inside)
        if missing := shared_objects.missing(inside):
            raise environment.SetUpError(f"The program lacks what it needs: {', '.join(missing)}")
        if broken := shared_objects.broken(inside):
            raise environment.SetUpError(f"These libraries were broken on the way: {', '.join(broken)}")


def _shrink_icu(inside: Path) -> None:
    for library in (path for path in sorted(inside.rglob("libicudata.so.*")) if not path.is_symlink()):
        try:
            print(f"Of ICU's data stays what Qt asks of it: {icu_data.shrink(library) / 1e6:.0f} MB less", flush=True)
        except icu_data.UnknownDataError as error:
            print(f"ICU's data come along whole, since {error}: the program is heavier.", flush=True)


def hand_out(place: environment.Environment, moment: int) -> list:
    """What people install on this system; what cannot be made here is said."""
    if sys.platform.startswith("linux"):
        made = [deb.make(PROGRAM, ARTEFACTS, version(), moment)] if shutil.which("dpkg-deb") else []
        made.append(archive(ARTEFACTS / f"media-annotator-{version()}-linux-{platform.machine()}.tar.gz", moment))
        return made + _by_tool("appimagetool", [sys.executable, _script("appimage.py"), str(PROGRAM), str(ARTEFACTS)])
    if sys.platform == "darwin":
        return _by_tool("hdiutil", [str(place.python), _script("macos.py"), str(BUILD / "program"), str(ARTEFACTS)])
    return _by_tool("iscc", ["iscc", f"/DVersion={version()}", f"/O{ARTEFACTS}", _script("windows.iss")])


def archive(target: Path, moment: int) -> Path:
    """The program as one file to unpack anywhere, with the same bytes each time."""

    def even(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = moment
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    # Its own header would tell when it was packed.
    with target.open("wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as squeezed:
        packed = tarfile.open(fileobj=squeezed, mode="w")  # noqa: SIM115 - Python 3.8 reads no longer `with` than this
        for path in (PROGRAM, *sorted(PROGRAM.rglob("*"))):
            packed.add(path, path.relative_to(PROGRAM.parent).as_posix(), recursive=False, filter=even)
        packed.close()
    return target


def version() -> str:
    """The version of the program, from the one place where it stands."""
    text = (environment.ROOT / "annotator" / "__init__.py").read_text(encoding="utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]


def day_of_the_sources() -> int:
    """When the sources were last changed, in seconds since 1970: of the last commit, or as the surroundings say."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    command = ["git", "log", "-1", "--format=%ct"]
    answer = None
    if shutil.which("git"):
        answer = subprocess.run(command, cwd=environment.ROOT, capture_output=True, text=True, check=False)
    found = answer.stdout.strip() if answer is not None else ""
    return int(found) if found else int((environment.ROOT / "pyproject.toml").stat().st_mtime)


def size(folder: Path) -> int:
    """The bytes of all files below a folder, each once."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _by_tool(tool: str, command: list) -> list:
    if shutil.which(tool) is None:
        print(f"Not made here, as {tool} is not installed: see resources/docs/developers/building.md.", flush=True)
        return []
    before = {path: path.stat().st_mtime_ns for path in ARTEFACTS.iterdir()}
    if subprocess.run(command, check=False).returncode != 0:
        raise environment.SetUpError(f"{tool} failed: see the messages above.")
    return [path for path in sorted(ARTEFACTS.iterdir()) if before.get(path) != path.stat().st_mtime_ns]


def _script(name: str) -> str:
    return str(environment.ROOT / "packaging" / name)
