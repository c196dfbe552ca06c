"""Counts what is exported, for the receipt and for the dataset card."""

from collections import Counter
from typing import TYPE_CHECKING

from annotator.domain.document import AnnotatedArticle
from annotator.formats.receipt import Tally
from annotator.formats.writers import Content

if TYPE_CHECKING:
    from annotator.project.agreeing import Agreement


class Census:
    """``content`` is what the export holds of the project as a whole."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.labels: dict[str, Counter[str]] = {}  # by part of a split, "" where nothing is split
        self.articles: Counter[str] = Counter()  # by part
        self.languages: Counter[str] = Counter()
        self.outlets: Counter[str] = Counter()
        self.stances: Counter[str] = Counter()
        self.marks_of: Counter[str] = Counter()  # annotations by annotation set
        self.days: set[str] = set()
        self.agreement: Agreement | None = None  # told by who exports
        self.gold_articles = 0  # with something in the gold set
        self._gold = {one.id for one in content.sets if one.gold}
        self._tally = Tally(content)

    def add(self, article: AnnotatedArticle, part: str) -> None:
        """Counts one article."""
        self._tally.add(article)
        about, marks = article.article, article.annotations.values()
        self.articles[part] += 1
        self.labels.setdefault(part, Counter()).update(mark.label for mark in marks)
        self.marks_of.update(mark.set_id for mark in marks)
        self.stances.update(stance.value for stance in article.stances.values())
        self.languages[about.language] += 1
        self.outlets[about.outlet] += 1
        self.days.add(about.published)
        self.gold_articles += bool(self._gold) and any(mark.set_id in self._gold for mark in marks)

    def counts(self) -> dict[str, int]:
        """What the receipt tells."""
        return self._tally.counts()
