"""A large library: built straight into a project file, then worked in through the real window.

    python -m tests.long.library --articles 100000 --annotations 2000000

Prints how long the window takes to open it, to page, to narrow, to search, to open an article and to mark, each as
median and worst with the time of the processor, beside plain queries of SQLite; and how much memory it holds. Bars are
the program's own: 1.5 s to open, 0.2 s for an article, 0.1 s for the rest.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from time import perf_counter

from annotator.domain.annotation import Annotation, Annotator, fragment
from annotator.domain.article import STATES, Article, ArticleState
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Value, added
from annotator.domain.span import Span
from annotator.project.project import SUFFIX, Project
from tests.benchmarks.corpora import SYLLABLES
from tests.builders import a_speaker, a_target

BATCH = 5000  # articles at a time
EVERYWHERE, RARE, NOWHERE = "the", "zyqqurat", "zzabsent"
SHARES = (6, 1, 3, 0)  # of those to do, started, done, asked


class Writer:
    """Makes articles of one pool of sentences, whose words are as unevenly frequent as those of newspapers (Zipf)."""

    def __init__(self, shortest: int, longest: int) -> None:
        self._chance = random.Random(7)
        self._lengths = (shortest, longest)
        chance = self._chance
        made = ("".join(chance.choices(SYLLABLES, k=chance.randrange(2, 6))) for _ in range(90_000))
        vocabulary = [EVERYWHERE, *dict.fromkeys(made)]
        weights = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))
        self._sentences = [
            " ".join(chance.choices(vocabulary, cum_weights=weights, k=chance.randrange(8, 26))).capitalize() + "."
            for _ in range(30_000)
        ]

    def article(self, number: int) -> Article:
        """One in ten thousand holds the rare word; each has one of its own."""
        chance, headline = self._chance, f"Headline {number} {self._chance.choice(self._sentences)[:40]}"
        wanted, parts = chance.randint(*self._lengths), [f"Report xu{number:07}."]
        if number % 10_000 == 17:
            parts.append(f"A {RARE} was seen.")
        while wanted > 0:
            parts.append(chance.choice(self._sentences))
            wanted -= parts[-1].count(" ") + 1
        body = "\n\n".join(" ".join(parts[at : at + 4]) for at in range(0, len(parts), 4))
        return Article(
            id=_id(1, number),
            text=f"{headline}\n\n{body}",
            headline=Span(0, len(headline)),
            outlet=f"Outlet {chance.randrange(40):02}",
            published=f"{chance.randrange(2010, 2025)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            language=chance.choice(("en", "en", "de", "fr")),
            byline=f"Reporter {chance.randrange(300)}",
            source=f"{number}.txt",
        )


def build(path: Path, articles: int, annotations: int, words: tuple[int, int]) -> None:
    """Writes the project in batches, without a history: what is measured is the library and not its making."""
    project = Project.create(path, name="Library")
    # Nobody needs a half-built library after a power cut, and scattered ids make every batch touch every index page.
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -2000000", "foreign_keys = OFF"):
        project.store.connection.execute(f"PRAGMA {pragma}")
    speakers, targets = [a_speaker(f"Speaker {n}") for n in range(500)], [a_target(f"Target {n}") for n in range(30)]
    people = [Annotator(id=_id(9, n), name=f"Annotator {n}") for n in range(4)]
    project.store.begin({}, added(*people, *speakers, *targets))
    chance, writer = random.Random(11), Writer(*words)
    claims = Counter(chance.choices(range(articles), k=annotations // 3))
    numbers = iter(range(articles))
    while batch := list(islice(numbers, BATCH)):
        listed = [writer.article(number) for number in batch]
        project.store.stage(listed)
        values: list[Value] = []
        for number, article in zip(batch, listed, strict=True):
            assignee = chance.choice([None, *people])
            (state,) = chance.choices(STATES, SHARES)
            assigned = assignee.id if assignee else None
            values.append(ArticleState(article_id=article.id, state=state, assignee=assigned))
            for claim in range(claims[number]):
                tied = chance.choice(speakers).id, chance.choice(targets).id
                values += _claim(article, number * 1000 + claim, project.set_id, tied, chance)
        project.store.begin({}, added(*values))
    project.close()


def _claim(article: Article, number: int, set_id: str, tied: tuple[str, str], chance: random.Random) -> Iterator[Value]:
    """A claim with mention, cue, speaker and stance."""
    at = chance.randrange(len(article.text) - 140)
    ids = {label: _id(kind, number) for kind, label in enumerate(("claim", "mention", "cue"), 2)}
    for label, start, length in (("claim", at, 90), ("mention", at + 95, 12), ("cue", at + 110, 8)):
        yield Annotation(
            id=ids[label],
            article_id=article.id,
            set_id=set_id,
            label=label,
            fragments=(fragment(article.text, Span(start, start + length)),),
            attributes={"quotation": "direct", "type": "fact"} if label == "claim" else {},
        )
    speaker_id, target_id = tied
    yield Attribution(
        claim_id=ids["claim"],
        article_id=article.id,
        speaker_id=speaker_id,
        mention_id=ids["mention"],
        cue_id=ids["cue"],
    )
    yield Stance(id=_id(5, number), claim_id=ids["claim"], article_id=article.id, target_id=target_id, value="favour")


def _id(kind: int, number: int) -> str:
    """As long as the program's own and as scattered, since that is what an index of ids has to bear."""
    scattered = (number * 0x9E3779B97F4A7C15 + kind * 0xC2B2AE3D27D4EB4F) % 2**64
    return f"{scattered:016x}-{kind:04}-{number:014}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.long.library", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--annotations", type=int, default=2_000_000)
    parser.add_argument("--words", type=int, nargs=2, default=(300, 800), metavar=("SHORTEST", "LONGEST"))
    parser.add_argument("--keep", type=Path, help="the project file to build and leave, or to use when it is there")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.keep or Path(folder) / f"library{SUFFIX}"
        if not path.exists():
            began = perf_counter()
            build(path, chosen.articles, chosen.annotations, tuple(chosen.words))
            sys.stdout.write(f"built in {perf_counter() - began:.0f} s, {path.stat().st_size / 2**20:,.0f} MB\n")
            sys.stdout.flush()
        # In a process of its own, so that the memory is that of the window.
        return subprocess.run([sys.executable, "-m", "tests.long.library_window", str(path)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
