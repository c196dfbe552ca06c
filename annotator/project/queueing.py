"""Whose work articles are, how far it is, and what the lead is asked: for one article or many, in one step."""

from collections.abc import Callable, Sequence

from msgspec import structs

from annotator.domain.annotation import Annotator
from annotator.domain.article import ArticleState, State
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.errors import RuleBroken
from annotator.domain.identity import new_id
from annotator.project.project import Project


def annotators(project: Project) -> list[Annotator]:
    """The project's annotators by name."""
    return sorted(project.store.values(Annotator), key=lambda a: (a.name.casefold(), a.id))


def annotator_named(project: Project, name: str) -> tuple[Annotator, tuple[Change, ...]]:
    """The annotator of that name, and the change that makes one when there is none. Raises RuleBroken (name_empty)."""
    name = " ".join(name.split())
    if not name:
        raise RuleBroken("name_empty")
    for annotator in annotators(project):
        if annotator.name.casefold() == name.casefold():
            return annotator, ()
    new = Annotator(id=new_id(), name=name)
    return new, added(new)


def set_state(project: Project, article_ids: Sequence[str], state: State) -> None:
    """Says how far the work on articles is; a question to the lead goes with the state that asked it."""
    changes = _changed(project, article_ids, lambda s: structs.replace(s, state=state, question=""))
    _do(project, "set_state", changes, {"state": state})


def ask_lead(project: Project, article_ids: Sequence[str], question: str) -> None:
    """Lets articles wait for the lead's answer to a question, which may be left unsaid."""
    question = question.strip()
    changes = _changed(project, article_ids, lambda s: structs.replace(s, state="ask", question=question))
    _do(project, "ask_lead", changes, {"question": question})


def assign(project: Project, article_ids: Sequence[str], annotator_id: str | None, *new: Change) -> None:
    """Makes articles somebody's work, or nobody's; ``new`` holds the change that makes a new annotator."""
    changes = _changed(project, article_ids, lambda s: structs.replace(s, assignee=annotator_id))
    _do(project, "assign", (*new, *changes) if changes else (), {})


def _changed(
    project: Project, article_ids: Sequence[str], change: Callable[[ArticleState], ArticleState]
) -> tuple[Change, ...]:
    """The changes of those that differ afterwards. Raises RuleBroken (unknown_article)."""
    found: list[Change] = []
    for article_id in dict.fromkeys(article_ids):
        before = project.store.value(ArticleState, article_id)
        if before is None:
            raise RuleBroken("unknown_article", article=article_id)
        found.append(Change(before, change(before)))
    return tuple(change for change in found if change.before != change.after)


def _do(project: Project, verb: str, changes: tuple[Change, ...], arguments: dict[str, str]) -> None:
    count = sum(isinstance(change.value, ArticleState) for change in changes)
    project.do(ChangeSet(verb, changes, {**arguments, "count": str(count)}))
