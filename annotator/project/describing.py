"""Mends what is known about articles beside their text, which never changes."""

from annotator.domain.article import ArticleFacts
from annotator.domain.change import Change, ChangeSet
from annotator.project.project import Project


def facts(project: Project, article_id: str) -> ArticleFacts | None:
    """What is known about an article of the project."""
    return project.store.value(ArticleFacts, article_id)


def edit_facts(project: Project, before: ArticleFacts, after: ArticleFacts) -> None:
    """Puts ``after`` in the place of ``before``. Raises RuleBroken (date_wrong, stale_change)."""
    if before != after:
        project.do(ChangeSet("edit_article", (Change(before, after),), {"outlet": after.outlet}))
