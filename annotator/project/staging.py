"""Takes what the readers find to the project file, where it stays unseen until the whole import is done."""

from collections.abc import Sequence

from msgspec import structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.article import Article, ArticleState
from annotator.domain.change import ChangeSet
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import AnnotatorError
from annotator.formats.drafts import Values
from annotator.project.adopting import Adopting
from annotator.project.arriving import Arrival
from annotator.project.mapping import Mapping
from annotator.project.merging import Clash, Merging
from annotator.project.project import Project
from annotator.project.reporting import ImportRow, Outcome, clash_row
from annotator.project.staging_aside import StagingAside
from annotator.storage import given


class Staging:
    """One import on its way: what was taken so far, and a row for each."""

    def __init__(self, project: Project, mapping: Mapping | None = None) -> None:
        self._project = project
        self._aside = StagingAside(project.store)
        self._merging = Merging(project)
        self._adopting = Adopting(project, mapping)
        self._taken: dict[str, ImportRow] = {}  # the row of each new text, by its content hash
        self._staged: list[str] = []
        self.rows: list[ImportRow] = []

    def refuse(self, file: str, error: AnnotatorError) -> None:
        """Notes a file, or a part of one, that cannot be read."""
        place = str(error.facts.get("place", ""))
        self.rows.append(ImportRow(outcome="unreadable", file=file, place=place, error=error))

    def take_shared(self, file: str, values: Values) -> None:
        """Takes what belongs to another project as a whole. Raises RuleBroken (other_codebook)."""
        self._report(file, values.place, self._merging.shared(values.values, file))

    def take(self, batch: Sequence[Arrival]) -> None:
        """Takes a batch of articles, in one transaction for all of them."""
        self._aside.wait()  # what is asked for below may be in the batch before
        store = self._project.store
        known = store.known_hashes([found.text_hash for found in batch])
        held = store.held([*known.values(), *(found.article.id for found in batch)])
        new: list[Article] = []
        hashes: list[str] = []
        for found in batch:
            article, text = found.article, found.text_hash
            there = held.get(article.id)
            if text in known:
                self._take_known(found, held[known[text]])
            elif text in self._taken:
                self._take_repeated(found, self._taken[text])
            elif there is not None and there != article:
                self._report(found.file, found.place, [Clash("differs", ArticleState(article_id=article.id))])
            else:
                if there is None:
                    new.append(article)
                    hashes.append(text)
                held[article.id] = article
                self._take_new(found)
        self._staged += (article.id for article in new)
        self._aside.stage(new, hashes)

    def staged(self) -> frozenset[str]:
        """The ids of the new articles; they are in the file by then."""
        self._aside.wait()
        return frozenset(self._staged)

    def publish(self) -> None:
        """Makes all that was taken part of the project, as one step of history."""
        self._aside.wait()
        self._adopt()
        count = sum(row.outcome == "imported" for row in self.rows)
        self._project.do(ChangeSet("import", tuple(self._merging.changes), {"count": str(count)}))
        self._staged.clear()

    def discard(self) -> None:
        """Removes what was taken and not published."""
        self._aside.close()
        if self._staged:
            self._project.store.unstage(self._staged)

    def _take_new(self, found: Arrival) -> None:
        row = _row("imported", found, found.article.id)
        self.rows.append(row)
        self._taken[found.text_hash] = row
        self._adopting.take(found, found.article.id, len(self.rows) - 1)
        self._take_marks(found, found.article, None)

    def _take_known(self, found: Arrival, article: Article) -> None:
        before = len(self._merging.changes)
        if isinstance(found.item, Values):
            self._take_marks(found, article, self._project.store.document(article.id))
        outcome = "in_project" if len(self._merging.changes) == before else "completed"
        self.rows.append(_row(outcome, found, article.id, article.source or article.title))
        self._adopting.take(found, article.id, len(self.rows) - 1)

    def _take_repeated(self, found: Arrival, earlier: ImportRow) -> None:
        first = ", ".join(filter(None, (earlier.file, earlier.place)))
        self.rows.append(_row("repeated", found, earlier.article_id, first))
        self._adopting.take(found, earlier.article_id, len(self.rows) - 1)
        if isinstance(found.item, Values):
            self._take_marks(found, structs.replace(found.article, id=earlier.article_id), None)

    def _take_marks(self, found: Arrival, article: Article, existing: AnnotatedArticle | None) -> None:
        values = found.item.values if isinstance(found.item, Values) else (ArticleState(article_id=article.id),)
        self._report(found.file, found.place, self._merging.marks(values, article, existing))

    def _adopt(self) -> None:
        """Brings in what other tools' files say, once all of them are known: only then can it be said in a codebook."""
        shared, adopted = self._adopting.adopted(self._merging.codebook)
        self._report("", "", self._merging.also(shared))
        before_all = len(self._merging.changes)
        known = {row.article_id for row in self.rows if row.outcome in {"in_project", "completed"}}
        for one in adopted:
            row, before = self.rows[one.row], len(self._merging.changes)
            existing = self._project.store.document(one.article_id) if one.article_id in known else None
            self._report(row.file, row.place, self._merging.marks(one.among(existing), one.article, existing))
            grown = len(self._merging.changes) > before
            outcome = "completed" if grown and row.outcome == "in_project" else row.outcome
            self.rows[one.row] = structs.replace(row, outcome=outcome, notes=row.notes + one.notes)
        if len(self._merging.changes) > before_all:
            self._report("", "", [Clash("same_name", one) for one in self._adopting.joined if self._has_marked(one)])

    def _has_marked(self, annotator: Annotator) -> bool:
        """Whether there were marks already among which the new ones are now."""
        store = self._project.store
        own = (one for one in store.values(AnnotationSet) if one.annotator_id == annotator.id)
        return any(given.marked_in(store, one.id) for one in own)

    def _report(self, file: str, place: str, clashes: Sequence[Clash]) -> None:
        self.rows += (clash_row(clash, file, place) for clash in clashes)


def _row(outcome: Outcome, found: Arrival, article_id: str, first: str = "") -> ImportRow:
    return ImportRow(
        outcome=outcome,
        file=found.file,
        place=found.place,
        article_id=article_id,
        first=first,
        notes=found.notes,
    )
