"""Takes what the lead settled into the annotator's project, and tells of each mark how it was settled and why."""

from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct, structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.adjudication import Decision, How
from annotator.domain.annotation import Annotation, AnnotationSet
from annotator.domain.article import ArticleState
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, ChangeSet, Value
from annotator.domain.codebook import Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.domain.question import AttributeDefinition
from annotator.domain.speaker import Speaker
from annotator.project.merging import Merging
from annotator.project.package import lead_id
from annotator.project.project import Project
from annotator.project.receiving import in_version, require_home, take_shared
from annotator.project.returns import Key
from annotator.project.unwrapping import Package, unwrap

_REVISION = "decisions"  # a fact: the revision of the newest decisions that were taken
PointKind: TypeAlias = Literal["mark", "speaker", "mention", "cue", "attribute", "stance", "answer"]


class Taken(Struct, frozen=True):
    """How many decisions are new or changed, and how many went; ``is_older``: later ones are here, nothing was done.

    ``is_beside``: the annotator has a gold set of their own, and the lead's stands beside it as an ordinary set.
    """

    new: int
    gone: int
    is_older: bool = False
    is_beside: bool = False


class Told(Struct, frozen=True, kw_only=True):
    """How one point of an annotator's mark was settled. ``annotation_id`` is the annotator's, None for an answer.

    ``subject`` names the attribute, target or question it is about, ``value`` what stands, in the words of the
    codebook, the registry or the text; empty where nothing stands. ``is_own``: it is what the annotator said.
    """

    article_id: str
    annotation_id: str | None
    kind: PointKind
    subject: str = ""
    value: str = ""
    is_own: bool
    how: How
    reason: str = ""
    at: str = ""


def take_back(project: Project, source: Path) -> Job[Taken]:
    """Takes a package of decisions, as one step; the annotator's own marks are not touched.

    Where the annotator has settled something too, there are not two gold sets: the lead's becomes an ordinary set, and
    its decisions are told beside the marks but settle nothing here.

    Raises PackageRefused; then, and when the job is closed, nothing has changed.
    """
    package = unwrap(source, "decisions")
    require_home(project, package.manifest, source)
    if package.manifest.revision < int(project.store.fact(_REVISION) or 0):
        return Taken(0, 0, is_older=True)
    yield from project.before("merge")
    package, theirs = _beside_own(project, package)
    merging = Merging(project)
    versions = take_shared(project, package, merging)
    changes: list[Change] = []
    seen: set[str] = set()
    total = package.manifest.counts.get("articles", 0)
    for number, (article, values) in enumerate(_values(project, package, merging, versions), 1):
        seen.add(article)
        changes += _differences(_held(project.store.document(article), theirs), values)
        yield Progress(number, total, source.name)
    settled = {one.article_id for one in project.store.values(Decision) if one.set_id in theirs}
    for article in settled - seen:
        changes += _differences(_held(project.store.document(article), theirs), {})
    project.do(ChangeSet("take_back", (*merging.changes, *changes), {"count": str(_count(changes))}))
    project.store.set_fact(_REVISION, str(package.manifest.revision))
    gone = sum(c.kind is Decision and c.after is None for c in changes)
    return Taken(_count(changes), gone, is_beside=_own_gold(project, theirs) is not None)


def _beside_own(project: Project, package: Package) -> tuple[Package, Set[str]]:
    """The package as it comes in here, and the ids of the sets that are the lead's: here, and in the package."""
    gold = {one.id for one in package.shared if isinstance(one, AnnotationSet) and one.gold}
    theirs = gold | _of_lead(project)
    if _own_gold(project, theirs) is None:
        return package, theirs
    shared = tuple(_ordinary(one) for one in package.shared)
    return structs.replace(package, shared=shared), theirs


def _ordinary(value: Value) -> Value:
    is_gold = isinstance(value, AnnotationSet) and value.gold
    return structs.replace(value, gold=False, name="Lead") if is_gold else value


def _own_gold(project: Project, theirs: Set[str]) -> AnnotationSet | None:
    return next((one for one in project.store.values(AnnotationSet) if one.gold and one.id not in theirs), None)


def _of_lead(project: Project) -> Set[str]:
    """The ids of the sets in which the lead's decisions came."""
    lead = lead_id(project.given_by)
    return {one.id for one in project.store.values(AnnotationSet) if one.annotator_id == lead}


def told(project: Project, document: AnnotatedArticle) -> tuple[Told, ...]:
    """What was settled of an article's own marks, in the order of the decisions; ``document`` holds every set."""
    own = {a.id for a in document.annotations.values() if a.set_id == project.set_id}
    found, theirs = list[Told](), _of_lead(project)
    for decision in document.decisions.values():
        if decision.set_id not in theirs:
            continue
        is_answer = decision.point.startswith("answer:")
        for annotation_id in (None,) if is_answer else [one for one in decision.compared if one in own]:
            found.append(_told(project, document, decision, annotation_id))
    return tuple(found)


def decided(project: Project) -> list[tuple[str, str]]:
    """The article and the id of each own mark about which something was settled, in the order of import and text."""
    by_article, theirs = dict[str, set[str]](), _of_lead(project)
    for decision in (one for one in project.store.values(Decision) if one.set_id in theirs):
        by_article.setdefault(decision.article_id, set()).update(decision.compared)
    found: list[tuple[str, str]] = []
    for article in project.store.article_ids():
        if article in by_article:
            document = project.store.document(article, project.set_id)
            marks = [a for a in document.annotations.values() if a.id in by_article[article]]
            found += ((article, a.id) for a in sorted(marks, key=lambda a: (a.span, a.id)))
    return found


def next_decided(project: Project, after: tuple[str, str] | None) -> tuple[str, str] | None:
    """The next own mark about which something was settled, from a mark on and around; None where there is none."""
    listed = decided(project)
    if after in listed:
        return listed[(listed.index(after) + 1) % len(listed)]
    return listed[0] if listed else None


def _values(
    project: Project, package: Package, merging: Merging, versions: Mapping[int, int]
) -> Iterator[tuple[str, dict[Key, Value]]]:
    own = package.manifest.person.set_id
    gold = {one.id for one in package.shared if isinstance(one, AnnotationSet) and one.id != own}
    for item in package.articles():
        assert item.article is not None
        held = project.store.held([item.article.id]).get(item.article.id)
        is_here = held is not None and held.text == item.article.text
        if is_here and project.store.has(ArticleState, item.article.id):
            marks = _of_sets(item.values, gold)
            said = (in_version(merging.moved(value, item.article.id), versions) for value in marks)
            yield item.article.id, {(type(value), value.id): value for value in said}


def _of_sets(values: Sequence[Value], set_ids: Set[str]) -> Iterator[Value]:
    """The marks, answers and decisions of these sets; whatever else a package may hold touches nobody's marks."""
    marks = {value.id for value in values if isinstance(value, Annotation) and value.set_id in set_ids}
    for value in values:
        match value:
            case Annotation() | ArticleAnswers() | Decision() if value.set_id in set_ids:
                yield value
            case Attribution() | Stance() if value.claim_id in marks:
                yield value
            case _:
                pass


def _held(document: AnnotatedArticle, gold: Set[str]) -> dict[Key, Value]:
    """What is here of the lead's sets."""
    marks = {a.id for a in document.annotations.values() if a.set_id in gold}
    values: tuple[Value, ...] = (
        *(a for a in document.annotations.values() if a.id in marks),
        *(a for a in document.attributions.values() if a.claim_id in marks),
        *(s for s in document.stances.values() if s.claim_id in marks),
        *(a for a in document.answers.values() if a.set_id in gold),
        *(d for d in document.decisions.values() if d.set_id in gold),
    )
    return {(type(value), value.id): value for value in values}


def _differences(held: Mapping[Key, Value], now: Mapping[Key, Value]) -> Iterator[Change]:
    yield from (Change(held.get(key), value) for key, value in now.items() if held.get(key) != value)
    yield from (Change(value, None) for key, value in held.items() if key not in now)


def _count(changes: list[Change]) -> int:
    return sum(change.kind is Decision and change.after is not None for change in changes)


def _told(project: Project, document: AnnotatedArticle, decision: Decision, annotation_id: str | None) -> Told:
    kind, _, subject = decision.point.partition(":")
    words = _Words(project, document, decision)
    return Told(
        article_id=document.article.id,
        annotation_id=annotation_id,
        kind=kind,  # pyright: ignore[reportArgumentType]
        subject=words.subject(kind, subject),
        value=words.value(kind, subject),
        is_own=decision.how == "agreed" or project.set_id in decision.taken,
        how=decision.how,
        reason=decision.reason,
        at=decision.at,
    )


class _Words(Struct, frozen=True):
    """What a decision is about and what stands, in the project's own words."""

    project: Project
    document: AnnotatedArticle
    decision: Decision

    def subject(self, kind: str, subject: str) -> str:
        """The name of an attribute, a target or a question; empty for the rest."""
        if kind == "stance":
            target = self.project.store.value(Target, subject)
            return target.name if target is not None else ""
        found = self._attribute(kind, subject)
        return found.name if found is not None else ""

    def value(self, kind: str, subject: str) -> str:
        """What stands, or nothing."""
        gold = self.document.annotations.get(self.decision.annotation_id or "")
        match kind:
            case "mark":
                return gold.quote if gold is not None else ""
            case "speaker" | "mention" | "cue":
                return self._part(kind)
            case "stance":
                stances = self.document.stances_of(self.decision.annotation_id or "")
                held = next((s.value for s in stances if s.target_id == subject), "")
                value = self.project.codebook.stance_value(held)
                return value.name if value is not None else ""
            case _:
                return self._answer(kind, subject, gold)

    def _part(self, kind: str) -> str:
        tie = self.document.attribution(self.decision.annotation_id or "")
        if kind == "speaker":
            speaker = self.project.store.value(Speaker, tie.speaker_id or "")
            return speaker.name if speaker is not None else ""
        part = self.document.annotations.get((tie.mention_id if kind == "mention" else tie.cue_id) or "")
        return part.quote if part is not None else ""

    def _attribute(self, kind: str, subject: str) -> AttributeDefinition | None:
        if kind == "answer":
            return self.project.codebook.question(subject)
        ids = {*self.decision.compared, self.decision.annotation_id}
        marks = [a for a in self.document.annotations.values() if a.id in ids]
        label = self.project.codebook.label(marks[0].label) if marks else None
        return label.attribute(subject) if label is not None and kind == "attribute" else None

    def _answer(self, kind: str, subject: str, gold: Annotation | None) -> str:
        said = self.document.answers_in(self.decision.set_id) if kind == "answer" else None
        answers = said.answers if said is not None else gold.attributes if gold is not None else {}
        answer, definition = answers.get(subject), self._attribute(kind, subject)
        if answer is None or definition is None:
            return ""
        given = answer if isinstance(answer, tuple) else (answer,)
        names = [choice.name if (choice := definition.choice(one)) is not None else str(one) for one in given]
        return ", ".join(names)
