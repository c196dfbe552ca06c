"""Gives the readers of other tools' single files damaged ones, and says in our words what they read.

python -m tests.long.fuzz_records --inputs 20000 [--format doccano] [--seed 1]

As ``fuzz_marks``, for Label Studio, doccano, Prodigy, CoNLL and whatever else has its text and marks in one file:
nothing but UnreadableFile may come of it, within five seconds; and every mark that is placed lies in its text.
"""

import io
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from annotator.formats.catalog import READERS
from annotator.formats.foreign import ForeignArticle
from annotator.formats.format import ReadFormat
from tests.formats.reading import sample
from tests.formats.training import send, the_reference
from tests.long.damage import mutants
from tests.long.fuzz_marks import take
from tests.long.fuzzing import Fault, faults, main

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


def read(known: ReadFormat, data: bytes) -> None:
    """Reads a file whole; raises what goes wrong."""
    for item in known.read(io.BytesIO(data), known.options()):
        if isinstance(item, ForeignArticle):
            take(item)


def run(known: ReadFormat, inputs: int, seed: int) -> Iterator[Fault]:
    """The faults among so many inputs."""
    damaged = mutants(seeds(known), Random(f"{seed} {known.id}"))
    return faults(known.id, islice(damaged, inputs), partial(read, known))


if __name__ == "__main__":
    sys.exit(main(__doc__ or "", {known.id: partial(run, known) for known in FORMATS}, sys.argv[1:]))
