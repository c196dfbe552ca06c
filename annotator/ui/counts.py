"""How much is marked in the open article, kept up change by change: thousands of marks are counted once."""

from collections import Counter

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet, Value
from annotator.domain.document import AnnotatedArticle


class Counts:
    """Claims (annotations of one label), the speakers they have, and stances."""

    def __init__(self, document: AnnotatedArticle | None = None, label: str = "") -> None:
        self._label = label
        self._article_id = document.article.id if document else None
        self._speakers: Counter[str] = Counter()
        self.claims = self.stances = 0
        if document is not None:
            for values in (document.annotations, document.attributions, document.stances):
                for value in values.values():
                    self._count(value, 1)

    @property
    def speakers(self) -> int:
        """How many different speakers have a claim."""
        return sum(1 for number in self._speakers.values() if number > 0)

    def take(self, change_set: ChangeSet) -> None:
        """Follows a change set; what belongs to other articles is passed over."""
        for change in change_set.changes:
            if change.article_id == self._article_id:
                self._count(change.before, -1)
                self._count(change.after, 1)

    def _count(self, value: Value | None, by: int) -> None:
        match value:
            case Annotation(label=label):
                self.claims += by * (label == self._label)
            case Attribution(speaker_id=str(speaker)):
                self._speakers[speaker] += by
            case Stance():
                self.stances += by
            case _:
                pass
