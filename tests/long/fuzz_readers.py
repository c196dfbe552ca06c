"""Gives every reader damaged files: samples with bytes changed, cut, doubled and mixed. No crash, no hang.

python -m tests.long.fuzz_readers --inputs 20000 [--format pdf] [--seed 1]

A reader may yield and raise UnreadableFile and nothing else, and may take five seconds at most.
"""

import io
import sys
from collections.abc import Iterator
from functools import partial
from itertools import islice
from random import Random

from annotator.formats.catalog import READERS
from annotator.formats.drafts import ArticleDraft
from annotator.formats.format import ReadFormat
from tests.formats.reading import SAMPLES, sample
from tests.long.damage import mutants
from tests.long.fuzzing import Fault, faults, main

FORMATS = tuple(known for known in READERS if known.beside is None)


def seeds(known: ReadFormat) -> list[bytes]:
    """Sound files of the format."""
    others = [path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix in known.suffixes if path.suffix]
    return [sample(known), *others]


def fault(known: ReadFormat, data: bytes) -> str:
    """What the reader does wrong with this input; empty when nothing."""
    for item in known.read(io.BytesIO(data), known.options()):
        if isinstance(item, ArticleDraft) and not _is_sound(item):
            return "yields a draft without text, or with a span outside of it"
    return ""


def _is_sound(draft: ArticleDraft) -> bool:
    spans = [*draft.keywords, *draft.boilerplate, *([draft.headline] if draft.headline else [])]
    return bool(draft.text.strip()) and all(0 <= s.start < s.end <= len(draft.text) for s in spans)


def run(known: ReadFormat, inputs: int, seed: int) -> Iterator[Fault]:
    """The faults among so many inputs."""
    damaged = mutants(seeds(known), Random(f"{seed} {known.id}"))
    return faults(known.id, islice(damaged, inputs), partial(fault, known))


if __name__ == "__main__":
    sys.exit(main(__doc__ or "", {known.id: partial(run, known) for known in FORMATS}, sys.argv[1:]))
