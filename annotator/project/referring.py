"""Brings what a file says about articles whose text it does not hold to those articles of the project."""

from collections import defaultdict
from collections.abc import Container

from msgspec import Struct, field

from annotator.domain.errors import RuleBroken, UnreadableFile
from annotator.formats.drafts import Elsewhere, Reference
from annotator.formats.foreign import ForeignArticle, MarksElsewhere
from annotator.project.arriving import Arrival
from annotator.project.project import Project
from annotator.project.quoting import Placing
from annotator.storage.references import Called, called

_Ids = defaultdict[str, list[str]]


class _Names(Struct):
    """The ids of articles by what they are called."""

    ids: set[str] = field(default_factory=set[str])
    urls: _Ids = field(default_factory=lambda: defaultdict(list))
    sources: _Ids = field(default_factory=lambda: defaultdict(list))
    headlines: _Ids = field(default_factory=lambda: defaultdict(list))

    def add(self, one: Called) -> None:
        self.ids.add(one.id)
        self.urls[one.url].append(one.id)
        self.headlines[_plain(one.title)].append(one.id)
        for source in {one.source, one.source.partition(", ")[0]}:
            self.sources[source].append(one.id)

    def of(self, article: Reference) -> str:
        """The id of the article that is meant. Raises UnreadableFile (unknown_article, ambiguous_article)."""
        if article.said in self.ids:
            return article.said
        said = article.said
        asked = [(self.urls, article.url), (self.urls, said), (self.sources, article.source), (self.sources, said)]
        asked += [(self.headlines, _plain(article.headline)), (self.headlines, _plain(said))]
        found = [ids for names, name in asked if name and (ids := names.get(name))]
        sure = next((ids[0] for ids in found if len(ids) == 1), None)
        if sure is None:
            raise UnreadableFile("ambiguous_article" if found else "unknown_article")
        return sure


class Referring:
    """Finds articles of one project, and those of ``staged`` that come with the same import."""

    def __init__(self, project: Project, staged: Container[str]) -> None:
        self._project = project
        self._names = _Names()
        for one in called(project.store):
            if one.is_there or one.id in staged:
                self._names.add(one)

    def arrival(self, file: str, found: Elsewhere) -> Arrival:
        """The article with what is said about it, as if the file held its text.

        Raises UnreadableFile (unknown_article, ambiguous_article).
        """
        assert isinstance(found, MarksElsewhere)
        names = found.article
        try:
            id_ = self._names.of(names)
        except UnreadableFile as error:
            shown = names.headline or names.said or names.url or names.source
            raise UnreadableFile(error.code, place=found.place, article=shown, rows=found.rows) from error
        article = self._project.store.held([id_])[id_]
        placing = Placing(found, article.text, self._known(id_))
        item = ForeignArticle(
            text=article.text,
            place=found.place,
            notes=found.notes + placing.notes,
            layers=placing.layers,
        )
        return Arrival(file, item, article, article.content_hash)

    def _known(self, article_id: str) -> frozenset[str]:
        try:
            return frozenset(self._project.store.document(article_id).annotations)
        except RuleBroken:  # it comes with this import
            return frozenset()


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
