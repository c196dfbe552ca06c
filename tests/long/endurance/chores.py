"""What else is done in a day. Each chore leaves the project, the settings and the window as it found them."""

from collections.abc import Callable

from tests.long.endurance import listing, looking, moving_files, with_others
from tests.long.endurance.office import Office

Chore = Callable[[Office], None]
CHORES: dict[str, Chore] = {
    chore.__name__.replace("_", " "): chore
    for part in (listing.CHORES, looking.CHORES, moving_files.CHORES, with_others.CHORES)
    for chore in part
}


def do(office: Office, chore: Chore) -> None:
    """One chore, to the end and back at the article that was open."""
    session = office.window.session
    assert session.document is not None
    shown = session.document.article.id
    chore(office)
    office.back()
    session.open_article(shown)
    session.select(None)
