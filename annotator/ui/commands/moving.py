"""Going from claim to claim, from article to article, from hit to hit."""

from annotator.project import annotating
from annotator.ui.commands.command import Command, with_article, with_project
from annotator.ui.commands.order import neighbour
from annotator.ui.desk import Desk


def find(desk: Desk) -> None:
    """Puts the caret into the search field."""
    desk.search.setFocus()
    desk.search.selectAll()


def step_back(desk: Desk) -> None:
    """Leaves what is under way: the selected words, then the selected mark."""
    if desk.reader.textCursor().hasSelection():
        desk.reader.clear_selection()
    else:
        desk.session.select(None)
    desk.back_to_reading()


def done(desk: Desk) -> None:
    """Says that the article is done and goes on to the next one; a done one is open again."""
    document = desk.session.document
    if document is None:
        return
    if document.state == "done":
        desk.session.do(annotating.set_state, "started")
        return
    desk.session.do(annotating.set_state, "done")
    desk.articles.next_article()
    desk.back_to_reading()


def _open(desk: Desk, step: int) -> None:
    if desk.session.mode == "review":
        desk.reviewing().step_article(step)
        return
    desk.articles.next_article() if step > 0 else desk.articles.previous_article()
    desk.back_to_reading()


def _claim(desk: Desk, step: int) -> None:
    found = neighbour(desk.session, step)
    if found is not None:
        desk.session.select(found)


COMMANDS = (
    Command("find", "Find…", "edit", find, ("Ctrl+F",), with_project, 1),
    Command("next_hit", "Next hit", "edit", lambda d: d.reader.next_hit(), ("F3",), with_article, 1, mode="annotate"),
    Command(
        "previous_hit",
        "Previous hit",
        "edit",
        lambda d: d.reader.previous_hit(),
        ("Shift+F3",),
        with_article,
        1,
        mode="annotate",
    ),
    Command("next_claim", "Next claim", "go", lambda d: _claim(d, 1), ("Alt+Down",), with_article, mode="annotate"),
    Command(
        "previous_claim", "Previous claim", "go", lambda d: _claim(d, -1), ("Alt+Up",), with_article, mode="annotate"
    ),
    Command("step_back", "Back to reading", "go", step_back, ("Esc",), with_article, mode="annotate"),
    Command("next_article", "Next article", "go", lambda d: _open(d, 1), ("Ctrl+PgDown",), with_project, 1),
    Command("previous_article", "Previous article", "go", lambda d: _open(d, -1), ("Ctrl+PgUp",), with_project, 1),
    Command("done", "Done, next article", "go", done, ("D",), with_article, 2, mode="annotate"),
)
