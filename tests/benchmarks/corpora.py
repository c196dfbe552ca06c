"""Articles and marks in the numbers that benchmarks need; the same ones in every run."""

import random
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotation import Annotation, fragment
from annotator.domain.article import Article, ArticleState
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet, Value, added
from annotator.domain.codebook import Target
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from tests.builders import a_project, a_speaker, a_target

SYLLABLES = ["ka", "mi", "to", "re", "lun", "dav", "ost", "pri", "sen", "vel", "gor", "ath"]


def articles(number: int, words: int = 400) -> list[Article]:
    """Articles of that many words, of a vocabulary as varied as newspapers have it."""
    chance = random.Random(number * words)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randrange(1, 5))) for _ in range(20_000)]
    return [
        Article(
            id=f"article-{n:06}",
            text=f"Headline {n}\n\n" + _sentences(chance.choices(vocabulary, k=words), chance),
            headline=Span(0, len(f"Headline {n}")),
            outlet=chance.choice(["Der Spiegel", "Le Monde", "Kyiv Post"]),
            published=f"2016-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            source=f"{n}.txt",
        )
        for n in range(number)
    ]


def marks(article: Article, claims: int, set_id: str, speaker: Speaker, target: Target) -> Iterator[Value]:
    """Claims with all that an analyst ties to them: mention, cue, speaker and stance."""
    chance = random.Random(article.id)
    for number in range(claims):
        at = chance.randrange(len(article.text) - 140)
        name = f"{article.id}-{number}"
        claim, mention, cue = (
            Annotation(
                id=f"{name}-{label}",
                article_id=article.id,
                set_id=set_id,
                label=label,
                fragments=(fragment(article.text, Span(start, start + length)),),
                attributes={"quotation": "direct", "type": "fact"} if label == "claim" else {},
            )
            for label, start, length in (("claim", at, 90), ("mention", at + 95, 12), ("cue", at + 110, 8))
        )
        yield from (claim, mention, cue)
        yield Attribution(
            claim_id=claim.id, article_id=article.id, speaker_id=speaker.id, mention_id=mention.id, cue_id=cue.id
        )
        yield Stance(id=f"{name}-stance", claim_id=claim.id, article_id=article.id, target_id=target.id, value="favour")


def a_marked_project(folder: Path, number: int, words: int, claims: int, name: str = "marked") -> Project:
    """A project with that many articles of that many words, each with that many claims (three annotations a claim)."""
    project, speaker, target = a_project(folder, name=name), a_speaker(), a_target()
    listed = articles(number, words)
    project.store.stage(listed)
    values = [value for article in listed for value in marks(article, claims, project.set_id, speaker, target)]
    states = (ArticleState(article_id=article.id, state="started") for article in listed)
    project.store.apply(ChangeSet("import", added(speaker, target, *states, *values)), project.annotator_id)
    return project


def _sentences(words: list[str], chance: random.Random) -> str:
    parts: list[str] = []
    for number, word in enumerate(words):
        parts.append(word.capitalize() if number % 17 == 0 else word)
        parts.append(chance.choice([".\n\n", ". "]) if number % 17 == 16 else " ")
    return "".join(parts).rstrip() + "."
