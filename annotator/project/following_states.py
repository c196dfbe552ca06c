"""How far work has come: each assignment as it came back, and the article's state after it."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from annotator.domain.article import ArticleState, State
from annotator.domain.assignment import Assignment
from annotator.domain.change import Change
from annotator.project.comparing_returns import Found
from annotator.project.project import Project


def states(project: Project, chosen: Sequence[Found]) -> Iterator[Change]:
    """The changes of assignments and of the articles' states that taking this work comes to."""
    given: dict[str, dict[str, Assignment]] = {}
    for value in project.store.values(Assignment):
        given.setdefault(value.article_id, {})[value.id] = value
    by_article: dict[str, list[Found]] = {}
    for one in chosen:
        by_article.setdefault(one.row.article_id, []).append(one)
    for article, those in by_article.items():
        before = given.get(article, {})
        after = before | {new.id: new for one in those if (new := _assignment(one)) is not None}
        yield from (Change(before.get(key), value) for key, value in after.items() if before.get(key) != value)
        yield from _article_state(project, those, (before.values(), after.values()))


def _article_state(
    project: Project, those: Sequence[Found], both: tuple[Iterable[Assignment], Iterable[Assignment]]
) -> Iterator[Change]:
    """The state in the lead's list follows the annotators', unless the lead has set another one."""
    held = project.store.value(ArticleState, those[0].row.article_id)
    before, after = (_together(assignments) for assignments in both)
    if held is None or held.state != before:
        return
    questions = [held.question, *(one.returned.state.question for one in those)]
    lines = sorted({line for text in questions for line in text.split("\n") if line})
    new = structs.replace(held, state=after, question="\n".join(lines) if after == "ask" else "")
    if new != held:
        yield Change(held, new)


def _assignment(one: Found) -> Assignment | None:
    """The assignment as it is after this return; None where it stays as it is."""
    came, there = one.returned.assignment, one.assignment
    if there is None:
        return structs.replace(came, article_id=one.row.article_id, purpose="alone")
    if not one.returned.is_touched:
        return None
    if one.row.outcome == "same" and one.returned.order <= (there.revision, there.origin):
        return None
    return structs.replace(
        there, state=one.returned.state.state, done=came.done, origin=came.origin, revision=came.revision
    )


def _together(assignments: Iterable[Assignment]) -> State:
    """One state for all who were given an article."""
    states = {one.state for one in assignments}
    if "ask" in states:
        return "ask"
    if not states or states == {"todo"}:
        return "todo"
    return "done" if states == {"done"} else "started"
