"""Returns an annotator's work to the lead: one package with all that their set holds."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, json, structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.assignment import Assignment
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ExportFailed, PackageRefused
from annotator.domain.job import Job
from annotator.project import histories, placing
from annotator.project.giving_out import content, package_name
from annotator.project.landing import made_id
from annotator.project.package import Book, Manifest, Person
from annotator.project.project import Project
from annotator.project.receiving import VERB
from annotator.project.wrapping import wrap
from annotator.storage import revisions
from annotator.storage.store import Store

_RETURNED = "returned"  # a fact: what was last returned of each article, as revision and digest
RETURNED_AT = "returned_at"  # a fact: when that was, in UTC
_OF_WORK = {"Annotation", "Attribution", "Stance", "ArticleAnswers", "ArticleState"}
_revisions = json.Decoder(dict[str, tuple[int, str]]).decode


class Returned(Struct, frozen=True):
    """What was written, and where."""

    manifest: Manifest
    path: Path


def default_name(project: Project) -> str:
    """What the file of a return is called."""
    person = person_of(project)
    return package_name(f"{project.name} return", person.name)


def return_work(project: Project, target: Path) -> Job[Returned]:
    """Writes the return; two of the same state are equal byte for byte. Suggestions that were rejected stay here.

    Raises PackageRefused (not_given, nothing_given) or ExportFailed; then, and when the job is closed, an earlier file
    at ``target`` is as it was.
    """
    store = project.store
    if not project.given_by:
        raise PackageRefused("not_given")
    target = target.resolve()
    if target == project.path:
        raise ExportFailed("onto_project", file=str(target))
    work = _Work(project)
    if not work.total:
        raise PackageRefused("nothing_given")
    about = Manifest(
        kind="return",
        project=project.given_by,
        project_name=project.name,
        origin=project.id,
        person=person_of(project),
        codebook=Book(version=0, sha256=""),
        bases=work.bases,
        steps=histories.trail(store),
    )
    with placing.draft(target) as draft:
        whole = content(store, about.person)
        manifest = yield from wrap(draft / target.name, about, whole, work.articles(), work.total)
        # Before the file is there to be sent: a revision is never given out for two contents.
        store.set_fact(_RETURNED, json.encode(work.revisions, order="deterministic").decode())
        (draft / target.name).replace(target)
    store.set_fact(RETURNED_AT, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}")
    return Returned(manifest, target)


def person_of(project: Project) -> Person:
    """Whose work the project holds."""
    own = project.store.value(AnnotationSet, project.set_id)
    assert own is not None, "the set at work is in the project"
    annotator = project.store.value(Annotator, own.annotator_id)
    return Person(annotator_id=own.annotator_id, set_id=own.id, name=annotator.name if annotator else own.name)


def done_times(store: Store) -> Mapping[str, str]:
    """When each article that is done was last set so: a time in UTC, ISO 8601 to the second, by article id."""
    return _Journal(store).done


class _Journal:
    """The step in which each article was last touched by hand, and when it was done."""

    def __init__(self, store: Store) -> None:
        self.step: dict[str, int] = {}
        self.done: dict[str, str] = {}
        for step in revisions.steps(store):
            for touch in step.touches if step.verb != VERB else ():
                if touch.kind in _OF_WORK:
                    self.step[touch.ref.article_id] = step.number
                if touch.kind == "ArticleState" and step.state == "done":
                    self._set(touch, step.at)

    def _set(self, touch: revisions.Touch, at: str) -> None:
        is_done = touch.after is not None and touch.after.state == "done"
        if not is_done:
            self.done.pop(touch.ref.article_id, None)
        elif touch.before is None or touch.before.state != "done":
            self.done[touch.ref.article_id] = at[:19] + "Z"


class _Work:
    """What the annotator has to return; ``revisions`` are complete when all articles were taken."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._person = person_of(project)
        self._journal = _Journal(project.store)
        self._before = _revisions(project.store.fact(_RETURNED) or "{}")
        self.revisions: dict[str, tuple[int, str]] = dict(self._before)
        self.total = len(project.store.article_ids())
        own = [a for a in project.store.values(Assignment) if a.annotator_id == self._person.annotator_id]
        self._given = {a.article_id: a for a in own}
        self.bases = {a.article_id: (a.origin, a.revision) for a in own if a.origin}

    def articles(self) -> Iterator[AnnotatedArticle]:
        """Every article that was given, or in which something was marked."""
        for document in self._project.store.documents(set_id=self._person.set_id):
            given = self._given.get(document.article.id)
            if given is not None or document.annotations or document.answers:
                yield self._returned(document, given)

    def _returned(self, document: AnnotatedArticle, given: Assignment | None) -> AnnotatedArticle:
        article = document.article.id
        bare = structs.replace(
            document, rejections={}, look_again={}, decisions={}, assignments={}, assignee=self._person.annotator_id
        )
        if given is None:
            made = made_id("assignment", self._person.annotator_id, article)
            given = Assignment(id=made, article_id=article, annotator_id=self._person.annotator_id)
        revision = self._revision(bare, given.revision)
        state = structs.replace(
            given,
            state=document.state,
            done=self._journal.done.get(article, ""),
            origin=self._project.id,
            revision=revision,
        )
        return structs.replace(bare, assignments={state.id: state})

    def _revision(self, document: AnnotatedArticle, base: int) -> int:
        """The step that last changed the article; above every earlier return of another content, and above the base.

        An undo has no step of its own, and a step may grow while a field is being written. What nobody has touched has
        the base's revision, which is 0 for what was never returned.
        """
        article, now = document.article.id, _digest(document)
        revision, digest = self._before.get(article, (base, ""))
        step = self._journal.step.get(article, 0)
        found = revision if digest == now or not (digest or step) else max(step, revision + 1)
        self.revisions[article] = (found, now)
        return found


def _digest(document: AnnotatedArticle) -> str:
    said = (
        document.state,
        document.question,
        *(sorted(values.items()) for values in (document.annotations, document.attributions)),
        *(sorted(values.items()) for values in (document.stances, document.answers)),
    )
    return sha256(json.encode(said, order="deterministic")).hexdigest()
