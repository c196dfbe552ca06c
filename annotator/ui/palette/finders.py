"""Turns what a project holds into entries of the palette."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from annotator.domain.speaker import Speaker
from annotator.project import finding, naming
from annotator.project.finding import FoundArticle, FoundClaim
from annotator.project.project import Project
from annotator.ui.palette.entry import Entry, Kind
from annotator.ui.palette.matching import plain
from annotator.ui.palette.search import Finder

Show = Callable[[str, str], object]
"""Opens an article and selects a claim in it; without a claim, an empty text."""
Turn = Callable[[Speaker], object]
"""Lists what a speaker said."""
_PAGE = 200
_Found = TypeVar("_Found")


def anything(project: Project, words: str, show: Show, turn: Turn) -> list[tuple[Kind, Finder]]:
    """Looks through speakers, articles and claims."""
    return [
        ("speaker", lambda: _each(finding.speakers(project, words), lambda s: _speaker(s, turn))),
        ("article", lambda: _each(finding.articles(project, words), lambda a: _article(a, show))),
        ("claim", lambda: _each(finding.claims(project, words), lambda c: _claim(c, show))),
    ]


def said_by(project: Project, speaker: Speaker, words: str, show: Show) -> list[tuple[Kind, Finder]]:
    """Looks through the claims of one speaker, in every annotation set."""
    wanted = plain(words).split()

    def said() -> Iterator[Sequence[Entry]]:
        after = None
        while page := naming.claims_of(project, speaker.id, after=after, limit=_PAGE):
            after = page[-1].key
            yield [
                Entry("claim", c.claim_id, c.quote, partial(show, c.article_id, c.claim_id), c.title)
                for c in page
                if all(word in plain(c.quote) for word in wanted)
            ]

    return [("claim", said)]


def _each(slices: Iterator[list[_Found]], entry: Callable[[_Found], Entry]) -> Iterator[Sequence[Entry]]:
    for found in slices:
        yield [entry(value) for value in found]


def _speaker(speaker: Speaker, turn: Turn) -> Entry:
    role = ", ".join(filter(None, (speaker.role, speaker.affiliation)))
    return Entry("speaker", speaker.id, speaker.name, partial(turn, speaker), role, stays=True)


def _article(article: FoundArticle, show: Show) -> Entry:
    detail = " · ".join(filter(None, (article.outlet, article.published)))
    return Entry("article", article.id, article.title, partial(show, article.id, ""), detail)


def _claim(claim: FoundClaim, show: Show) -> Entry:
    detail = " · ".join(filter(None, (claim.speaker, claim.title)))
    return Entry("claim", claim.id, claim.quote, partial(show, claim.article_id, claim.id), detail)
