"""Makes the data of ICU as small as what Qt asks of it, by what binutils can do.

Qt's own builds for Linux bring ICU along with all its data, 32 MB. Of its services Qt's core calls four: comparing
texts (ucol), converting old encodings (ucnv), capital and small letters (compiled in) and names of time zones (ucal).
What the others would read stays behind; `is_kept` says what does not. ICU's data are one file of many, with a table of
contents at its start (ICU's source, ucmndata.h and udata.h), which lies in a library as the only symbol.
"""

import os
import re
import struct
import subprocess
import tempfile
from pathlib import Path

# Languages of the interface, in which a time zone would be named.
_NAMED = r"(root|en|de)(_[A-Za-z_0-9]+)?\.res"
# Of several bytes a letter: those that web pages may have, and those that these are made of. All of one byte stay.
_CONVERTERS = (
    *("gb18030", "ibm-1386_P100-2001", "ibm-1383_P110-1999", "ibm-5478_P100-1995", "windows-936-2000"),
    *("ibm-1373_P100-2002", "ibm-1375_P100-2008", "windows-950-2000"),
    *("euc-jp-2007", "ibm-943_P15A-2003", "jisx-212"),
    *("ibm-949_P11A-1999", "ibm-1363_P11B-1998", "ibm-970_P110_P110-2006_U2", "windows-949-2000"),
)
_BYTE_EACH = 8192  # bytes: no converter of one byte a letter is as large, and few others are as small
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9]+)*\.res")
_ALIGNED = 16


class UnknownDataError(Exception):
    """The library is not built as this module knows it; it stays as it is."""


def is_kept(name: str, size: int) -> bool:
    """Whether an item of so many bytes stays; ``name`` is its path in ICU's data, as ``coll/de.res``."""
    folder, _, file = name.rpartition("/")
    if folder == "coll":
        return True
    if file.endswith(".cnv"):
        return size <= _BYTE_EACH or file.removesuffix(".cnv") in _CONVERTERS
    if file.endswith((".spp", ".cfu")) or file == "unames.icu" or folder not in ("", "zone"):
        return False
    return _LANGUAGE.fullmatch(file) is None or re.fullmatch(_NAMED, file) is not None


def shrink(library: Path) -> int:
    """Puts a library with less data in the place of ``library``; gives the bytes saved.

    Raises UnknownDataError and changes nothing where it is not what this module knows.
    """
    before = library.read_bytes()
    symbol, start, end = _symbol(library)
    data = filtered(before[start:end])
    with tempfile.TemporaryDirectory() as folder:
        made = _linked(data, symbol, library.name, Path(folder))
        library.write_bytes(made.read_bytes())
    return len(before) - library.stat().st_size


def items(data: bytes) -> dict:
    """The bytes of each item by its name, as ``icudt73l/coll/de.res``, in the file's order."""
    header, sizes = struct.unpack_from("<HH", data) if len(data) > _ALIGNED else (0, 0)
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD" or sizes < 20:
        raise UnknownDataError("this is no data of ICU, or of a machine that begins with the high byte")
    table = data[header:]
    (count,) = struct.unpack_from("<I", table)
    entries = [struct.unpack_from("<II", table, 4 + 8 * number) for number in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(table)]
    names = [table[name : table.index(b"\0", name)].decode() for name, _ in entries]
    return {name: table[offset:end] for name, (_, offset), end in zip(names, entries, ends, strict=True)}


def filtered(data: bytes) -> bytes:
    """The same data with those items alone that are kept."""
    (header,) = struct.unpack_from("<H", data)
    kept = {name: item for name, item in items(data).items() if is_kept(name.partition("/")[2], len(item))}
    if not kept:
        raise UnknownDataError("nothing of it would stay")
    names = b"".join(name.encode() + b"\0" for name in kept)
    name_at = 4 + 8 * len(kept)
    item_at = _aligned(name_at + len(names))
    contents, body = struct.pack("<I", len(kept)), b""
    for name, item in kept.items():
        contents += struct.pack("<II", name_at, item_at + len(body))
        name_at += len(name) + 1
        body += item + b"\0" * (_aligned(len(item)) - len(item))
    return data[:header] + (contents + names).ljust(item_at, b"\0") + body


def _aligned(number: int) -> int:
    return -(-number // _ALIGNED) * _ALIGNED


def _symbol(library: Path) -> tuple:
    """The name of the only symbol, and where in the file what it names begins and ends."""
    found = re.findall(r"^\s*\d+: ([0-9a-f]+)\s.*\s(icudt\d+_dat)$", _told("--dyn-syms", library), re.MULTILINE)
    part = re.search(r"\.rodata\s+PROGBITS\s+([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+)", _told("--sections", library))
    if len(found) != 1 or part is None:
        raise UnknownDataError("it has no data, or more than one symbol for them")
    address, (begins, offset, size) = int(found[0][0], 16), (int(number, 16) for number in part.groups())
    return found[0][1], address - begins + offset, offset + size


def _told(asked: str, library: Path) -> str:
    command = ["readelf", asked, "--wide", str(library)]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ, LC_ALL="C")).stdout


def _linked(data: bytes, symbol: str, name: str, folder: Path) -> Path:
    """A library of that name with the data under that symbol, and nothing else."""
    (folder / "data").write_bytes(data)
    _call(["ld", "-r", "-b", "binary", "-o", "object", "data"], folder)
    flags = ".data=.rodata,alloc,load,readonly,data,contents"
    other = [f"--strip-symbol=_binary_data_{one}" for one in ("end", "size")]
    command = ["objcopy", "--rename-section", flags, f"--redefine-sym=_binary_data_start={symbol}", *other]
    _call([*command, f"--set-section-alignment=.rodata={_ALIGNED}", "object"], folder)
    # Nothing in it runs: the stack need not be executable, and the loader need not write to it.
    _call(["ld", "-shared", "-z", "noexecstack", "-z", "relro", "-soname", name, "-o", name, "object"], folder)
    return folder / name


def _call(command: list, folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True)
