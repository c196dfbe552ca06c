"""Reads returned work and finds, for what it says of each article, the article and the words of this project."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from msgspec import Struct, field, structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import Article, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook
from annotator.domain.errors import PackageRefused
from annotator.domain.job import Job, Progress
from annotator.formats.drafts import Values
from annotator.project.landing import made_id
from annotator.project.package import Manifest
from annotator.project.project import Project
from annotator.project.unwrapping import Package, unwrap

Strange: TypeAlias = Literal["", "unknown_article", "other_text"]
Key = tuple[type[Value], str]


class Returned(Struct, frozen=True, kw_only=True):
    """What one file says of one article, in the ids of this project but for speakers and targets.

    ``strange`` says why the project has no such article. ``values`` holds marks and answers by kind and id.
    """

    file: int
    manifest: Manifest
    article_id: str
    title: str
    strange: Strange = ""
    assignment: Assignment
    state: ArticleState
    values: Mapping[Key, Value] = field(default_factory=dict[Key, Value])

    @property
    def set_id(self) -> str:
        """The set whose work it is."""
        return self.manifest.person.set_id

    @property
    def order(self) -> tuple[int, str]:
        """Of two returns the one with the greater order stands: the later one from the same project file."""
        return (self.assignment.revision, self.assignment.origin)

    @property
    def base(self) -> tuple[str, int]:
        """The return on which this work goes on: its origin and revision."""
        return self.manifest.bases.get(self.assignment.article_id, ("", 0))

    @property
    def is_touched(self) -> bool:
        """Whether anything was done in the project file that it comes from."""
        return self.assignment.revision > self.base[1]


class File(Struct, frozen=True, kw_only=True):
    """One file that was read: what belongs to its project as a whole, and its articles; or why it cannot be read."""

    path: Path
    manifest: Manifest | None = None
    shared: tuple[Value, ...] = ()
    articles: tuple[Returned, ...] = ()
    error: PackageRefused | None = None

    @property
    def books(self) -> list[Codebook]:
        """The versions of its codebook."""
        return [value for value in self.shared if isinstance(value, Codebook)]


def read(project: Project, paths: Sequence[Path]) -> Job[list[File]]:
    """Reads returns; one that cannot be read, or does not belong here, says why and the others are read."""
    found: list[File] = []
    for number, path in enumerate(paths):
        try:
            package = unwrap(path, "return")
            _check(project, package)
            articles = yield from _articles(project, package, number)
            found.append(File(path=path, manifest=package.manifest, shared=package.shared, articles=tuple(articles)))
        except PackageRefused as error:
            found.append(File(path=path, error=error))
        yield Progress(number + 1, len(paths), path.name)
    return found


def without_articles(file: File) -> File:
    """The file without what it says of articles, once that is known."""
    return structs.replace(file, articles=())


def _check(project: Project, package: Package) -> None:
    about, path = package.manifest, package.path
    if about.project != project.id:
        raise PackageRefused("other_origin", file=path.name, name=about.project_name)
    own = project.store.value(AnnotationSet, about.person.set_id)
    if own is not None and (own.gold or own.annotator_id != about.person.annotator_id):
        raise PackageRefused("other_annotator", file=path.name, name=about.person.name)


def _articles(project: Project, package: Package, number: int) -> Job[list[Returned]]:
    found: list[Returned] = []
    total = package.manifest.counts.get("articles", 0)
    for done, item in enumerate(package.articles(), 1):
        found.append(_returned(project, package, number, item))
        yield Progress(done, total, package.path.name)
    return found


def _returned(project: Project, package: Package, number: int, item: Values) -> Returned:
    article = item.article
    assert article is not None
    home, strange = _home(project, article)
    given = [value for value in item.values if isinstance(value, Assignment)]
    state = next(value for value in item.values if isinstance(value, ArticleState))
    about = package.manifest
    if len(given) != 1 or given[0].annotator_id != about.person.annotator_id or given[0].origin != about.origin:
        raise PackageRefused("damaged_package", file=package.path.name, place=item.place, detail="no assignment")
    return Returned(
        file=number,
        manifest=about,
        article_id=home,
        title=article.title,
        strange=strange,
        assignment=given[0],
        state=state,
        values={} if strange else {(type(v), v.id): v for v in map(_Moved(home), item.values) if v is not None},
    )


def _home(project: Project, article: Article) -> tuple[str, Strange]:
    """The article here, by id and text; a title tells nothing."""
    store = project.store
    held = store.held([article.id]).get(article.id)
    if held is not None and store.has(ArticleState, article.id):
        return article.id, "" if held.text == article.text else "other_text"
    known = store.known_hashes([article.content_hash]).get(article.content_hash)
    return (known, "") if known is not None else (article.id, "unknown_article")


class _Moved(Struct, frozen=True):
    """Marks as they belong to the article here; what is no mark is left out."""

    article_id: str

    def __call__(self, value: Value) -> Value | None:
        match value:
            case Annotation() | Attribution() | Stance():
                return (
                    value if value.article_id == self.article_id else structs.replace(value, article_id=self.article_id)
                )
            case ArticleAnswers():
                made = made_id(self.article_id, value.set_id, "answers")
                return structs.replace(value, id=made, article_id=self.article_id)
            case _:
                return None


def person(manifest: Manifest) -> tuple[Annotator, AnnotationSet]:
    """The annotator and the set that a return is of."""
    who = manifest.person
    return (
        Annotator(id=who.annotator_id, name=who.name),
        AnnotationSet(id=who.set_id, annotator_id=who.annotator_id, name=who.name),
    )


def named(value: Any, ids: Mapping[str, str]) -> Any:  # noqa: ANN401 - a mark, and the same one
    """A mark with the ids that its speaker or target have here; a stance is known by its claim and target."""
    if isinstance(value, Attribution) and value.speaker_id is not None:
        return structs.replace(value, speaker_id=ids.get(value.speaker_id, value.speaker_id))
    if isinstance(value, Stance):
        target = ids.get(value.target_id, value.target_id)
        return structs.replace(value, target_id=target, id=made_id(value.claim_id, target))
    return value
