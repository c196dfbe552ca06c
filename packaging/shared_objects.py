"""The native libraries in the folder of a built Linux program: what they need, and what nobody needs any more."""

import os
import re
import subprocess
from pathlib import Path

# What every Linux with a C library of GNU has, and no program may bring along.
OF_THE_SYSTEM = re.compile(r"(ld-linux[-_.a-z0-9]*|lib(c|m|dl|rt|util|pthread|resolv|nsl|anl|mvec))\.so\.\d+$")


def libraries(folder: Path) -> list:
    """Every native library below a folder; those that another name points to only once."""
    found = [path for path in sorted(folder.rglob("*.so*")) if path.is_file() and not path.is_symlink()]
    return [path for path in found if path.read_bytes()[:4] == b"\x7fELF"]


def needs(files: list) -> dict:
    """The names of the libraries that each file says it needs."""
    # readelf names the file only where it is given several.
    command = ["readelf", "--dynamic", "--wide", os.devnull, *map(str, files)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, env=_plain_words()).stdout
    found, current = {}, None
    for line in answer.splitlines():
        if line.startswith("File: "):
            current = found.setdefault(Path(line[6:]), set())
        elif current is not None and (match := re.search(r"\(NEEDED\).*\[(.+)\]", line)):
            current.add(match[1])
    return {file: found.get(file, set()) for file in files}


def remove_orphans(folder: Path) -> list:
    """Removes the system's libraries that came along for something that stayed behind; gives their names.

    They lie in ``folder`` itself; what is below it belongs to a package, which may load it by name.
    """
    gone = []
    while True:
        wanted = set().union(*needs(libraries(folder)).values())
        orphans = [path for path in sorted(folder.glob("lib*.so*")) if path.name not in wanted and _may_go(path)]
        if not orphans:
            return gone
        for path in orphans:
            path.unlink()
            gone.append(path.name)


def missing(folder: Path) -> list:
    """What the libraries need that neither lies in the folder nor belongs to every Linux."""
    there = {path.name for path in folder.rglob("*.so*")}
    wanted = set().union(*needs(libraries(folder)).values())
    return sorted(name for name in wanted - there if not OF_THE_SYSTEM.match(name))


def strip(folder: Path) -> None:
    """Takes the names for debuggers out of the libraries, which nothing loads at run time.

    Not of those that a wheel keeps in a folder NAME.libs: they were changed after they were linked, and strip would
    move their parts to where no loader takes them.
    """
    taken = [path for path in libraries(folder) if not path.parent.name.endswith(".libs")]
    subprocess.run(["strip", "--strip-unneeded", *map(str, taken)], check=True)


def broken(folder: Path) -> list:
    """The libraries that no loader takes: a part of them lies otherwise in the file than in memory."""
    command = ["readelf", "--program-headers", "--wide", os.devnull, *map(str, libraries(folder))]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, env=_plain_words()).stdout
    found, current = [], ""
    for line in answer.splitlines():
        if line.startswith("File: "):
            current = line[6:]
        elif match := re.match(r"\s+LOAD\s+0x([0-9a-f]+) 0x([0-9a-f]+) .* 0x([0-9a-f]+)$", line):
            offset, address, aligned = (int(number, 16) for number in match.groups())
            if (address - offset) % aligned:
                found.append(Path(current).name)
    return sorted(set(found))


def c_library(folder: Path) -> str:
    """The oldest C library of GNU with which everything below a folder runs, as "2.36"."""
    command = ["readelf", "--version-info", "--wide", *map(str, libraries(folder))]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, env=_plain_words()).stdout
    versions = {tuple(map(int, found.split("."))) for found in re.findall(r"Name: GLIBC_([0-9.]+)", answer)}
    return ".".join(map(str, max(versions)))


def _may_go(path: Path) -> bool:
    # Loaded by the starter itself.
    return not path.name.startswith("libpython")


def _plain_words() -> dict:
    return dict(os.environ, LC_ALL="C")
