"""Turns the events and relations of another tool's file into attributions and stances, as a mapping says."""

from collections.abc import Iterator

from msgspec import Struct, field, structs

from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook
from annotator.formats.foreign import Event, Mark, Relation
from annotator.project.landing import made_id
from annotator.project.mapping import Mapping, TieRow
from annotator.project.proposing import known_value
from annotator.project.registering import Registry
from annotator.project.surveying import words
from annotator.project.translating import Translated, Translator

_PARTS = ("claim", "mention", "cue")
_Fillers = list[tuple[str, str]]  # the part, and the id of the mark that fills it


class _Tied(Struct):
    """What is known of one claim, by the ids of annotations; ``mention_mark`` is the mark of the mention."""

    mention: str | None = None
    cue: str | None = None
    mention_mark: str = ""
    stances: dict[str, Stance] = field(default_factory=dict[str, Stance])


class Tying:
    """Ties the annotations of one layer after the other."""

    def __init__(self, mapping: Mapping, codebook: Codebook, translator: Translator, registry: Registry) -> None:
        self._mapping = mapping
        self._codebook = codebook
        self._translator = translator
        self._registry = registry

    def values(self, done: Translated) -> tuple[Value, ...]:
        """The annotations with what ties them; what cannot be tied is noted in ``done.lost``."""
        claims: dict[str, _Tied] = {}
        for mark in done.placed.layer.marks:
            self._stances_of(mark, done, claims)
        self._said_stances(done, claims)
        for tie in (*done.placed.layer.events, *done.placed.layer.relations):
            row = self._mapping.tie("event" if isinstance(tie, Event) else "relation", tie.type)
            if isinstance(tie, Relation) and (tie.note or tie.attributes):
                done.lost.append(("lost_note", tie.id))
            if row is None or not row.to or not self._tie(row, tie, done, claims):
                done.lost.append(("lost_tie", tie.type))
        attributions = tuple(self._attributions(done, claims))
        stances = (stance for tied in claims.values() for stance in tied.stances.values())
        return (*done.annotations.values(), *done.added.values(), *attributions, *stances)

    def _tie(self, row: TieRow, tie: Event | Relation, done: Translated, claims: dict[str, _Tied]) -> bool:
        """Whether anything came of it."""
        fillers = self._fillers(row, tie, done)
        ids = [id_ for part, mark in fillers if part == "claim" and (id_ := self._part("claim", mark, done))]
        if row.to == "stance":
            targets = [mark for part, mark in fillers if part == "target"]
            found = [self._stance(row.value, id_, mark, done, claims) for id_ in ids for mark in targets]
            return any(found)
        served = [self._attribute(id_, fillers, done, claims) for id_ in ids]  # each one, also after the first
        return any(served)

    def _fillers(self, row: TieRow, tie: Event | Relation, done: Translated) -> _Fillers:
        layer = done.placed.layer
        triggers = {event.id: event.trigger for event in layer.events}
        labels = {mark.id: mark.label for mark in layer.marks}
        found: _Fillers = []
        if isinstance(tie, Event):
            role = self._role(labels.get(tie.trigger, ""))
            found.append((role if role in {"claim", "mention"} else "cue", tie.trigger))
        for role, filler in tie.roles:
            mark = triggers.get(filler, filler)
            found.append((row.parts.get(role, "") or self._role(labels.get(mark, "")), mark))
        return found

    def _role(self, label: str) -> str:
        found = self._translator.label(label)
        return found.role if found else ""

    def _part(self, part: str, mark: str, done: Translated) -> str | None:
        return self._translator.in_role(done, mark, self._codebook.in_role(part))  # type: ignore[arg-type]

    def _attribute(self, claim_id: str, fillers: _Fillers, done: Translated, claims: dict[str, _Tied]) -> bool:
        tied, fits = claims.setdefault(claim_id, _Tied()), False
        for part, mark in fillers:
            if part not in {"mention", "cue"}:
                continue
            id_ = self._part(part, mark, done)
            held = getattr(tied, part)
            if id_ is not None and held in (None, id_):
                fits = True
                setattr(tied, part, id_)
                tied.mention_mark = mark if part == "mention" else tied.mention_mark
            else:
                done.lost.append(("lost_second_part", f"{part}: {mark}"))
        return fits

    def _stances_of(self, mark: Mark, done: Translated, claims: dict[str, _Tied]) -> None:
        annotation = done.annotations.get(mark.id)
        for name, answer in mark.attributes.items():
            row = self._mapping.attribute(mark.label, name)
            if annotation is None or row is None or not row.target:
                continue
            for word in words(answer):
                if not self._put(row.choices.get(word, word), annotation.id, row.target, done, claims):
                    done.lost.append(("lost_answer", f"{name}: {word}"))

    def _said_stances(self, done: Translated, claims: dict[str, _Tied]) -> None:
        for said in done.placed.layer.stances:
            annotation = done.annotations.get(said.mark)
            if annotation is None:  # it is told already that the mark was left out
                continue
            if not self._is_claim(done, said.mark):
                done.lost.append(("lost_tie", f"stance: {said.target}"))
            elif not self._put(said.value, annotation.id, said.target, done, claims):
                done.lost.append(("lost_answer", f"{said.target}: {said.value}"))

    def _stance(self, value: str, claim_id: str, mark: str, done: Translated, claims: dict[str, _Tied]) -> bool:
        fragments = done.placed.fragments.get(mark, ())
        return bool(fragments) and self._put(value, claim_id, " ".join(f.quote for f in fragments), done, claims)

    def _put(self, value: str, claim_id: str, target: str, done: Translated, claims: dict[str, _Tied]) -> bool:
        found = known_value(self._codebook, value)
        if found is None:
            return False
        target_id = self._registry.target(target)
        stance = Stance(
            id=made_id(claim_id, "stance", target_id),
            claim_id=claim_id,
            article_id=done.article.id,
            target_id=target_id,
            value=found.id,
        )
        return claims.setdefault(claim_id, _Tied()).stances.setdefault(target_id, stance) == stance

    def _attributions(self, done: Translated, claims: dict[str, _Tied]) -> Iterator[Attribution]:
        speakers = {norm.mark: norm for norm in done.placed.layer.normalisations}
        of_claims = {a.id: mark for mark, a in done.annotations.items() if a.id in claims or mark in speakers}
        used: set[str] = set()
        for claim_id in dict.fromkeys((*claims, *(id_ for id_ in of_claims if self._is_claim(done, of_claims[id_])))):
            tied = claims.get(claim_id) or _Tied()
            named = next((m for m in (of_claims.get(claim_id, ""), tied.mention_mark) if m in speakers), "")
            used.add(named)
            speaker_id = None
            if named and named in done.placed.fragments:
                quote = " ".join(part.quote for part in done.placed.fragments[named])
                speaker_id = self._registry.speaker(speakers[named], quote)
            found = Attribution(claim_id=claim_id, article_id=done.article.id, mention_id=tied.mention, cue_id=tied.cue)
            found = structs.replace(found, speaker_id=speaker_id)
            if not found.is_empty:
                yield found
        for mark, norm in speakers.items():
            if mark not in used:
                done.lost.append(("lost_normalisation", norm.id))

    def _is_claim(self, done: Translated, mark: str) -> bool:
        label = self._codebook.label(done.annotations[mark].label)
        return label is not None and label.role == "claim"
