"""Marks an article with random gestures until it is killed: ``python -m tests.long.marking_project FILE SEED``."""

import random
import sys
from collections.abc import Callable
from pathlib import Path

from annotator.domain.document import AnnotatedArticle
from annotator.domain.snapping import snapped
from annotator.domain.span import Span
from annotator.project import annotating, naming
from annotator.project.project import Project
from tests.builders import an_article, put_in, read
from tests.long.acknowledged import acknowledge

TEXT = (Path(__file__).parents[2] / "resources/sample/nato-article.txt").read_text(encoding="utf-8")
Gesture = Callable[[Project, AnnotatedArticle, random.Random], object]


def claim(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    annotating.add_claim(project, document, [a_span(document, chance)])


def second_fragment(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    annotating.add_fragment(project, document, a_claim_of(document, chance), a_span(document, chance))


def mention(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    annotating.mark_part(project, document, a_claim_of(document, chance), "mention", a_span(document, chance))


def speaker(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    found, new = naming.speaker_named(project, f"Speaker {chance.randrange(40)}")
    annotating.set_speaker(project, document, a_claim_of(document, chance), found.id, *new)


def stance(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    found, new = naming.target_named(project, f"Target {chance.randrange(20)}")
    value = chance.choice(["favour", "against", None])
    annotating.set_stance(project, document, a_claim_of(document, chance), found.id, value, *new)


def note(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    annotating.set_note(project, document, a_claim_of(document, chance), f"Note {chance.random()}")
    project.history.close_step()


def removal(project: Project, document: AnnotatedArticle, chance: random.Random) -> None:
    annotating.remove(project, document, a_claim_of(document, chance))


def undo(project: Project, document: AnnotatedArticle, _: random.Random) -> None:
    # The article itself stays, so that there is something to acknowledge.
    if document.annotations:
        project.undo()


def redo(project: Project, _: AnnotatedArticle, __: random.Random) -> None:
    project.redo()


GESTURES: list[Gesture] = [claim, claim, second_fragment, mention, speaker, stance, note, removal, undo, redo]


def a_span(document: AnnotatedArticle, chance: random.Random) -> Span:
    start = chance.randrange(200, len(TEXT) - 100)
    return snapped(document.article.text, Span(start, start + chance.randrange(20, 90)))


def a_claim_of(document: AnnotatedArticle, chance: random.Random) -> str:
    return chance.choice(document.with_label("claim")).id


def mark(path: Path, seed: int) -> None:
    """Never returns."""
    chance = random.Random(seed)
    project = Project.open(path)
    article = an_article(f"{TEXT}\n{path} {seed}")
    put_in(project, article)
    acknowledge(project, article.id)
    while True:
        document = read(project, article)
        chance.choice(GESTURES if document.with_label("claim") else [claim])(project, document, chance)
        acknowledge(project, article.id)


if __name__ == "__main__":
    mark(Path(sys.argv[1]), int(sys.argv[2]))
