"""A numpy for the built Linux program without OpenBLAS, compiled from the source that the lock names.

The wheel has OpenBLAS with code for each processor there is, 28 MB, and numpy's own loops for several more. The program
counts with numpy and multiplies no large matrices. It takes some minutes of a C and a C++ compiler, once: what was made
is kept in build/numpy until the lock, the tools or the Python change.
"""

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import environment

TOOLS_LOCK = "requirements-numpy.lock"
_OPTIONS = ("-Dblas=none", "-Dlapack=none", "-Dallow-noblas=true", "-Dcpu-dispatch=none")
_COMPILERS = (("cc", "gcc", "clang"), ("c++", "g++", "clang++"))


def ready(lock: Path, folder: Path) -> "Path | None":
    """The folder from which it is imported, made where need be; None, and a word why, where it cannot be made."""
    if why := _lacking():
        print(f"numpy comes as its wheel has it, since {why}: the program is some 33 MB heavier.", flush=True)
        return None
    wanted = requirement(lock.read_text(encoding="utf-8"))
    place = folder / _key(wanted, lock.with_name(TOOLS_LOCK))
    if not place.exists():
        try:
            _make(wanted, folder, place)
        except (subprocess.CalledProcessError, environment.SetUpError):
            print("numpy could not be compiled and comes as its wheel has it: some 33 MB heavier.", flush=True)
            return None
    return place


def requirement(lock: str) -> str:
    """The lines of a lock that say which numpy, with its hashes."""
    return "".join(re.findall(r"^numpy==.*\n(?: .*\n)*", lock, re.MULTILINE))


def _lacking() -> str:
    if not sys.platform.startswith("linux"):
        return "no other system has this part of it"
    if not all(any(shutil.which(name) for name in names) for names in _COMPILERS):
        return "there is no compiler for C and C++"
    if not Path(sysconfig.get_paths()["include"], "Python.h").exists():
        return "Python's headers are not installed"
    return ""


def _key(wanted: str, tools: Path) -> str:
    told = (wanted, tools.read_text(encoding="utf-8"), *_OPTIONS, platform.python_version(), platform.machine())
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def _make(wanted: str, folder: Path, place: Path) -> None:
    print("Compiling numpy without OpenBLAS (only the first time; some minutes)", flush=True)
    tools = environment.Environment(folder / "tools")
    tools.ensure(TOOLS_LOCK)
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    (work / "numpy.txt").write_text(wanted, encoding="utf-8")
    # The folder has one name, so that what the compiler writes down of it is the same each time.
    settings = [f"-Csetup-args={option}" for option in _OPTIONS] + [f"-Cbuild-dir={work / 'build'}"]
    command = [str(tools.python), "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    # Nor a wheel that pip made some time before, in another way.
    command += [
        "--no-cache-dir",
        "--no-build-isolation",
        "--no-binary",
        "numpy",
        "--require-hashes",
        "--wheel-dir",
        str(work),
    ]
    surroundings = dict(os.environ, PATH=os.pathsep.join([str(tools.scripts), os.environ.get("PATH", "")]))
    subprocess.run([*command, *settings, "--requirement", str(work / "numpy.txt")], env=surroundings, check=True)
    with zipfile.ZipFile(next(work.glob("numpy-*.whl"))) as wheel:
        wheel.extractall(work / "site")
    (work / "site").rename(place)
    shutil.rmtree(work)
