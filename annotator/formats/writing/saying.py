"""Says what is marked in an article in the shape of other tools' files: marks, events, relations, normalisations.

A claim's attribution is an event with the cue as its trigger and the roles Content and Source; without a cue, a
relation ``attributed_to`` of claim and mention. A stance is an answer of the claim, ``stance_TARGET``.
"""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import structs

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution
from annotator.domain.document import AnnotatedArticle, text_order
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, Relation, SaidAll
from annotator.formats.writers import Content
from annotator.formats.writing.account import Account
from annotator.formats.writing.names import Names

SPEAKERS = "Speakers"  # the list that a normalisation names when the speaker has no Wikidata entry
ATTRIBUTED = "attributed_to"
CONTENT, SOURCE = "Content", "Source"  # the roles of claim and mention
_FACTS = ("outlet", "published", "byline", "url", "language")


class Saying:
    """Says articles of one project. Marks bear the ids of their annotations; a format gives them its own.

    ``plain_targets``: the names of targets may hold white space where they are part of an attribute's name.
    """

    def __init__(self, content: Content, *, plain_targets: bool = False) -> None:
        self._plain_targets = plain_targets
        self._names = Names(content)
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._sets = [one.id for one in content.sets]
        self._annotators = _apart({one: self._names.annotators[one] for one in self._sets})

    def layers(self, article: AnnotatedArticle) -> list[Layer]:
        """One layer for each annotation set; where the project has one set only, it is nobody's in particular."""
        return [self._layer(article, set_id) for set_id in self._sets]

    def stance_name(self, target_id: str) -> str:
        """The attribute that holds the stances towards a target."""
        name = self._names.targets.get(target_id, target_id)
        return f"stance_{name if self._plain_targets else '_'.join(name.split())}"

    def untold(
        self, article: AnnotatedArticle, account: Account, *, metadata: bool = False, answers: bool = False
    ) -> None:
        """What no format that says articles so has room for; ``metadata`` and ``answers`` say that there is."""
        where = article.article.id
        if article.answers and not answers:
            account.add("article_answers", where)
        if not metadata and any(getattr(article.article, name) for name in _FACTS):
            account.add("metadata", where)
        for claim_id, tie in article.attributions.items():
            own = article.annotations[claim_id].set_id
            parts = (article.annotations.get(one or "") for one in (tie.mention_id, tie.cue_id))
            if any(part is not None and part.set_id != own for part in parts):
                account.add("attribution", f"{where}: {article.annotations[claim_id].quote}")

    def _layer(self, article: AnnotatedArticle, set_id: str) -> Layer:
        own = sorted((a for a in article.annotations.values() if a.set_id == set_id), key=text_order)
        known = {one.id for one in own}
        ties = [
            structs.replace(
                tie,
                mention_id=tie.mention_id if tie.mention_id in known else None,
                cue_id=tie.cue_id if tie.cue_id in known else None,
            )
            for one in own
            if (tie := article.attributions.get(one.id)) is not None
        ]
        labels = {one.id: one.label for one in own}
        said = article.answers_in(set_id)
        return Layer(
            annotator=self._annotators[set_id] if len(self._sets) > 1 else "",
            marks=tuple(self._mark(one, article) for one in own),
            events=tuple(_event(tie, labels[tie.cue_id]) for tie in ties if tie.cue_id),
            relations=tuple(_relation(tie) for tie in ties if tie.mention_id and not tie.cue_id),
            normalisations=tuple(self._normalisations(ties)),
            answers=dict(said.answers) if said else {},
        )

    def _mark(self, one: Annotation, article: AnnotatedArticle) -> Mark:
        said: SaidAll = dict(one.attributes)
        for stance in article.stances_of(one.id):
            said[self.stance_name(stance.target_id)] = stance.value
        spans = tuple(part.span for part in one.fragments)
        return Mark(id=one.id, label=one.label, fragments=spans, attributes=said, note=one.note, unsure=one.unsure)

    def _normalisations(self, ties: list[Attribution]) -> Iterator[Normalisation]:
        """At the mention where all its claims have the speaker, else at the claim."""
        by_mention: dict[str, set[str | None]] = defaultdict(set)
        for tie in ties:
            by_mention[tie.mention_id or ""].add(tie.speaker_id)
        done: set[str] = set()
        for tie in ties:
            shared = tie.mention_id if tie.mention_id and len(by_mention[tie.mention_id]) == 1 else None
            mark = shared or tie.claim_id
            if tie.speaker_id is None or mark in done:
                continue
            done.add(mark)
            speaker = self._speakers.get(tie.speaker_id)
            listed = speaker is not None and speaker.external_id[:1] == "Q" and speaker.external_id[1:].isdigit()
            yield Normalisation(
                id=mark,
                mark=mark,
                database="Wikidata" if listed else SPEAKERS,
                entry=speaker.external_id if speaker and listed else tie.speaker_id,
                name=speaker.name if speaker else "",
            )


def _event(tie: Attribution, label: str) -> Event:
    source = ((SOURCE, tie.mention_id),) if tie.mention_id else ()
    return Event(id=tie.claim_id, type=label, trigger=tie.cue_id or "", roles=(*source, (CONTENT, tie.claim_id)))


def _relation(tie: Attribution) -> Relation:
    roles = ((CONTENT, tie.claim_id), (SOURCE, tie.mention_id or ""))
    return Relation(id=tie.claim_id, type=ATTRIBUTED, roles=roles)


def _apart(names: dict[str, str]) -> dict[str, str]:
    """The names, with a number where one is there twice."""
    taken: set[str] = set()
    apart: dict[str, str] = {}
    for key, name in names.items():
        found = next(n for k in range(1, len(names) + 2) if (n := name if k == 1 else f"{name} {k}") not in taken)
        taken.add(found)
        apart[key] = found
    return apart
