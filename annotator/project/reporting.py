"""What an import tells: one row for each article, and for each file or value that did not come as it is."""

from collections import Counter
from typing import Literal

from msgspec import Struct

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import ArticleFacts, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook, Target
from annotator.domain.errors import AnnotatorError, RuleBroken
from annotator.domain.speaker import Speaker
from annotator.formats.drafts import Note
from annotator.project.merging import Clash

Outcome = Literal["imported", "in_project", "completed", "repeated", "conflict", "same_name", "unreadable"]
# The words of the glossary.
_KINDS: dict[type[Value], str] = {
    ArticleState: "article",
    ArticleFacts: "article",
    Annotator: "annotator",
    AnnotationSet: "annotation set",
    Codebook: "codebook",
    Target: "target",
    Speaker: "speaker",
    Annotation: "annotation",
    Attribution: "attribution",
    Stance: "stance",
    ArticleAnswers: "answers about the article",
    LookAgain: "annotation to look at again",
    Assignment: "assignment",
    Decision: "decision",
}


class ImportRow(Struct, frozen=True, kw_only=True):
    """What became of one article, or of one file that could not be read.

    ``in_project`` and ``repeated`` mean that the very text is there already, since before or from this import;
    ``first`` then names where it came from; ``completed``, that marks were added to such an article. ``conflict`` is
    a value that the project has under the same id, but other, and ``same_name`` a speaker or target that it has under
    another id; both times the project's own was kept.
    """

    outcome: Outcome
    file: str
    place: str = ""
    article_id: str = ""
    first: str = ""
    error: AnnotatorError | None = None
    notes: tuple[Note, ...] = ()


class ImportReport(Struct, frozen=True):
    """All rows of an import, in the order in which the files were read."""

    rows: tuple[ImportRow, ...]

    def of(self, *outcomes: Outcome) -> list[ImportRow]:
        """The rows with one of these outcomes."""
        return [row for row in self.rows if row.outcome in outcomes]

    def counts(self) -> dict[Outcome, int]:
        """How many rows there are of each outcome that occurs."""
        return dict(Counter(row.outcome for row in self.rows))


def clash_row(clash: Clash, file: str, place: str) -> ImportRow:
    """The row of a value that the project has differently."""
    value = clash.value
    name = value.name if isinstance(value, Speaker | Target | Annotator | AnnotationSet) else value.id
    facts = {"kind": _KINDS[type(value)], "name": name}
    if clash.kind == "same_name":
        return ImportRow(outcome="same_name", file=file, place=place, notes=(Note("same_name", facts),))
    return ImportRow(outcome="conflict", file=file, place=place, error=RuleBroken("other_version", **facts))
