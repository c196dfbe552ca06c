"""Generated texts with unbalanced and exotic quotation marks: does every one get its suggestions, and are they sound?

python -m tests.long.fuzz_suggestions --texts 100000
"""

import argparse
import random
import sys
import time
from collections import Counter

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.domain.text import normalise
from annotator.suggestions.filling import filled_in, other_mentions
from annotator.suggestions.suggestion import Suggestion, suggest

MARKS = [*"“”„‟«»‹›‘’‚「」『』《》〈〉\"'`´＂＇❝❞〝〞()[]（）", "''", "``", ",,", "<<", ">>"]
SIGNS = [*".,;:!?…—–-。，：；！？、¿¡\u00a0\u202f\u200b\u200f\u0301\t|%$€№•😀𝒳", "\n", "\n\n", "\r\n", "\u2028"]
_WORDS = """said that he she Jens Stoltenberg stated according to the minister of Germany , and expressed concern over
    describing as “open question” words in said, sagte laut dass er sie Merkel zufolge Angaben nach erklärte , die
    a déclaré selon le ministre que qu’il dit-il d’après il elle dijo que según la ministra заявил что он сказала по
    словам министра — добавила за словами він 表示 说 据 报道 外交部 他 北约 don’t ’90s ministers’ l’État rock ’n’ roll
    U.S. Mr. 5" x İstanbul ß ﬁ שלום مرحبا 3.5 250,000"""
WORDS = _WORDS.split()
LANGUAGES = ["", "en", "de", "fr", "es", "ru", "uk", "zh", "ja", "pt-BR", "x"]


def a_text(chance: random.Random) -> str:
    """Words, marks and signs in any order; how many of each is drawn, too."""
    weights = [chance.random() ** 2 / 2, chance.random(), chance.random() ** 2 / 2]
    kinds = chance.choices((MARKS, WORDS, SIGNS), weights, k=chance.randrange(60))
    glue = chance.choice([" ", " ", " ", ""])
    return glue.join(chance.choice(kind) for kind in kinds)


def an_article(chance: random.Random) -> Article:
    text = normalise(a_text(chance)).text
    parts = [Span(a, b) for a, b in (sorted(chance.choices(range(len(text) + 1), k=2)) for _ in range(3)) if a < b]
    parts = parts if chance.random() < 0.2 else []
    return Article(
        id="a",
        text=text,
        headline=parts[0] if parts else None,
        keywords=tuple(parts[1:2]),
        boilerplate=tuple(parts[2:]),
        language=chance.choice(LANGUAGES),
    )


def faults(article: Article, suggestion: Suggestion) -> list[str]:
    """What is wrong with a suggestion."""
    parts = [("mention", suggestion.mention), ("cue", suggestion.cue), *(("claim", f) for f in suggestion.fragments)]
    found = [
        f"{name} {span} of {len(article.text)}"
        for name, span in parts
        if span is not None and not 0 <= span.start < span.end <= len(article.text)
    ]
    in_order = all(a.end <= b.start for a, b in zip(suggestion.fragments, suggestion.fragments[1:], strict=False))
    return found + ([] if in_order and suggestion.fragments else ["fragments not in order"])


def check(article: Article, chance: random.Random) -> tuple[int, list[str]]:
    """How many suggestions there are, and what is wrong with them."""
    proposed = suggest(article)
    wrong = [fault for suggestion in proposed for fault in faults(article, suggestion)]
    if list(proposed) != sorted(proposed, key=lambda s: s.fragments[0].start):
        wrong.append("not in text order")
    if any(n > 1 for n in Counter(s.fragments for s in proposed).values()):
        wrong.append("proposed twice")
    if len(article.text) > 1:
        start = chance.randrange(len(article.text) - 1)
        span = Span(start, chance.randrange(start + 1, len(article.text)))
        wrong += faults(article, filled_in(article, [span]))
        for found in other_mentions(article, [span.of(article.text), "Jens Stoltenberg"]):
            wrong += [] if found.start < found.end <= len(article.text) else [f"mention {found}"]
    return len(proposed), wrong


def run(texts: int, seed: int) -> tuple[int, list[str]]:
    proposed, failures = 0, []
    for number in range(texts):
        chance = random.Random(f"{seed}-{number}")
        article = an_article(chance)
        try:
            found, wrong = check(article, chance)
        except Exception as error:  # whatever it is, it is counted, and the text is named
            found, wrong = 0, [f"{type(error).__name__}: {error}"]
        proposed += found
        failures += [f"text {seed}-{number}: {fault}" for fault in wrong]
    return proposed, failures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.long.fuzz_suggestions")
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    began = time.monotonic()
    proposed, failures = run(chosen.texts, chosen.seed)
    sys.stdout.write("\n".join(failures[:20]) + "\n" if failures else "")
    sys.stdout.write(
        f"seed {chosen.seed}, {time.monotonic() - began:.0f} s: {chosen.texts} texts, {proposed} suggestions,"
        f" {len(failures)} failures\n"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
