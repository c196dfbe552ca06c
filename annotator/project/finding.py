"""Finding anything by a few words, as they are typed: articles, claims and speakers."""

from collections.abc import Iterator

from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from annotator.storage import finding
from annotator.storage.finding import FoundArticle, FoundClaim

__all__ = ["FoundArticle", "FoundClaim", "articles", "claims", "speakers"]


def articles(project: Project, words: str) -> Iterator[list[FoundArticle]]:
    """Articles by the words of their titles. Each step reads for a few milliseconds and gives what it found."""
    return finding.articles(project.store, words)


def claims(project: Project, words: str) -> Iterator[list[FoundClaim]]:
    """The claims of the set at work by their quotes and notes, in steps as ``articles``."""
    label = project.codebook.in_role("claim").id
    return finding.claims(project.store, words, label=label, set_id=project.set_id)


def speakers(project: Project, words: str) -> Iterator[list[Speaker]]:
    """Speakers by their names and aliases, in steps as ``articles``."""
    return finding.speakers(project.store, words)
