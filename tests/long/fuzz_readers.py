"""Gives every reader damaged files: samples with bytes changed, cut, doubled and mixed. No crash, no hang.

python -m tests.long.fuzz_readers --inputs 20000 [--format pdf] [--seed 1]

A reader may yield and raise UnreadableFile and nothing else, and may take five seconds at most.
"""

import argparse
import io
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from random import Random

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.catalog import READERS
from annotator.formats.format import ArticleDraft, ReadFormat
from tests.formats.reading import SAMPLES, sample

LONGEST = 5.0  # seconds for one input
_TELLING = (b"<", b">", b"&", b'"', b"{", b"[", b"]", b"\0", b"\n", b"\xff", b"PK", b"<!ENTITY x 'y'>", b"endobj", b"/")


class Fault(Struct, frozen=True):
    """What a reader did wrong, and with which input of its run."""

    format_id: str
    number: int
    what: str


def seeds(known: ReadFormat) -> list[bytes]:
    """Sound files of the format."""
    others = [path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix in known.suffixes if path.suffix]
    return [sample(known), *others]


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


def fault(known: ReadFormat, data: bytes) -> str:
    """What the reader does wrong with this input; empty when nothing."""
    begun = time.monotonic()
    try:
        for item in known.read(io.BytesIO(data), known.options()):
            if isinstance(item, ArticleDraft) and not _is_sound(item):
                return "yields a draft without text, or with a span outside of it"
    except UnreadableFile:
        pass
    except Exception as error:  # this is what is looked for
        return f"{type(error).__name__}: {error}"
    took = time.monotonic() - begun
    return f"took {took:.1f} s" if took > LONGEST else ""


def _is_sound(draft: ArticleDraft) -> bool:
    spans = [*draft.keywords, *draft.boilerplate, *([draft.headline] if draft.headline else [])]
    return bool(draft.text.strip()) and all(0 <= s.start < s.end <= len(draft.text) for s in spans)


def run(known: ReadFormat, inputs: int, seed: int) -> Iterator[Fault]:
    """The faults among so many inputs."""
    random = Random(f"{seed} {known.id}")
    for number, data in zip(range(inputs), mutants(seeds(known), random), strict=False):
        if what := fault(known, data):
            yield Fault(known.id, number, what)


def main(arguments: Sequence[str]) -> int:
    """Run over all formats, or over the one that is named; 1 when there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--format", default="")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    found = 0
    for known in READERS:
        if known.beside is not None or chosen.format not in ("", known.id):
            continue
        begun, faults = time.monotonic(), 0
        for one in run(known, chosen.inputs, chosen.seed):
            faults += 1
            if faults <= 20:
                _say(f"{one.format_id} #{one.number}: {one.what}")
        took = time.monotonic() - begun
        _say(f"{known.id}: {chosen.inputs} inputs, {faults} faults, {took:.0f} s")
        found += faults
    return 1 if found else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
