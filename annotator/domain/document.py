"""An article with everything one annotation set holds about it, as one value."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct, field, structs

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article, ArticleFacts, ArticleState, State
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Rejection, Stance
from annotator.domain.change import Change, ChangeSet, Value


class AnnotatedArticle(Struct, frozen=True, dict=True):
    """One article with what is marked and said in it, by id. The mappings are never changed."""

    article: Article
    state: State = "todo"
    annotations: Mapping[str, Annotation] = field(default_factory=dict[str, Annotation])
    attributions: Mapping[str, Attribution] = field(default_factory=dict[str, Attribution])
    stances: Mapping[str, Stance] = field(default_factory=dict[str, Stance])
    assignee: str | None = None
    question: str = ""
    rejections: Mapping[str, Rejection] = field(default_factory=dict[str, Rejection])
    answers: Mapping[str, ArticleAnswers] = field(default_factory=dict[str, ArticleAnswers])
    look_again: Mapping[str, LookAgain] = field(default_factory=dict[str, LookAgain])
    assignments: Mapping[str, Assignment] = field(default_factory=dict[str, Assignment])
    decisions: Mapping[str, Decision] = field(default_factory=dict[str, Decision])

    @property
    def standing(self) -> ArticleState:
        """How far the work on it is, as the value that changes."""
        return ArticleState(
            article_id=self.article.id, state=self.state, assignee=self.assignee, question=self.question
        )

    def with_label(self, label: str) -> list[Annotation]:
        """The annotations of a label in text order; outer ones before inner ones, ties by id."""
        found = [a for a in self.annotations.values() if a.label == label]
        return sorted(found, key=text_order)

    def attribution(self, claim_id: str) -> Attribution:
        """The claim's attribution, an empty one where none was made."""
        return self.attributions.get(claim_id) or Attribution(claim_id=claim_id, article_id=self.article.id)

    def stances_of(self, claim_id: str) -> tuple[Stance, ...]:
        """The claim's stances, in the order in which they were made."""
        return self._stances_by_claim.get(claim_id, ())

    def answers_in(self, set_id: str) -> ArticleAnswers | None:
        """A set's answers about the article, if it gave any."""
        return next((found for found in self.answers.values() if found.set_id == set_id), None)

    def claims_served_by(self, annotation_id: str) -> list[str]:
        """The ids of the claims whose mention or cue this annotation is."""
        return list(self._claims_by_part.get(annotation_id, ()))

    @cached_property
    def _stances_by_claim(self) -> dict[str, tuple[Stance, ...]]:
        found: dict[str, tuple[Stance, ...]] = {}
        for stance in self.stances.values():
            found[stance.claim_id] = (*found.get(stance.claim_id, ()), stance)
        return found

    @cached_property
    def _claims_by_part(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for attribution in self.attributions.values():
            for part in {attribution.mention_id, attribution.cue_id} - {None}:
                found.setdefault(str(part), []).append(attribution.claim_id)
        return found

    def changed(self, change_set: ChangeSet) -> "AnnotatedArticle":
        """This value after the change set; changes of other articles are passed over."""
        values: dict[type[Value], dict[str, Any]] = {
            Annotation: dict(self.annotations),
            Attribution: dict(self.attributions),
            Stance: dict(self.stances),
            Rejection: dict(self.rejections),
            ArticleAnswers: dict(self.answers),
            LookAgain: dict(self.look_again),
            Assignment: dict(self.assignments),
            Decision: dict(self.decisions),
        }
        standing, article = self.standing, self.article
        for change in change_set.changes:
            if change.article_id != self.article.id:
                continue
            if change.kind in values:
                _put(values[change.kind], change)
            elif change.kind is ArticleState:
                gone = ArticleState(article_id=self.article.id)
                standing = change.after if isinstance(change.after, ArticleState) else gone
            elif isinstance(change.after, ArticleFacts):
                article = structs.replace(article, **structs.asdict(change.after))
        new = structs.replace(
            self,
            article=article,
            state=standing.state,
            assignee=standing.assignee,
            question=standing.question,
            annotations=values[Annotation],
            attributions=values[Attribution],
            stances=values[Stance],
            rejections=values[Rejection],
            answers=values[ArticleAnswers],
            look_again=values[LookAgain],
            assignments=values[Assignment],
            decisions=values[Decision],
        )
        # One more stance among thousands: the index made for this value is carried on, not made again.
        if "_stances_by_claim" in vars(self):
            vars(new)["_stances_by_claim"] = _indexed(self._stances_by_claim, change_set, self.article.id)
        return new


def text_order(annotation: Annotation) -> tuple[int, int, str]:
    """Sorts annotations as they are read: by start, the longer first, ties by id."""
    span = annotation.span
    return (span.start, -span.end, annotation.id)


def _indexed(
    stances: dict[str, tuple[Stance, ...]], change_set: ChangeSet, article_id: str
) -> dict[str, tuple[Stance, ...]]:
    """The stances by claim after a change set, in the order in which they would be found."""
    found = dict(stances)
    for change in change_set.changes:
        stance = change.value
        if not isinstance(stance, Stance) or stance.article_id != article_id:
            continue
        of_claim = {s.id: s for s in found.get(stance.claim_id, ())}
        _put(of_claim, change)
        found[stance.claim_id] = tuple(of_claim.values())
    return found


def _put(values: dict[str, Any], change: Change) -> None:
    if change.after is None:
        values.pop(change.value.id, None)
    else:
        values[change.value.id] = change.after
