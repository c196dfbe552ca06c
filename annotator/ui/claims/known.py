"""The names a claim can be given, in the order in which the hand wants them."""

from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from annotator.ui.claims.matching import Entry
from annotator.ui.claims.names import Names
from annotator.ui.claims.slots import TargetSlots


class Known:
    """Speakers by latest use and targets by digit. It remembers uses as long as the project is open."""

    def __init__(self) -> None:
        self.names = Names()
        self.slots = TargetSlots()
        self._recent: list[str] = []
        self._article: tuple[AnnotatedArticle, Codebook] | None = None
        self._in_article: list[str] | None = None

    def open_project(self, project: Project | None) -> None:
        """Starts anew with a project's names."""
        self.names.read(project)
        self.slots.clear()
        self.slots.know(self.names.targets())
        self._recent, self._article, self._in_article = [], None, None

    def open_article(self, document: AnnotatedArticle | None, codebook: Codebook | None) -> None:
        """Takes note of an article, whose speakers come before others: whoever speaks last in it comes first."""
        self._article = (document, codebook) if document is not None and codebook is not None else None
        self._in_article = None

    def take(self, change_set: ChangeSet) -> bool:
        """Follows a change set; gives whether a name that cards may show has changed."""
        renamed = self.names.take(change_set)
        if any(isinstance(c.value, Target) for c in change_set.changes):
            self.slots.know(self.names.targets())
        for change in change_set.changes:
            match change.after:
                case Attribution(speaker_id=str(speaker_id)):
                    if not isinstance(change.before, Attribution) or change.before.speaker_id != speaker_id:
                        self._use_speaker(speaker_id)
                case Stance(target_id=target_id):
                    self.slots.use(target_id)
                case Target(id=target_id) if change.before is None:
                    self.slots.use(target_id)
                case _:
                    pass
        return renamed

    def people(self) -> list[Entry]:
        """The speakers: those used latest, then those of this article, then all others by name."""
        named = {s.id: s for s in self.names.speakers()}
        order = dict.fromkeys((*self._recent, *self._heard(), *named))
        date = self._article[0].article.published if self._article else ""
        return [speaker_entry(named[key], date) for key in order if key in named]

    def topics(self) -> list[Entry]:
        """The targets by rank."""
        return [Entry(target.id, target.name) for target in self.names.targets()]

    def _heard(self) -> list[str]:
        # Read when a speaker is first asked for: opening a long article does not wait for it.
        if self._in_article is None:
            self._in_article = _speakers(*self._article) if self._article else []
        return self._in_article

    def _use_speaker(self, speaker_id: str) -> None:
        self._recent = [speaker_id, *(s for s in self._recent if s != speaker_id)]


def _speakers(document: AnnotatedArticle, codebook: Codebook) -> list[str]:
    claims = reversed(document.with_label(codebook.in_role("claim").id))
    found = (document.attribution(claim.id).speaker_id for claim in claims)
    return list(dict.fromkeys(speaker_id for speaker_id in found if speaker_id is not None))


def speaker_entry(speaker: Speaker, date: str) -> Entry:
    """A speaker as an entry to pick, with the affiliation on a date; the latest one without a date."""
    was = speaker.role_on(date)
    return Entry(speaker.id, speaker.name, speaker.aliases, was.affiliation if was else "")
