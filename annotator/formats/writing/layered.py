"""An article's marks as formats want them that hold one annotator's work in a record: set by set, with the ties."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.document import AnnotatedArticle, text_order
from annotator.domain.question import Answers


class OfSet(Struct, frozen=True):
    """What one annotation set holds about an article, in text order; ``set_id`` is empty where nobody marked."""

    set_id: str
    annotations: Sequence[Annotation]
    attributions: Sequence[Attribution]
    stances: Sequence[Stance]
    answers: Answers

    def ties(self) -> Iterator[tuple[str, str, str]]:
        """A claim's annotation, what is tied to it (``mention``, ``cue``), and the annotation that is."""
        for tie in self.attributions:
            if tie.mention_id is not None:
                yield tie.claim_id, "mention", tie.mention_id
            if tie.cue_id is not None:
                yield tie.claim_id, "cue", tie.cue_id


def by_set(article: AnnotatedArticle) -> list[OfSet]:
    """One value a set, ordered by its id; at least one, which may hold nothing."""
    said = {found.set_id: found.answers for found in article.answers.values()}
    sets = sorted({*said, *(one.set_id for one in article.annotations.values())})
    return [_of_set(article, one, said.get(one, {})) for one in sets] or [OfSet("", (), (), (), {})]


def _of_set(article: AnnotatedArticle, set_id: str, answers: Answers) -> OfSet:
    annotations = sorted((a for a in article.annotations.values() if a.set_id == set_id), key=text_order)
    claims = [a.id for a in annotations]
    return OfSet(
        set_id,
        annotations,
        [article.attributions[claim] for claim in claims if claim in article.attributions],
        [stance for claim in claims for stance in article.stances_of(claim)],
        answers,
    )


def fragments_of(marks: OfSet) -> dict[str, tuple[str, ...]]:
    """An id for each fragment of each annotation: the first has the annotation's, further ones have a number."""
    return {
        mark.id: tuple(mark.id if n == 0 else f"{mark.id}:{n}" for n in range(len(mark.fragments)))
        for mark in marks.annotations
    }
