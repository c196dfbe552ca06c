"""Settles the point that is chosen; what cannot be done is told by the session."""

from collections.abc import Callable

from annotator.agreement.points import Point, Version
from annotator.project import adjudicating, explaining, naming
from annotator.project.project import Project
from annotator.ui.review.model import ReviewModel


class Deciding:
    """The verbs by which points are settled. Each says whether it was done."""

    def __init__(self, model: ReviewModel) -> None:
        self._model = model

    def take(self, version: Version, reason: str) -> bool:
        """Lets a version of the chosen point stand."""
        return self._decide(lambda project, point: adjudicating.take(project, point, version, reason))

    def drop(self, reason: str) -> bool:
        """Lets none of them stand."""
        return self._decide(lambda project, point: adjudicating.drop(project, point, reason))

    def keep_both(self, reason: str) -> bool:
        """Keeps all versions of a mark side by side."""
        return self._decide(lambda project, point: adjudicating.keep_both(project, point, point.versions, reason))

    def edit(self, value: object, reason: str) -> bool:
        """Lets something stand that no set says."""
        return self._decide(lambda project, point: adjudicating.edit(project, point, value, reason))  # type: ignore[arg-type]

    def name_speaker(self, name: str, reason: str) -> bool:
        """Lets a speaker stand whom nobody may have named yet."""

        def settle(project: Project, point: Point) -> None:
            speaker, new = naming.speaker_named(project, name)
            adjudicating.edit(project, point, speaker.id, reason, *new)

        return self._decide(settle)

    def give_reason(self, reason: str) -> bool:
        """Says why the chosen point was settled so."""

        def explain(project: Project, point: Point) -> None:
            if point.decision is not None:
                explaining.explain(project, point.decision, reason)

        return self._decide(explain)

    def _decide(self, verb: Callable[[Project, Point], None]) -> bool:
        session, point = self._model.session, self._model.point
        project = session.project
        if project is None or point is None:
            return False
        return bool(session.ask(lambda: (verb(project, point), True)[1]))
