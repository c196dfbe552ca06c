"""Articles one by one, each as it is when its turn comes: for jobs beside which somebody works."""

from collections.abc import Iterator, Sequence

from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.project.project import Project


def in_turn(project: Project, article_ids: Sequence[str]) -> Iterator[AnnotatedArticle]:
    """These articles with what every set holds; one that has gone meanwhile is passed over.

    No reading of the file stays open from one to the next, so that changes are committed in between.
    """
    for article_id in article_ids:
        try:
            document = project.store.document(article_id)
        except RuleBroken:
            continue
        yield document
