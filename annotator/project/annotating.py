"""The analyst's verbs on an article: mark, tie, tell, take back. Each is one step of history."""

from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec import structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation, Fragment, fragment
from annotator.domain.article import State
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import Role
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.domain.identity import new_id
from annotator.domain.question import Answer
from annotator.domain.span import Span
from annotator.project.project import Project


def add_claim(project: Project, document: AnnotatedArticle, spans: Iterable[Span]) -> Annotation:
    """Marks a claim over the spans. An article that was to do is then started."""
    claim = _annotation(project, document, project.codebook.in_role("claim").id, spans)
    project.do(ChangeSet("add_claim", (*added(claim), *started(document)), {"quote": claim.quote}))
    return claim


def add_annotation(project: Project, document: AnnotatedArticle, label_id: str, spans: Iterable[Span]) -> Annotation:
    """Marks the spans with a label of the codebook. Raises RuleBroken (unknown_label), also for a retired one."""
    label = project.codebook.label(label_id)
    if label is None or label.retired:
        raise RuleBroken("unknown_label", label=label_id)
    made = _annotation(project, document, label_id, spans)
    project.do(ChangeSet("add_annotation", (*added(made), *started(document)), {"quote": made.quote}))
    return made


def add_fragment(project: Project, document: AnnotatedArticle, claim_id: str, span: Span) -> None:
    """Adds a stretch to a claim, as for a quotation that its cue splits; touching stretches become one."""
    claim = _get(document, claim_id)
    spans = joined([*(f.span for f in claim.fragments), span])
    _refit(project, document, claim, spans, "add_fragment")


def move_boundary(project: Project, document: AnnotatedArticle, annotation_id: str, old: Span, new: Span) -> None:
    """Moves one fragment of an annotation from ``old`` to ``new``."""
    annotation = _get(document, annotation_id)
    spans = joined([*_others(annotation, old), new])
    _refit(project, document, annotation, spans, "move_boundary")


def remove_fragment(project: Project, document: AnnotatedArticle, annotation_id: str, span: Span) -> None:
    """Takes one fragment from an annotation that has others. Raises RuleBroken (no_fragment) for the last one."""
    annotation = _get(document, annotation_id)
    _refit(project, document, annotation, _others(annotation, span), "remove_fragment")


def mark_part(project: Project, document: AnnotatedArticle, claim_id: str, role: Role, span: Span) -> Annotation:
    """Marks the mention or the cue of a claim. A mark of that label on the very span is used again.

    The mark that the claim had in that role goes, unless another claim uses it.
    """
    label = project.codebook.in_role(role).id
    fragments = (fragment(document.article.text, span),)
    mine = (a for a in document.annotations.values() if a.set_id == project.set_id and a.label == label)
    same = next((a for a in mine if a.fragments == fragments), None)
    part = same or _annotation(project, document, label, [span])
    before = document.attribution(claim_id)
    after = _touched(structs.replace(before, **{f"{role}_id": part.id}), role)
    changes = (
        *(added(part) if same is None else ()),
        *_attributed(document, before, after),
        *_let_go(document, before, after),
    )
    project.do(ChangeSet(f"mark_{role}", changes, {"quote": part.quote}))
    return part


def clear_part(project: Project, document: AnnotatedArticle, claim_id: str, role: Role) -> None:
    """Unties the mention or the cue of a claim and removes the mark when no other claim uses it."""
    before = document.attribution(claim_id)
    after = _touched(structs.replace(before, **{f"{role}_id": None}), role)
    project.do(ChangeSet(f"clear_{role}", (*_attributed(document, before, after), *_let_go(document, before, after))))


def set_speaker(
    project: Project, document: AnnotatedArticle, claim_id: str, speaker_id: str | None, *new: Change
) -> None:
    """Says who speaks a claim; ``new`` holds the change that makes the speaker when it is new."""
    before = document.attribution(claim_id)
    after = _touched(structs.replace(before, speaker_id=speaker_id), "speaker")
    project.do(ChangeSet("set_speaker", (*new, *_attributed(document, before, after))))


def set_attribute(
    project: Project, document: AnnotatedArticle, annotation_id: str, attribute_id: str, answer: Answer | None
) -> None:
    """Answers a question of the codebook about an annotation, or takes the answer back."""
    annotation = _get(document, annotation_id)
    attributes = {k: v for k, v in annotation.attributes.items() if k != attribute_id}
    if answer is not None:
        attributes[attribute_id] = answer
    left = tuple(a for a in annotation.provisional if a != attribute_id)
    after = structs.replace(annotation, attributes=attributes, provisional=left)
    if attributes != annotation.attributes:
        # The version in force knows all that earlier ones knew, so the other answers stay valid under it.
        after = structs.replace(after, codebook_version=project.codebook.version)
    _replace(project, annotation, after, "set_attribute")


def set_article_answer(project: Project, document: AnnotatedArticle, question_id: str, answer: Answer | None) -> None:
    """Answers a question of the codebook about the article, or takes the answer back."""
    before = document.answers_in(project.set_id)
    answers = {k: v for k, v in (before.answers if before else {}).items() if k != question_id}
    if answer is not None:
        answers[question_id] = answer
    if answers == (before.answers if before else {}):
        return
    after = ArticleAnswers(
        id=before.id if before else new_id(),
        article_id=document.article.id,
        set_id=project.set_id,
        answers=answers,
        codebook_version=project.codebook.version,
    )
    project.do(ChangeSet("set_article_answer", (Change(before, after if answers else None), *started(document))))


def set_note(project: Project, document: AnnotatedArticle, annotation_id: str, note: str) -> None:
    """Writes an annotation's note; edits of one note fold into one step until the field is left."""
    annotation = _get(document, annotation_id)
    _replace(
        project,
        annotation,
        structs.replace(annotation, note=note),
        "set_note",
        merge_key=f"note {annotation_id}",
    )


def set_unsure(project: Project, document: AnnotatedArticle, annotation_id: str, unsure: bool) -> None:
    """Flags an annotation as one its annotator is unsure about."""
    annotation = _get(document, annotation_id)
    _replace(project, annotation, structs.replace(annotation, unsure=unsure), "set_unsure")


def set_stance(
    project: Project,
    document: AnnotatedArticle,
    claim_id: str,
    target_id: str,
    value: str | None,
    *new: Change,
) -> None:
    """Says how the speaker stands to a target in a claim, or takes that back; ``new`` makes a new target."""
    before = next((s for s in document.stances_of(claim_id) if s.target_id == target_id), None)
    if value is None:
        after = None
    elif before is None:
        after = Stance(id=new_id(), claim_id=claim_id, article_id=document.article.id, target_id=target_id, value=value)
    else:
        after = structs.replace(before, value=value)
    change = () if before == after else (Change(before, after),)
    project.do(ChangeSet("set_stance", (*new, *change), {"value": value or ""}))


def remove(project: Project, document: AnnotatedArticle, annotation_id: str) -> None:
    """Removes an annotation. A claim takes its stances, its attribution and the marks only it used with it."""
    annotation = _get(document, annotation_id)
    changes: list[Change] = [Change(stance, None) for stance in document.stances_of(annotation_id)]
    own = document.attributions.get(annotation_id)
    if own is not None:
        empty = Attribution(claim_id=own.claim_id, article_id=own.article_id)
        changes += (Change(own, None), *_let_go(document, own, empty))
    for claim_id in document.claims_served_by(annotation_id):
        before = document.attribution(claim_id)
        parts = {n: None for n in ("mention_id", "cue_id") if getattr(before, n) == annotation_id}
        changes += _attributed(document, before, structs.replace(before, **parts))
    changes += _decided_anew(project, document, annotation_id)
    project.do(ChangeSet("remove", (*changes, Change(annotation, None)), {"quote": annotation.quote}))


def set_state(project: Project, document: AnnotatedArticle, state: State) -> None:
    """Says how far the work on an article is."""
    before = document.standing
    after = structs.replace(before, state=state, question="")
    if before != after:
        project.do(ChangeSet("set_state", (Change(before, after),), {"state": state}))


def _touched(attribution: Attribution, part: str) -> Attribution:
    """What a person has said is no longer provisional."""
    return structs.replace(attribution, provisional=tuple(p for p in attribution.provisional if p != part))


def _annotation(project: Project, document: AnnotatedArticle, label: str, spans: Iterable[Span]) -> Annotation:
    return Annotation(
        id=new_id(),
        article_id=document.article.id,
        set_id=project.set_id,
        label=label,
        fragments=tuple(fragment(document.article.text, span) for span in joined(spans)),
        codebook_version=project.codebook.version,
    )


def _get(document: AnnotatedArticle, annotation_id: str) -> Annotation:
    found = document.annotations.get(annotation_id)
    if found is None:
        raise RuleBroken("unknown_claim", claim=annotation_id)
    return found


def _others(annotation: Annotation, span: Span) -> list[Span]:
    """The annotation's fragments but the one at ``span``. Raises RuleBroken (stale_change) when none lies there."""
    spans = [f.span for f in annotation.fragments]
    if span not in spans:
        raise RuleBroken("stale_change", kind="Annotation", id=annotation.id)
    spans.remove(span)
    return spans


def joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in text order, those that touch or overlap made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def started(document: AnnotatedArticle) -> tuple[Change, ...]:
    if document.state != "todo":
        return ()
    return (Change(document.standing, structs.replace(document.standing, state="started")),)


def _attributed(document: AnnotatedArticle, before: Attribution, after: Attribution) -> tuple[Change, ...]:
    stored = document.attributions.get(before.claim_id)
    wanted = None if after.is_empty else after
    return () if stored == wanted else (Change(stored, wanted),)


def _decided_anew(project: Project, document: AnnotatedArticle, annotation_id: str) -> list[Change]:
    """A gold mark that is removed by hand is one that was decided to be dropped; what was decided on it goes."""
    found: list[Change] = []
    for decision in document.decisions.values():
        if decision.annotation_id == annotation_id:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            dropped = structs.replace(
                decision, annotation_id=None, how="dropped", taken=(), by=project.annotator_id, at=now
            )
            found.append(Change(decision, dropped if decision.point == "mark" else None))
    return found


def _let_go(document: AnnotatedArticle, before: Attribution, after: Attribution) -> tuple[Change, ...]:
    """The removal of the mention and cue that only this claim used and uses no longer."""
    # A mark that somebody decided on stands for itself.
    kept = {after.mention_id, after.cue_id} | {d.annotation_id for d in document.decisions.values()}
    gone = {part for part in (before.mention_id, before.cue_id) if part is not None and part not in kept}
    return tuple(
        Change(document.annotations[part], None)
        for part in sorted(gone)
        if document.claims_served_by(part) == [before.claim_id]
    )


def _refit(project: Project, document: AnnotatedArticle, annotation: Annotation, spans: list[Span], verb: str) -> None:
    fragments: tuple[Fragment, ...] = tuple(fragment(document.article.text, span) for span in spans)
    _replace(project, annotation, structs.replace(annotation, fragments=fragments), verb)


def _replace(project: Project, before: Annotation, after: Annotation, verb: str, merge_key: str | None = None) -> None:
    if before != after:
        project.do(ChangeSet(verb, (Change(before, after),), {"quote": before.quote}, merge_key))
