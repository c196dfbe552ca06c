"""Articles and marks in the numbers that benchmarks need; the same ones in every run."""

import random
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator, fragment
from annotator.domain.article import Article, ArticleState
from annotator.domain.assignment import Assignment
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


def a_reviewed_project(folder: Path, number: int, annotators: int, claims: int, words: int = 400) -> Project:
    """A project in which that many annotators marked every article: mostly alike, a fifth of each thing otherwise."""
    project, target = a_project(folder, name="reviewed"), a_target(id="target")
    speakers = [a_speaker(name, id=name) for name in ("Olaf Scholz", "Marine Le Pen", "Volodymyr Zelenskyy")]
    people = [Annotator(id=f"person-{n}", name=f"Annotator {n}") for n in range(annotators)]
    sets = [AnnotationSet(id=f"set-{n}", annotator_id=f"person-{n}") for n in range(annotators)]
    listed = articles(number, words)
    project.store.stage(listed)
    values: list[Value] = [ArticleState(article_id=article.id, state="done") for article in listed]
    for article in listed:
        for n, one in enumerate(sets):
            values += _differing(article, claims, one.id, speakers, target)
            given = Assignment(id=f"{article.id}-{n}", article_id=article.id, annotator_id=people[n].id, state="done")
            values.append(given)
    project.store.apply(ChangeSet("import", added(*people, *sets, *speakers, target, *values)), project.annotator_id)
    return project


def _differing(article: Article, claims: int, set_id: str, speakers: list[Speaker], target: Target) -> Iterator[Value]:
    """One annotator's claims: some not marked, some with other borders, answers, speakers or stances."""
    chance = random.Random(f"{article.id} {set_id}")

    def otherwise() -> bool:
        return chance.random() < 0.2

    room = (len(article.text) - 40) // claims
    for number in range(claims):
        if otherwise():
            continue
        start, name = 20 + number * room, f"{article.id}-{set_id}-{number}"
        places = {"claim": (start + (3 if otherwise() else 0), room // 2), "mention": (start + room // 2 + 1, 9)}
        if not otherwise():
            places["cue"] = (start + room // 2 + 12, 6)
        for label, (at, length) in places.items():
            yield Annotation(
                id=f"{name}-{label}",
                article_id=article.id,
                set_id=set_id,
                label=label,
                fragments=(fragment(article.text, Span(at, at + length)),),
                attributes={"quotation": "direct", "type": "demand" if otherwise() else "fact"}
                if label == "claim"
                else {},
            )
        speaker = speakers[number % 3] if not otherwise() else speakers[0]
        yield Attribution(
            claim_id=f"{name}-claim",
            article_id=article.id,
            speaker_id=speaker.id,
            mention_id=f"{name}-mention",
            cue_id=f"{name}-cue" if "cue" in places else None,
        )
        value = "neutral" if otherwise() else ("favour", "against")[number % 2]
        yield Stance(
            id=f"{name}-stance", claim_id=f"{name}-claim", article_id=article.id, target_id=target.id, value=value
        )


def _sentences(words: list[str], chance: random.Random) -> str:
    parts: list[str] = []
    for number, word in enumerate(words):
        parts.append(word.capitalize() if number % 17 == 0 else word)
        parts.append(chance.choice([".\n\n", ". "]) if number % 17 == 16 else " ")
    return "".join(parts).rstrip() + "."
