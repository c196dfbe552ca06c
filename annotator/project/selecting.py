"""What of a project is exported: whose marks, which articles, which labels."""

from collections.abc import Set
from typing import Annotated, Literal

from msgspec import Meta, Struct, structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.attribution import Attribution
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import WrongChoice
from annotator.domain.speaker import Speaker
from annotator.formats.writers import Content
from annotator.storage.search import ArticleFilter, matching
from annotator.storage.store import Store

_LIST = "several between commas; empty for all"


class Selection(Struct, frozen=True, kw_only=True):
    """What a person chooses; every text is empty where nothing is left out. Dates are ISO 8601, both ends included."""

    sets: Annotated[
        Literal["", "annotators", "gold"], Meta(description="whose marks: all, the annotators', or the gold set's")
    ] = ""
    annotators: Annotated[str, Meta(description=f"their names, or ids of annotation sets: {_LIST}")] = ""
    labels: Annotated[str, Meta(description=f"names or ids of labels: {_LIST}")] = ""
    state: Annotated[Literal["", "todo", "started", "done", "ask"], Meta(description="articles in this state")] = ""
    words: Annotated[str, Meta(description="articles in which these words stand")] = ""
    outlet: Annotated[str, Meta(description="articles of this outlet")] = ""
    since: Annotated[str, Meta(description="articles of this day or later, as 2016-11-16")] = ""
    until: Annotated[str, Meta(description="articles of this day or earlier")] = ""
    articles: Annotated[str, Meta(description=f"their ids: {_LIST}")] = ""


class Chosen(Struct, frozen=True):
    """A selection as ids; None stands for all."""

    set_ids: Set[str] | None = None
    labels: Set[str] | None = None
    article_ids: Set[str] | None = None

    def of(self, article: AnnotatedArticle) -> AnnotatedArticle:
        """The article with what is chosen of its marks, and nothing that leads to one that is not."""
        if self.set_ids is None and self.labels is None:
            return article
        kept = {a.id: a for a in article.annotations.values() if self._holds(a.set_id, a.label)}
        ties = (_tied(tie, kept.keys()) for tie in article.attributions.values() if tie.claim_id in kept)
        answers = {a.id: a for a in article.answers.values() if self._holds(a.set_id)}
        return structs.replace(
            article,
            annotations=kept,
            attributions={tie.claim_id: tie for tie in ties if not tie.is_empty},
            stances={s.id: s for s in article.stances.values() if s.claim_id in kept},
            rejections={r.id: r for r in article.rejections.values() if self._holds(r.set_id)},
            answers=answers,
            look_again={w.id: w for w in article.look_again.values() if w.id in kept or w.id in answers},
            decisions={
                d.id: d
                for d in article.decisions.values()
                if self._holds(d.set_id) and (d.annotation_id is None or d.annotation_id in kept)
            },
            # Who was given what is no part of what somebody marked.
            assignments={} if self.set_ids is not None else article.assignments,
        )

    def _holds(self, set_id: str, label: str | None = None) -> bool:
        of_set = self.set_ids is None or set_id in self.set_ids
        return of_set and (label is None or self.labels is None or label in self.labels)


def chosen(store: Store, selection: Selection, set_id: str | None = None) -> Chosen:
    """The ids that a selection stands for. Raises WrongChoice (bad_value) for a name that the project does not have."""
    sets = _among(store, selection.sets, _sets(store, selection.annotators))
    if set_id is not None:
        sets = {set_id}
    return Chosen(sets, _labels(store, selection.labels), _articles(store, selection))


def content_of(store: Store, chosen: Chosen) -> Content:
    """What belongs to the project as a whole, narrowed to the annotation sets that are chosen."""
    sets = [s for s in store.values(AnnotationSet) if chosen.set_ids is None or s.id in chosen.set_ids]
    people = {s.annotator_id for s in sets}
    return Content(
        name=store.fact("name"),
        codebooks=tuple(store.values(Codebook)),
        targets=tuple(store.values(Target)),
        speakers=tuple(store.values(Speaker)),
        annotators=tuple(a for a in store.values(Annotator) if chosen.set_ids is None or a.id in people),
        sets=tuple(sets),
    )


def listed(text: str) -> list[str]:
    """What stands between the commas."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _tied(tie: Attribution, kept: Set[str]) -> Attribution:
    mention, cue = (part if part in kept else None for part in (tie.mention_id, tie.cue_id))
    if (mention, cue) == (tie.mention_id, tie.cue_id):
        return tie
    return structs.replace(tie, mention_id=mention, cue_id=cue)


def _sets(store: Store, names: str) -> set[str] | None:
    wanted = listed(names)
    if not wanted:
        return None
    people = {a.id: a.name.casefold() for a in store.values(Annotator)}
    sets = store.values(AnnotationSet)
    found: set[str] = set()
    for name in wanted:
        own = {s.id for s in sets if name in (s.id, s.annotator_id) or people.get(s.annotator_id) == name.casefold()}
        if not own:
            raise WrongChoice("bad_value", option="annotators", detail=name)
        found |= own
    return found


def _among(store: Store, kind: Literal["", "annotators", "gold"], sets: set[str] | None) -> set[str] | None:
    """Those of the sets, or of all, that are of the kind."""
    if not kind:
        return sets
    found = {one.id for one in store.values(AnnotationSet) if one.gold == (kind == "gold")}
    if not found:
        raise WrongChoice("bad_value", option="sets", detail=kind)
    return found if sets is None else found & sets


def _labels(store: Store, names: str) -> set[str] | None:
    wanted = listed(names)
    if not wanted:
        return None
    labels = [label for book in store.values(Codebook) for label in book.labels]
    found: set[str] = set()
    for name in wanted:
        own = {label.id for label in labels if name == label.id or name.casefold() == label.name.casefold()}
        if not own:
            raise WrongChoice("bad_value", option="labels", detail=name)
        found |= own
    return found


def _articles(store: Store, selection: Selection) -> set[str] | None:
    wanted = ArticleFilter(
        state=selection.state or None,
        words=selection.words,
        outlet=selection.outlet,
        since=selection.since,
        until=selection.until,
    )
    named = listed(selection.articles)
    if wanted == ArticleFilter() and not named:
        return None
    found = set(matching(store, wanted)) if wanted != ArticleFilter() else set(store.article_ids())
    known = set(store.article_ids()) if named else set[str]()
    unknown = next((name for name in named if name not in known), None)
    if unknown is not None:
        raise WrongChoice("bad_value", option="articles", detail=unknown)
    return found & set(named) if named else found
