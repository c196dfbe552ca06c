"""Gives decisions back: to each annotator what was settled about their own marks, and why; nobody else is named."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.assignment import Assignment
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ExportFailed, PackageRefused
from annotator.domain.job import Job
from annotator.project import placing
from annotator.project.giving_out import content, own_set, package_name
from annotator.project.package import Book, Manifest, Person, lead_id
from annotator.project.project import Project
from annotator.project.selecting import Chosen
from annotator.project.wrapping import wrap
from annotator.storage import revisions
from annotator.storage.store import Store

ANOTHER = "another"  # in the place of every other annotator's set


class GivenBack(Struct, frozen=True):
    """The packages that were written, each with its manifest."""

    packages: tuple[tuple[Manifest, Path], ...]


def people(store: Store) -> list[Person]:
    """The annotators about whose marks something was settled, by name."""
    given = {one.annotator_id for one in store.values(Assignment)}
    found = [
        Person(annotator_id=one.id, set_id=own.id, name=one.name)
        for one in store.values(Annotator)
        if one.id in given and (own := own_set(store, one.id)) is not None
    ]
    return sorted(found, key=lambda one: (one.name.casefold(), one.annotator_id))


def give_back(project: Project, folder: Path, to: Sequence[Person] | None = None) -> Job[GivenBack]:
    """Writes a package for each annotator, or those that are named, about whose marks something was settled.

    Two of the same state are equal byte for byte. Raises PackageRefused (nothing_given) or ExportFailed; then, and when
    the job is closed, nothing was written.
    """
    if not folder.is_dir():
        raise ExportFailed("cannot_write", file=str(folder), detail="no folder")
    packages: list[tuple[Manifest, Path]] = []
    with placing.draft(folder / "decisions") as drafts:
        for person in to if to is not None else people(project.store):
            target = folder / package_name(f"{project.name} decisions", person.name)
            if any(target.name.casefold() == other.name.casefold() for _, other in packages):
                target = target.with_name(f"{person.annotator_id[:8]} {target.name}")
            manifest = yield from _write(project, person, drafts / target.name)
            if manifest.counts["decisions"]:
                packages.append((manifest, target))
        if not packages:
            raise PackageRefused("nothing_given")
        for _, target in packages:
            (drafts / target.name).replace(target)
    return GivenBack(tuple(packages))


def _write(project: Project, person: Person, target: Path) -> Job[Manifest]:
    store = project.store
    gold = next((s for s in store.values(AnnotationSet) if s.gold), None)
    # The lead is nobody in particular: who it is the annotator knows without being told.
    lead = Annotator(id=lead_id(project.id), name="Lead")
    whole = content(store, person)
    if gold is not None:
        own = AnnotationSet(id=gold.id, annotator_id=lead.id, gold=True)
        whole = structs.replace(whole, annotators=(*whole.annotators, lead), sets=(*whole.sets, own))
    about = Manifest(
        kind="decisions",
        project=project.id,
        project_name=project.name,
        origin=project.id,
        person=person,
        codebook=Book(version=0, sha256=""),
        revision=revisions.position(store)[0],
    )
    articles = _told(store, person, lead.id) if gold is not None else iter(())
    return (yield from wrap(target, about, whole, articles, len(store.article_ids())))


def _told(store: Store, person: Person, lead_id: str) -> Iterator[AnnotatedArticle]:
    wanted = {decision.article_id for decision in store.values(Decision)}
    for document in store.documents(wanted=wanted):
        own = {a.id for a in document.annotations.values() if a.set_id == person.set_id}
        answered = document.answers_in(person.set_id) is not None
        decisions = [
            _unnamed(decision, person, own, lead_id)
            for decision in document.decisions.values()
            if own & set(decision.compared) or (answered and decision.point.startswith("answer:"))
        ]
        if decisions:
            yield _of_gold(document, decisions)


def _unnamed(decision: Decision, person: Person, own: set[str], lead_id: str) -> Decision:
    taken = tuple(dict.fromkeys(one if one == person.set_id else ANOTHER for one in decision.taken))
    compared = tuple(one for one in decision.compared if one in own)
    return structs.replace(decision, compared=compared, taken=taken, seen="", by=lead_id)


def _of_gold(document: AnnotatedArticle, decisions: Sequence[Decision]) -> AnnotatedArticle:
    """The article with these decisions and the gold marks that they are about, each with what attributes it."""
    gold = {decision.set_id for decision in decisions}
    whole = Chosen(set_ids=gold).of(document)
    shown = {d.annotation_id for d in decisions if d.annotation_id is not None}
    for claim in tuple(shown):
        tie = whole.attribution(claim)
        shown |= {part for part in (tie.mention_id, tie.cue_id) if part is not None}
    answers = any(d.point.startswith("answer:") for d in decisions)
    kept: dict[str, Annotation] = {a.id: a for a in whole.annotations.values() if a.id in shown}
    return structs.replace(
        whole,
        article=structs.replace(document.article, source=""),
        state="todo",
        assignee=None,
        question="",
        annotations=kept,
        attributions={key: tie for key, tie in whole.attributions.items() if tie.claim_id in kept},
        stances={key: stance for key, stance in whole.stances.items() if stance.claim_id in kept},
        rejections={},
        answers=whole.answers if answers else {},
        look_again={},
        assignments={},
        decisions={decision.id: decision for decision in decisions},
    )
