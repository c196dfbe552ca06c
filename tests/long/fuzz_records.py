"""Gives the readers of other tools' single files damaged ones, and says in our words what they read.

python -m tests.long.fuzz_records --inputs 20000 [--format doccano] [--seed 1]

As ``fuzz_marks``, for Label Studio, doccano, Prodigy, CoNLL and whatever else has its text and marks in one file:
nothing but UnreadableFile may come of it, within five seconds; and every mark that is placed lies in its text.
"""

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from annotator.domain.errors import UnreadableFile
from annotator.formats.catalog import READERS
from annotator.formats.foreign import ForeignArticle
from annotator.formats.format import ReadFormat
from tests.formats.reading import sample
from tests.formats.training import send, the_reference
from tests.long.fuzz_marks import take
from tests.long.fuzz_readers import LONGEST, Fault, mutants

FORMATS = tuple(
    known
    for known in READERS
    if known.beside is None and "annotations" in known.carries and "codebook" not in known.carries
)
# What writes the format that a reader reads, where both have not one id.
_WRITERS = {"conll": ("conll", "conll-2003", "conllu")}
_WRITTEN = ("doccano", "prodigy", "conll", "label-studio")
_SAMPLES = Path(__file__).parents[1] / "samples"


def seeds(known: ReadFormat) -> list[bytes]:
    """Sound files: the format's own example, what we write of an annotated article, and samples of others."""
    found = [sample(known)]
    if known.id in _WRITTEN:
        with tempfile.TemporaryDirectory() as folder:
            project = the_reference(Path(folder))
            for writer in _WRITERS.get(known.id, (known.id,)):
                target = Path(folder) / writer
                send(project, target, writer)
                files = [target] if target.is_file() else sorted(target.rglob("*"))
                found += [
                    file.read_bytes() for file in files if file.suffix in {*known.suffixes, ""} and file.is_file()
                ]
            project.close()
    folder = _SAMPLES / known.id
    return found + [path.read_bytes() for path in sorted(folder.rglob("*")) if path.suffix in known.suffixes]


def fault(known: ReadFormat, data: bytes) -> str:
    """What goes wrong with this file; empty when nothing."""
    begun = time.monotonic()
    try:
        for item in known.read(io.BytesIO(data), known.options()):
            if isinstance(item, ForeignArticle):
                take(item)
    except UnreadableFile:
        pass
    except Exception as error:  # this is what is looked for
        return f"{type(error).__name__}: {error}"
    took = time.monotonic() - begun
    return f"took {took:.1f} s" if took > LONGEST else ""


def run(known: ReadFormat, inputs: int, seed: int) -> Iterator[Fault]:
    """The faults among so many inputs."""
    random = Random(f"{seed} {known.id}")
    for number, data in zip(range(inputs), mutants(seeds(known), random), strict=False):
        if what := fault(known, data):
            yield Fault(known.id, number, what)


def main(arguments: Sequence[str]) -> int:
    """Run over all such formats, or over the one that is named; 1 when there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", default="")
    chosen = parser.parse_args(arguments)
    faults = 0
    for known in FORMATS:
        if chosen.format not in ("", known.id):
            continue
        begun, before = time.monotonic(), faults
        for found in run(known, chosen.inputs, chosen.seed):
            faults += 1
            if faults - before <= 20:
                _say(f"{found.format_id} {found.number}: {found.what}"[:300])
        took = time.monotonic() - begun
        _say(f"{known.id}: {chosen.inputs} inputs, {faults - before} faults, {took:.0f} s")
    return 1 if faults else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
