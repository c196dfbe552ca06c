"""What the form says about the selected claim: each saying is one verb, and one step of history."""

from annotator.domain.document import AnnotatedArticle
from annotator.domain.question import Answer
from annotator.project import annotating, naming
from annotator.project.project import Project
from annotator.ui.session import Session


class Saying:
    """The verbs as the fields of the form need them; without a selected claim they do nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def speaker(self, speaker_id: str) -> None:
        """Says who speaks, or with an empty id that nobody is known to."""
        claim = self._session.claim
        if claim is not None:
            self._session.do(annotating.set_speaker, claim.id, speaker_id or None)

    def speaker_named(self, name: str) -> None:
        """Says who speaks by name; a name that nobody has makes a new speaker."""
        claim = self._session.claim
        if claim is not None:
            self._session.do(_set_speaker_named, claim.id, name)

    def attribute(self, attribute_id: str, answer: Answer | None) -> None:
        """Answers a question of the codebook, or takes the answer back."""
        claim = self._session.claim
        if claim is not None:
            self._session.do(annotating.set_attribute, claim.id, attribute_id, answer)

    def no_part(self, role: str) -> None:
        """Unties the mention or the cue."""
        claim = self._session.claim
        if claim is not None and (role == "mention" or role == "cue"):
            self._session.do(annotating.clear_part, claim.id, role)

    def stance(self, target_id: str, value_id: str | None) -> None:
        """Says how the speaker stands to a target, or takes that back."""
        claim = self._session.claim
        if claim is not None:
            self._session.do(annotating.set_stance, claim.id, target_id, value_id)

    def target_named(self, name: str) -> str | None:
        """The id of the target of a name, which is made when there is none; None when it was refused."""
        claim = self._session.claim
        return None if claim is None else self._session.do(_target_named, claim.id, name)

    def note(self, claim_id: str, text: str) -> None:
        """Writes the note of a claim, which need not be the selected one any more."""
        self._session.do(annotating.set_note, claim_id, text)

    def end_of_note(self) -> None:
        """The field was left: what is written next is another step."""
        if self._session.project is not None:
            self._session.project.history.close_step()

    def unsure(self) -> None:
        """Flags the claim as one to come back to, or takes the flag away."""
        claim = self._session.claim
        if claim is not None:
            self._session.do(annotating.set_unsure, claim.id, not claim.unsure)


def _set_speaker_named(project: Project, document: AnnotatedArticle, claim_id: str, name: str) -> None:
    speaker, new = naming.speaker_named(project, name)
    annotating.set_speaker(project, document, claim_id, speaker.id, *new)


def _target_named(project: Project, document: AnnotatedArticle, claim_id: str, name: str) -> str:
    target, new = naming.target_named(project, name)
    if new:
        annotating.set_stance(project, document, claim_id, target.id, None, *new)
    return target.id
