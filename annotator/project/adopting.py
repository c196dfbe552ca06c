"""Takes what other tools' files say about articles, and says it in the codebook's words when all files are read."""

from collections import Counter

from msgspec import Struct, structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.article import Article
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook
from annotator.domain.document import AnnotatedArticle
from annotator.domain.text import normalise
from annotator.formats.drafts import Note
from annotator.formats.foreign import ForeignArticle
from annotator.project.arriving import Arrival
from annotator.project.extending import extended
from annotator.project.landing import Lost, Placed, made_id, placed
from annotator.project.mapping import Mapping, kept
from annotator.project.project import Project
from annotator.project.proposing import proposal
from annotator.project.registering import Registry
from annotator.project.surveying import Survey
from annotator.project.translating import Translated, Translator
from annotator.project.tying import Tying

_EXAMPLES = 3


class _Taken(Struct, frozen=True):
    article: Article
    row: int
    layers: tuple[Placed, ...]


class Adopted(Struct, frozen=True):
    """The values for one article, and what of it could not be said; ``row`` is that of the report."""

    article: Article
    row: int
    values: tuple[Value, ...]
    notes: tuple[Note, ...]

    @property
    def article_id(self) -> str:
        """The id under which the project has the article."""
        return self.article.id

    def among(self, existing: AnnotatedArticle | None) -> tuple[Value, ...]:
        """The values beside those there are: what was imported before keeps the codebook version it came under."""
        if existing is None:
            return self.values
        held: dict[str, Annotation | ArticleAnswers] = {**existing.annotations, **existing.answers}
        return tuple(
            structs.replace(value, codebook_version=held[value.id].codebook_version)
            if isinstance(value, Annotation | ArticleAnswers) and value.id in held
            else value
            for value in self.values
        )


class Adopting:
    """One import's foreign articles: taken one by one, adopted together."""

    def __init__(self, project: Project, mapping: Mapping | None) -> None:
        self._project = project
        self._mapping = mapping or kept(project)
        self._taken: list[_Taken] = []
        self.survey = Survey()
        self.joined: tuple[Annotator, ...] = ()
        """Annotators here that those of their name in the files were taken for."""

    def take(self, found: Arrival, article_id: str, row: int) -> None:
        """Takes what is marked in an article, if it comes from another tool; ``article_id`` is the project's."""
        item = found.item
        if not isinstance(item, ForeignArticle):
            return
        self.survey.add(item.layers, item.declared)
        raw = normalise(item.text)
        layers = tuple(placed(layer, raw, len(item.text)) for layer in item.layers)
        # Its words are with the fragments: the text itself need not wait in memory.
        article = structs.replace(found.article, id=article_id, text="")
        self._taken.append(_Taken(article, row, layers))

    def adopted(self, codebook: Codebook) -> tuple[list[Value], list[Adopted]]:
        """What is new for the project as a whole, and the values for each article. Raises RuleBroken."""
        if not self._taken:
            return [], []
        mapping = proposal(self.survey, codebook, self._mapping)
        book = extended(codebook, mapping, self.survey)
        registry, translator = Registry(self._project, self._mapping), Translator(mapping, book)
        work = _Work(translator, Tying(mapping, book, translator, registry), registry, book)
        adopted = [work.adopt(taken) for taken in self._taken]
        self.joined = tuple(registry.joined.values())
        return [*([book] if book is not codebook else []), *registry.new], adopted


class _Work(Struct, frozen=True):
    translator: Translator
    tying: Tying
    registry: Registry
    codebook: Codebook

    def adopt(self, taken: _Taken) -> Adopted:
        """Says in the codebook's words what all annotators said about an article."""
        values: list[Value] = []
        lost: list[tuple[Lost, str]] = []
        for layer in taken.layers:
            set_id = self.registry.set_of(layer.layer.annotator)
            done = self.translator.annotations(layer, taken.article, set_id)
            values += (*self.tying.values(done), *self._answers(done))
            lost += done.lost
        return Adopted(taken.article, taken.row, tuple(values), _notes(lost))

    def _answers(self, done: Translated) -> tuple[ArticleAnswers, ...]:
        said = self.translator.answers(done.placed.layer.answers, "", done.lost)
        if not said:
            return ()
        return (
            ArticleAnswers(
                id=made_id(done.article.id, done.set_id, "answers"),
                article_id=done.article.id,
                set_id=done.set_id,
                answers=said,
                codebook_version=self.codebook.version,
            ),
        )


def _notes(lost: list[tuple[Lost, str]]) -> tuple[Note, ...]:
    """One note for each kind of loss, with how often it occurred and some examples."""
    counts = Counter(lost)
    notes: list[Note] = []
    kinds: dict[Lost, None] = {kind: None for kind, _ in lost}
    for kind in kinds:
        examples = [example for one, example in counts if one == kind]
        shown = ", ".join(examples[:_EXAMPLES]) + (" …" if len(examples) > _EXAMPLES else "")
        count = sum(n for (one, _), n in counts.items() if one == kind)
        notes.append(Note(kind, {"count": str(count), "examples": shown}))
    return tuple(notes)
