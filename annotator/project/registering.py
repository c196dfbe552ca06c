"""Finds the annotators, speakers and targets that another tool's file names, and makes those that are new."""

from msgspec import structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.codebook import Target
from annotator.domain.speaker import DatedRole, Speaker
from annotator.formats.foreign import Normalisation
from annotator.project.landing import made_id
from annotator.project.mapping import Mapping
from annotator.project.project import Project

_OWN = "speakers"  # under this name our exports list the registry


class Registry:
    """Everybody and everything that is named, by id; ``new`` holds what the project does not have yet."""

    def __init__(self, project: Project, mapping: Mapping | None = None) -> None:
        self._project = project
        self._mapping = mapping or Mapping()
        self._by_id = {a.id: a for a in project.store.values(Annotator)}
        self._annotators = {a.name.casefold(): a for a in project.store.values(Annotator)}
        self._sets = {s.annotator_id: s for s in project.store.values(AnnotationSet) if not s.gold}
        self._targets = {t.name.casefold(): t for t in project.store.values(Target)}
        self._speakers: dict[str, Speaker] = {}
        for speaker in project.store.values(Speaker):
            self._know(speaker)
        self._made: dict[str, int] = {}  # where in ``new`` each new speaker stands
        self.new: list[Annotator | AnnotationSet | Speaker | Target] = []
        self.joined: dict[str, Annotator] = {}
        """Annotators that were taken for those of their name here, without anybody having said so."""

    def set_of(self, annotator: str) -> str:
        """The id of an annotator's set; marks of nobody in particular go to the set at work."""
        name = " ".join(annotator.split())
        if not name:
            return self._project.set_id
        found = self._annotator(name)
        if found.id not in self._sets:
            own = AnnotationSet(id=made_id("set", found.id), annotator_id=found.id, name=name)
            self._sets[found.id] = own
            self.new.append(own)
        return self._sets[found.id].id

    def _annotator(self, name: str) -> Annotator:
        told = self._mapping.person(name)
        if told is not None and told.to in self._by_id:
            return self._by_id[told.to]
        name = " ".join((told.to if told is not None else name).split())
        made = made_id("annotator", name.casefold())
        found = self._by_id.get(made) or self._annotators.get(name.casefold())
        if found is None:
            found = Annotator(id=made, name=name)
            self._annotators[name.casefold()] = self._by_id[made] = found
            self.new.append(found)
        elif told is None and found.id != made:
            self.joined[found.id] = found
        return found

    def speaker(self, norm: Normalisation, quote: str) -> str:
        """The id of the speaker that a normalisation names: known by its entry, else by the name."""
        own, name = norm.database.casefold() == _OWN, " ".join((norm.name or quote).split())
        entry = norm.entry if own or norm.database.casefold() == "wikidata" else f"{norm.database}:{norm.entry}"
        found = self._speakers.get(entry) or self._speakers.get(name.casefold())
        if found is None:
            found = Speaker(id=made_id("speaker", norm.database, norm.entry), name=name or entry, kind=norm.kind)
            found = found if own else structs.replace(found, external_id=entry)
            self._know(found)
            self._speakers[entry] = found
            self._made[found.id] = len(self.new)
            self.new.append(found)
        self._affiliate(found.id, norm.affiliation)
        return found.id

    def target(self, name: str) -> str:
        """The id of the target of that name."""
        name = " ".join(name.split()) or "target"
        found = self._targets.get(name.casefold())
        if found is None:
            found = Target(id=made_id("target", name.casefold()), name=name, rank=len(self._targets) + 1)
            self._targets[name.casefold()] = found
            self.new.append(found)
        return found.id

    def _affiliate(self, speaker_id: str, affiliation: str) -> None:
        """Says for whom a new speaker speaks; what the project says of its own speakers stays as it is."""
        if not affiliation or speaker_id not in self._made:
            return
        speaker = self.new[self._made[speaker_id]]
        role = DatedRole(affiliation=affiliation)
        if isinstance(speaker, Speaker) and role not in speaker.roles:
            self.new[self._made[speaker_id]] = structs.replace(speaker, roles=(*speaker.roles, role))

    def _know(self, speaker: Speaker) -> None:
        for name in (*(one.casefold() for one in speaker.names), speaker.id, speaker.external_id):
            if name:
                self._speakers.setdefault(name, speaker)
