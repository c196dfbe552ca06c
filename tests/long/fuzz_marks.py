"""Gives the readers of other tools' marks damaged files that belong together, and says in our words what they read.

python -m tests.long.fuzz_marks --inputs 20000 [--format brat] [--seed 1]

Nothing but UnreadableFile may come of it, within five seconds; and every mark that is placed lies in its text.
"""

import io
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import BinaryIO

from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.errors import RuleBroken
from annotator.domain.rules import check_fragments
from annotator.domain.text import normalise
from annotator.formats.catalog import READERS
from annotator.formats.foreign import ForeignArticle
from annotator.formats.format import ReadFormat
from annotator.formats.web_annotation import WEB_ANNOTATION_WRITER
from annotator.project.extending import extended
from annotator.project.landing import placed
from annotator.project.proposing import proposal
from annotator.project.surveying import Survey
from tests.formats.worlds import CONTENT, said
from tests.long.damage import mutants
from tests.long.fuzzing import Fault, faults, main

Files = dict[str, bytes]
FORMATS = tuple(known for known in READERS if known.beside is not None)
_SAMPLES = Path(__file__).parents[1] / "samples"


def seeds(known: ReadFormat) -> list[Files]:
    """Sound groups of files: the format's own example, and samples of others."""
    assert known.beside is not None
    found = [{path: text.encode() for path, text in known.beside.example.items()}]
    if known.id == "brat":
        folder = _SAMPLES / "litbank-brat"
        found += [
            {"d.txt": path.read_bytes(), "d.ann": path.with_suffix(".ann").read_bytes()}
            for path in folder.glob("*.txt")
        ]
    if known.id == "web-annotation":
        found += _annotated_texts()
    if known.id == "webanno-tsv":
        found += [{"annotation/d/a.tsv": path.read_bytes()} for path in (_SAMPLES / "webanno-tsv3-suite").glob("*.tsv")]
    if known.id == "uima-xmi":
        found += [{"d.xmi": path.read_bytes()} for path in (_SAMPLES / "uima-cas").glob("*.xmi")]
    return found


def _annotated_texts() -> list[Files]:
    """Annotations of others, each beside a text that it is about, and a project of ours with everything in it."""
    folder = _SAMPLES / "w3c-annotations" / "correct"
    text = "this is an anotation that has some\nSelected Text\n" * 20
    found: list[Files] = [{"d.txt": text.encode(), "d.json": path.read_bytes()} for path in folder.glob("*.json")]
    writer = WEB_ANNOTATION_WRITER.writer(CONTENT, WEB_ANNOTATION_WRITER.options())
    return [*found, *20 * [{piece.file: piece.data for piece in writer.article(said(), "")}]]


def damaged(known: ReadFormat, random: Random) -> Iterator[Files]:
    """Without end: groups in which one file is damaged."""
    groups = seeds(known)
    originals = [data for group in groups for data in group.values()]
    while True:
        group = dict(random.choice(groups))
        path = random.choice(sorted(group))
        group[path] = next(mutants([group[path]] if random.random() < 0.8 else originals, random))
        yield group


def read(known: ReadFormat, files: Mapping[str, bytes]) -> None:
    """Reads files that belong together; raises what goes wrong."""
    assert known.beside is not None
    opened: dict[str, Callable[[], BinaryIO]] = {path: partial(io.BytesIO, data) for path, data in files.items()}
    for group in known.beside.groups(opened):
        for item in known.beside.read({path: opened[path] for path in group}, known.options()):
            if isinstance(item, ForeignArticle):
                take(item)


def take(item: ForeignArticle) -> None:
    """Says in our words what an article holds. Raises whatever goes wrong, and RuleBroken for a mark out of place."""
    raw, survey = normalise(item.text), Survey()
    survey.add(item.layers, item.declared)
    try:
        extended(DEFAULT_CODEBOOK, proposal(survey, DEFAULT_CODEBOOK), survey)
    except RuleBroken as error:
        raise AssertionError(f"no sound codebook: {error}") from error
    for layer in item.layers:
        for fragments in placed(layer, raw, len(item.text)).fragments.values():
            check_fragments(fragments, raw.text)


def run(known: ReadFormat, inputs: int, seed: int) -> Iterator[Fault]:
    """The faults among so many inputs."""
    groups = damaged(known, Random(f"{seed} {known.id}"))
    return faults(known.id, islice(groups, inputs), partial(read, known))


if __name__ == "__main__":
    sys.exit(main(__doc__ or "", {known.id: partial(run, known) for known in FORMATS}, sys.argv[1:]))
