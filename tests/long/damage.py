"""Damaged copies of sound files: bytes changed, cut, doubled and mixed, in the file and in what is packed in it."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from random import Random

_TELLING = (b"<", b">", b"&", b'"', b"{", b"[", b"]", b"\0", b"\n", b"\xff", b"PK", b"<!ENTITY x 'y'>", b"endobj", b"/")


def mutants(originals: Sequence[bytes], random: Random) -> Iterator[bytes]:
    """Without end: damaged copies of the originals."""
    while True:
        original = random.choice(originals)
        inside = original.startswith(b"PK") and random.random() < 0.7
        yield _inside(original, random) if inside else damaged(original, originals, random)


def damaged(original: bytes, originals: Sequence[bytes], random: Random) -> bytes:
    """A copy with a few damages, some of them with pieces of the other originals."""
    data = bytearray(original)
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        _damage(data, originals, random)
    return bytes(data)


def _inside(original: bytes, random: Random) -> bytes:
    """The archive with one file in it damaged: damage to the archive itself seldom comes further than its checksum."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as archive, zipfile.ZipFile(made, "w") as copy:
        files = {name: archive.read(name) for name in archive.namelist()}
        chosen = random.choice(sorted(files))
        for name, data in files.items():
            copy.writestr(name, damaged(data, [data], random) if name == chosen else data)
    return made.getvalue()


def _damage(data: bytearray, originals: Sequence[bytes], random: Random) -> None:
    place = random.randrange(len(data) + 1)
    length = random.choice((1, 2, 8, 64, 512))
    match random.randrange(7):
        case 0:
            data[place : place + 1] = bytes((random.randrange(256),))
        case 1:
            del data[place : place + length]
        case 2:
            del data[place:]
        case 3:
            data[place:place] = data[place : place + length] * random.choice((1, 2, 50))
        case 4:
            data[place:place] = random.choice(_TELLING)
        case 5:
            data[place : place + length] = random.randbytes(length)
        case _:
            other = random.choice(originals)
            start = random.randrange(len(other) + 1)
            data[place : place + length] = other[start : start + length]
