"""Opens the work that a lead gave out: a project of the annotator's own, or more articles for the one there is."""

from collections.abc import Generator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.assignment import Assignment
from annotator.domain.change import Change, ChangeSet, Value
from annotator.domain.codebook import Codebook
from annotator.domain.errors import PackageRefused, ProjectUnavailable
from annotator.domain.job import Job, Progress
from annotator.formats.drafts import Values
from annotator.project.books import matched
from annotator.project.merging import Merging
from annotator.project.package import Manifest
from annotator.project.project import GIVEN_BY, SUFFIX, Project
from annotator.project.unwrapping import Package, unwrap
from annotator.storage.store import Store

if TYPE_CHECKING:
    from annotator.domain.article import Article

VERB = "receive_work"
_BATCH_TEXT = 200_000  # code points written at once, as an import does


class Received(Struct, frozen=True):
    """An annotator's project, opened, and how many articles are new in it."""

    project: Project
    articles: int


def home(package: Path) -> Path:
    """Where the project of a package lies when nobody says else: beside it."""
    return package.with_name(package.stem + SUFFIX)


def holds(project: Project, about: Manifest) -> bool:
    """Whether the project is that of the package's annotator, from the same lead's project."""
    return project.given_by == about.project and project.set_id == about.person.set_id


def is_home(path: Path, about: Manifest) -> bool:
    """Whether a project file that is not open is that of the package's annotator, from the same lead's project."""
    try:
        with closing(Store.open_read_only(path)) as store:
            return (store.fact(GIVEN_BY), store.fact("set")) == (about.project, about.person.set_id)
    except ProjectUnavailable:
        return False


def begin(source: Path, path: Path) -> Job[Received]:
    """Makes the annotator's project at a path and gives it opened. Raises PackageRefused or ProjectUnavailable.

    Then, and when the job is closed, there is no project.
    """
    package = unwrap(source, "work")
    about = package.manifest
    people = [one for one in package.shared if isinstance(one, Annotator | AnnotationSet)]
    books = [one for one in package.shared if isinstance(one, Codebook)]
    project = Project.begin(path, {"name": about.project_name, GIVEN_BY: about.project}, (*people, *books))
    try:
        articles = yield from _take(project, package)
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return Received(project, articles)


def extend(project: Project, source: Path) -> Job[Received]:
    """Adds to an open project what a package has more: articles, targets, speakers, the newer codebook.

    What the annotator marked is not touched. Raises PackageRefused; then, and when the job is closed, nothing changed.
    """
    package = unwrap(source, "work")
    require_home(project, package.manifest, source)
    yield from project.before("merge")
    articles = yield from _take(project, package)
    return Received(project, articles)


def require_home(project: Project, about: Manifest, source: Path) -> None:
    """Raises PackageRefused (other_origin, other_annotator) unless the package belongs into the project."""
    if project.given_by != about.project:
        raise PackageRefused("other_origin", file=source.name, name=about.project_name)
    if project.set_id != about.person.set_id:
        raise PackageRefused("other_annotator", file=source.name, name=about.person.name)


def _take(project: Project, package: Package) -> Job[int]:
    taking = _Taking(project, package)
    try:
        yield from taking.read()
        return taking.publish()
    finally:
        taking.discard()


class _Taking:
    def __init__(self, project: Project, package: Package) -> None:
        self._project = project
        self._package = package
        self._merging = Merging(project)
        self._changes: list[Change] = []
        self._staged: list[str] = []
        self._versions: dict[int, int] = {}
        self._taken = 0

    def read(self) -> Generator[Progress, None, None]:
        """Stages the articles that are new; nothing is seen of them yet."""
        self._versions = take_shared(self._project, self._package, self._merging)
        total, waiting = self._package.manifest.counts.get("articles", 0), list[Values]()
        for done, item in enumerate(self._package.articles(), 1):
            waiting.append(item)
            if sum(len(one.article.text) for one in waiting if one.article) >= _BATCH_TEXT:
                self._batch(waiting)
                waiting = []
            yield Progress(done, total, self._package.path.name)
        self._batch(waiting)

    def publish(self) -> int:
        """Shows what was taken, as one step; gives the number of new articles."""
        changes = (*self._merging.changes, *self._changes)
        self._project.do(ChangeSet(VERB, changes, {"count": str(self._taken)}))
        self._staged.clear()
        return self._taken

    def discard(self) -> None:
        """Removes what was staged and not shown."""
        if self._staged:
            self._project.store.unstage(self._staged)

    def _batch(self, items: list[Values]) -> None:
        store = self._project.store
        pairs = [(item, item.article) for item in items if item.article is not None]
        known = store.known_hashes([article.content_hash for _, article in pairs])
        held = store.held([article.id for _, article in pairs])
        new: list[Article] = []
        for item, article in pairs:
            there = held.get(article.id)
            if there is not None and there.text != article.text:
                raise PackageRefused(
                    "damaged_package", file=self._package.path.name, place=article.title, detail="another text here"
                )
            home_id = known.get(article.content_hash)
            if home_id is not None:
                self._assign(item, home_id)
                continue
            new += [article] if there is None else []
            said = tuple(in_version(value, self._versions) for value in item.values)
            self._merging.marks(said, article, None)
            self._taken += 1
        self._staged += (article.id for article in new)
        store.stage(new)

    def _assign(self, item: Values, article_id: str) -> None:
        """Of an article that is there, the annotator may have gone on with all but what the lead adds."""
        store = self._project.store
        for value in (in_version(value, self._versions) for value in item.values):
            is_new = isinstance(value, Assignment | LookAgain) and not store.has(type(value), value.id)
            if is_new and (isinstance(value, Assignment) or store.has(Annotation, value.id)):
                self._changes.append(Change(None, structs.replace(value, article_id=article_id)))


def take_shared(project: Project, package: Package, merging: Merging) -> dict[int, int]:
    """Takes over what belongs to the project as a whole; the annotator's own codes stay.

    Gives which versions of the codebook here say what the package's do. Raises PackageRefused (damaged_package) for a
    codebook in which a code means another thing.
    """
    theirs = [one for one in package.shared if isinstance(one, Codebook)]
    ours = project.store.values(Codebook)
    held = {book.version: book for book in ours}
    if all(held.get(book.version, book) == book for book in theirs) and max(held) <= max(b.version for b in theirs):
        merging.also(package.shared)
        return {book.version: book.version for book in theirs}
    found = matched(ours, theirs)
    if found.clashes:
        detail = ", ".join(found.clashes)
        raise PackageRefused("damaged_package", file=package.path.name, place="codebook", detail=detail)
    books = (found.new,) if found.new is not None else ()
    merging.also((*(one for one in package.shared if not isinstance(one, Codebook)), *books))
    return dict(found.versions)


def in_version(value: Value, versions: Mapping[int, int]) -> Value:
    """A mark under the version of the codebook here that says the same."""
    if isinstance(value, Annotation | ArticleAnswers | LookAgain):
        return structs.replace(value, codebook_version=versions[value.codebook_version])
    return value
