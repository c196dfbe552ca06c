"""Gives work out: says who is to mark which article, and writes a package for each annotator."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct, field, structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.article import ArticleState
from annotator.domain.assignment import Assignment, Purpose
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ExportFailed, PackageRefused
from annotator.domain.identity import new_id
from annotator.domain.job import Job
from annotator.formats.writers import Content
from annotator.project import placing
from annotator.project.choices import Settings, options
from annotator.project.dealing import Deck, Hand, Rule, deal, shuffled
from annotator.project.landing import made_id
from annotator.project.package import Book, Manifest, Person, file_name
from annotator.project.project import PACKAGE, Project
from annotator.project.selecting import Chosen, Selection, chosen, content_of
from annotator.project.wrapping import wrap
from annotator.storage import given
from annotator.storage.store import Store


class GiveOut(Struct, frozen=True, kw_only=True):
    """Whom to give work, and which: ``people`` are names or ids, and a name that nobody has makes an annotator.

    ``settings`` are those of a Selection: the articles to choose from.
    """

    people: tuple[str, ...]
    settings: Settings = field(default_factory=dict[str, str])
    rule: Rule = Rule()


class Share(Struct, frozen=True, kw_only=True):
    """What one annotator gets in addition, and how much of what they have had was given before."""

    annotator: Annotator
    annotation_set: AnnotationSet
    hand: Hand
    before: int

    @property
    def counts(self) -> Mapping[Purpose, int]:
        """How many articles of each purpose come now."""
        return Counter(self.hand.values())


class Plan(Struct, frozen=True):
    """What would be given to whom; ``new`` are the annotators and sets that the project does not have yet."""

    shares: tuple[Share, ...]
    new: tuple[Annotator | AnnotationSet, ...]
    seed: int


class Given(Struct, frozen=True):
    """What was written: each annotator's share and the package's path."""

    packages: tuple[tuple[Share, Path], ...]


def plan(project: Project, choice: GiveOut) -> Plan:
    """What giving out would do now. Raises WrongChoice, PackageRefused (nobody, two_of_a_name)."""
    people, new = _people(project, choice.people)
    wanted = chosen(project.store, options(Selection, choice.settings)).article_ids
    assignments = project.store.values(Assignment)
    deck = _deck(project.store, wanted, assignments, people)
    hands = deal(deck, [annotator.id for annotator, _ in people], choice.rule)
    before = Counter(one.annotator_id for one in assignments)
    shares = (
        Share(annotator=who, annotation_set=own, hand=hands[who.id], before=before[who.id]) for who, own in people
    )
    return Plan(tuple(shares), new, choice.rule.seed)


def give_out(project: Project, planned: Plan, folder: Path, at: datetime | None = None) -> Job[Given]:
    """Makes the plan's assignments, as one step, and writes a package for each of its annotators into the folder.

    A package holds all that its annotator was ever given; an earlier one of the same name is replaced. ``at`` is when.
    Raises ExportFailed or PackageRefused (nothing_given); then, and when the job is closed, nothing was given.
    """
    if not any(share.hand or share.before for share in planned.shares):
        raise PackageRefused("nothing_given")
    if not folder.is_dir():
        raise ExportFailed("cannot_write", file=str(folder), detail="no folder")
    made = _assignments(planned, at or datetime.now(UTC))
    packages: list[tuple[Share, Path]] = []
    with placing.draft(folder / f"packages{PACKAGE}") as drafts:
        for share in planned.shares:
            target = folder / package_name(project.name, share.annotator.name)
            while target.name.casefold() in {other.name.casefold() for _, other in packages}:
                target = target.with_name(f"{target.stem} {share.annotator.id[:8]}{PACKAGE}")
            yield from _write(project, share, made, drafts / target.name)
            packages.append((share, target))
        changes = (*added(*planned.new, *made), *_assignees(project, made))
        count = sum(len(share.hand) for share in planned.shares)
        project.do(ChangeSet("give_out", changes, {"count": str(count)}))
        for _, target in packages:
            (drafts / target.name).replace(target)
    return Given(tuple(packages))


def package_name(project_name: str, annotator_name: str) -> str:
    """What the file of an annotator's package is called."""
    return f"{file_name(project_name)} - {file_name(annotator_name)}{PACKAGE}"


def own_set(store: Store, annotator_id: str) -> AnnotationSet | None:
    """The set of an annotator; the gold set is nobody's own."""
    return next((s for s in store.values(AnnotationSet) if s.annotator_id == annotator_id and not s.gold), None)


def content(store: Store, person: Share | Person) -> Content:
    """What belongs to the project as a whole, with nobody else's name or set."""
    if isinstance(person, Person):
        return content_of(store, Chosen(set_ids={person.set_id}))
    found = content_of(store, Chosen(set_ids={person.annotation_set.id}))
    return structs.replace(found, annotators=(person.annotator,), sets=(person.annotation_set,))


def _people(
    project: Project, names: Sequence[str]
) -> tuple[list[tuple[Annotator, AnnotationSet]], tuple[Annotator | AnnotationSet, ...]]:
    found: dict[str, tuple[Annotator, AnnotationSet]] = {}
    new: list[Annotator | AnnotationSet] = []
    for name in (" ".join(name.split()) for name in names):
        if not name:
            continue
        annotator = _annotator(project, name)
        if annotator is None:
            annotator = Annotator(id=_unused(project, Annotator, made_id(project.id, name.casefold())), name=name)
            new.append(annotator)
        if annotator.id in found:
            continue
        own = own_set(project.store, annotator.id)
        if own is None:
            set_id = _unused(project, AnnotationSet, made_id("set", annotator.id))
            own = AnnotationSet(id=set_id, annotator_id=annotator.id, name=annotator.name)
            new.append(own)
        found[annotator.id] = (annotator, own)
    if not found:
        raise PackageRefused("nobody")
    return list(found.values()), tuple(new)


def _annotator(project: Project, name: str) -> Annotator | None:
    known = project.store.values(Annotator)
    by_id = next((one for one in known if one.id == name), None)
    named = [one for one in known if one.name.casefold() == name.casefold()]
    if by_id is None and len(named) > 1:
        raise PackageRefused("two_of_a_name", name=name, ids=", ".join(one.id for one in named))
    return by_id or (named[0] if named else None)


def _unused(project: Project, kind: type[Annotator | AnnotationSet], value_id: str) -> str:
    """The id, unless somebody has it who was called so once."""
    return new_id() if project.store.has(kind, value_id) else value_id


def _deck(
    store: Store,
    wanted: Container[str] | None,
    assignments: Sequence[Assignment],
    people: Sequence[tuple[Annotator, AnnotationSet]],
) -> Deck:
    # What was settled, given once or not, is mixed in for those who have not seen it.
    purposes: dict[str, Purpose] = {one.article_id: one.purpose for one in assignments}
    settled = given.settled(store)
    sheets = given.sheets(store, wanted)
    return Deck(
        fresh=[s for s in sheets if s.id not in purposes and s.id not in settled],
        shared=[s for s in sheets if purposes.get(s.id) == "shared" and s.id not in settled],
        known=[s for s in sheets if s.id in settled],
        seen={
            who.id: {one.article_id for one in assignments if one.annotator_id == who.id}
            | given.marked_in(store, own.id)
            for who, own in people
        },
    )


def _assignments(planned: Plan, at: datetime) -> list[Assignment]:
    moment = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return [
        Assignment(
            id=made_id("assignment", share.annotator.id, article_id),
            article_id=article_id,
            annotator_id=share.annotator.id,
            purpose=purpose,
            given=moment,
        )
        for share in planned.shares
        for article_id, purpose in share.hand.items()
    ]


def _assignees(project: Project, made: Sequence[Assignment]) -> Iterator[Change]:
    """What is one annotator's alone is theirs in the list of articles too, unless it is somebody's already."""
    for one in made:
        state = project.store.value(ArticleState, one.article_id) if one.purpose == "alone" else None
        if state is not None and state.assignee is None:
            yield Change(state, structs.replace(state, assignee=one.annotator_id))


def _write(project: Project, share: Share, made: Sequence[Assignment], target: Path) -> Job[Manifest]:
    store, own = project.store, share.annotation_set
    about = Manifest(
        kind="work",
        project=project.id,
        project_name=project.name,
        origin=project.id,
        person=Person(annotator_id=share.annotator.id, set_id=own.id, name=share.annotator.name),
        codebook=Book(version=0, sha256=""),
    )
    mine = [one for one in (*store.values(Assignment), *made) if one.annotator_id == share.annotator.id]
    # What came together stays together, so that what is added later comes later; inside, nothing tells what is known.
    order = {one.article_id: one for one in mine}
    listed = sorted(shuffled(order, 1, share.annotator.id), key=lambda article: order[article].given)
    articles = (_as_given(store.document(article), own.id, order[article]) for article in listed)
    return (yield from wrap(target, about, content(store, share), articles, len(listed)))


def _as_given(document: AnnotatedArticle, set_id: str, assignment: Assignment) -> AnnotatedArticle:
    """An article as its annotator is to see it: their own marks, and nothing of why they were given it."""
    own = Chosen(set_ids={set_id}).of(document)
    blank = structs.replace(assignment, purpose="alone")
    return structs.replace(
        own,
        article=structs.replace(document.article, source=""),  # the name of a file may tell
        state=assignment.state,
        assignee=assignment.annotator_id,
        question="",
        assignments={blank.id: blank},
        decisions={},
    )
