"""Holds suggestions against paragraphs with expected results.

    python -m tests.suggestions.scoring [--show] [folder]

A file holds blocks parted by blank lines: the text, then a line "= kind | claim | mention | cue | speaker" for each
claim that should be proposed; " … " parts the fragments of one claim.
"""

import sys
from pathlib import Path

from msgspec import Struct

from annotator.domain.article import Article
from annotator.suggestions.suggestion import Suggestion, suggest

FOLDER = Path(__file__).parent / "paragraphs"


class Score(Struct):
    """How much of what was expected was proposed; the parts are counted among claims with the right span."""

    wanted: int = 0
    proposed: int = 0
    spans: int = 0
    kinds: int = 0
    mentions: int = 0
    cues: int = 0
    speakers: int = 0

    @property
    def recall(self) -> float:
        return self.spans / self.wanted

    @property
    def precision(self) -> float:
        return self.spans / self.proposed

    def add(self, other: "Score") -> None:
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def blocks(file: Path) -> list[tuple[str, list[list[str]]]]:
    found: list[tuple[str, list[list[str]]]] = []
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        wanted = [[part.strip() for part in line[2:].split("|")] for line in lines if line.startswith("= ")]
        found.append(("\n".join(line for line in lines if not line.startswith("= ")), wanted))
    return found


def score(text: str, wanted: list[list[str]], language: str, misses: list[str]) -> Score:
    article = Article(id="a", text=text, language=language)
    found = {_claim(text, s): s for s in suggest(article)}
    result = Score(wanted=len(wanted), proposed=len(found))
    for kind, claim, mention, cue, speaker in wanted:
        suggestion = found.pop(claim, None)
        if suggestion is None:
            misses.append(f"{language} missed: {claim}")
            continue
        own = [suggestion.kind, _words(text, suggestion.mention), _words(text, suggestion.cue), suggestion.speaker_name]
        right = [one == other for one, other in zip(own, (kind, mention, cue, speaker), strict=True)]
        if not all(right):
            misses.append(f"{language} {claim[:30]}: {own} for {[kind, mention, cue, speaker]}")
        result.spans += 1
        result.kinds += right[0]
        result.mentions += right[1]
        result.cues += right[2]
        result.speakers += right[3]
    misses += [f"{language} false ({s.rule}): {claim}" for claim, s in found.items()]
    return result


def score_file(file: Path, misses: list[str]) -> Score:
    total = Score()
    for text, wanted in blocks(file):
        total.add(score(text, wanted, file.stem, misses))
    return total


def _claim(text: str, suggestion: Suggestion) -> str:
    return " … ".join(span.of(text) for span in suggestion.fragments)


def _words(text: str, span: object) -> str:
    return span.of(text) if span is not None else ""  # type: ignore[attr-defined]


def main(arguments: list[str]) -> None:
    misses: list[str] = []
    folder = Path(arguments[-1]) if arguments and not arguments[-1].startswith("-") else FOLDER
    total = Score()
    for file in sorted(folder.glob("*.txt")):
        one = score_file(file, misses)
        total.add(one)
        sys.stdout.write(f"{file.stem}: {_line(one)}\n")
    sys.stdout.write(f"all: {_line(total)}\n")
    if "--show" in arguments:
        sys.stdout.write("\n".join(misses) + "\n")


def _line(s: Score) -> str:
    return (
        f"recall {s.recall:.2f} precision {s.precision:.2f} ({s.spans} of {s.wanted} wanted, {s.proposed} proposed);"
        f" mention {s.mentions} cue {s.cues} speaker {s.speakers} kind {s.kinds}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
