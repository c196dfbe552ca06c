from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.change import ChangeSet, added
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole, Speaker
from annotator.project import annotating, naming
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from tests.builders import a_speaker, an_article, put_in

Mark = Callable[[str], Annotation]
Type = Callable[[str], None]
PEOPLE = ("Donald Trump", "Jens Stoltenberg", "Ursula von der Leyen")
ENTER, ESCAPE, DOWN = "\r", "\x1b", "\x1e"


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot, mark: Mark, register: Callable[..., None]) -> ClaimsPanel:
    """The panel with one claim, selected, and three speakers that nobody has used."""
    register(speakers=PEOPLE)
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(372, 700)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    session.select(mark("there is no need to worry").id)
    return panel


@pytest.fixture
def keys(qtbot: QtBot) -> Type:
    special = {ENTER: Qt.Key.Key_Return, ESCAPE: Qt.Key.Key_Escape, DOWN: Qt.Key.Key_Down}

    def press(text: str) -> None:
        for letter in text:
            focused = QApplication.focusWidget()
            assert focused is not None
            if letter in special:
                qtbot.keyClick(focused, special[letter])
            else:
                qtbot.keyClicks(focused, letter)

    return press


def offered(panel: ClaimsPanel) -> list[str]:
    lists = [v for v in panel.findChildren(QListView, "picks") if v.isVisible()]
    return [str(lists[0].model().index(n, 0).data()) for n in range(lists[0].model().rowCount())] if lists else []


def speaker(session: Session) -> str | None:
    assert session.document is not None
    assert session.claim is not None
    found = session.document.attribution(session.claim.id).speaker_id
    named = session.project.store.value(Speaker, found) if found and session.project else None
    return named.name if named else None


def count(session: Session) -> int:
    assert session.project is not None
    return len(naming.speakers(session.project))


def test_the_list_opens_with_everyone_at_a_digit(panel: ClaimsPanel):
    panel.edit_speaker()
    assert offered(panel) == ["1  Donald Trump", "2  Jens Stoltenberg", "3  Ursula von der Leyen"]
    assert QApplication.focusWidget() is panel.form.speaker


def test_a_digit_picks(panel: ClaimsPanel, session: Session, keys: Type, qtbot: QtBot):
    panel.edit_speaker()
    with qtbot.waitSignal(panel.done_editing):
        keys("2")
    assert speaker(session) == "Jens Stoltenberg"
    assert offered(panel) == []


def test_enter_alone_takes_whoever_spoke_last(panel: ClaimsPanel, session: Session, mark: Mark, keys: Type):
    panel.edit_speaker()
    keys("3")
    session.select(mark("the Secretary General of NATO").id)
    panel.edit_speaker()
    assert offered(panel)[0] == "1  Ursula von der Leyen"
    keys(ENTER)
    assert speaker(session) == "Ursula von der Leyen"


def test_whoever_was_used_latest_comes_first(panel: ClaimsPanel, session: Session, keys: Type):
    for name in ("2", "3"):
        panel.edit_speaker()
        keys(name)
    panel.edit_speaker()
    assert offered(panel)[:2] == ["1  Ursula von der Leyen", "2  Jens Stoltenberg"]


def test_the_speakers_of_an_opened_article_come_before_others(
    panel: ClaimsPanel, session: Session, theme: Theme, qtbot: QtBot
):
    assert session.claim is not None
    session.do(annotating.set_speaker, session.claim.id, "Ursula von der Leyen")
    later = ClaimsPanel(session, theme)
    qtbot.addWidget(later)
    later.show()
    later.edit_speaker()
    assert offered(later)[0] == "1  Ursula von der Leyen"


def test_letters_narrow_the_list_whatever_their_case_and_accents(panel: ClaimsPanel, session: Session, keys: Type):
    panel.edit_speaker()
    keys("LÉY")
    assert offered(panel) == ["Ursula von der Leyen", "Make new speaker “LÉY”"]
    keys(ENTER)
    assert speaker(session) == "Ursula von der Leyen"


def test_arrow_keys_move_to_the_entry_that_enter_takes(panel: ClaimsPanel, session: Session, keys: Type):
    panel.edit_speaker()
    keys(DOWN + ENTER)
    assert speaker(session) == "Jens Stoltenberg"


def test_an_entry_is_taken_by_the_mouse(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    panel.edit_speaker()
    view = next(v for v in panel.findChildren(QListView, "picks") if v.isVisible())
    place = view.visualRect(view.model().index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert speaker(session) == "Ursula von der Leyen"


def test_a_name_that_nobody_has_makes_a_speaker_in_one_step(panel: ClaimsPanel, session: Session, keys: Type):
    assert session.project is not None
    panel.edit_speaker()
    keys("Sergey  Lavrov")
    assert offered(panel) == ["Make new speaker “Sergey Lavrov”"]
    keys(ENTER)
    assert speaker(session) == "Sergey Lavrov"
    session.project.undo()
    assert count(session) == len(PEOPLE)


def test_a_name_within_another_can_be_made_by_its_own_entry(panel: ClaimsPanel, session: Session, keys: Type):
    panel.edit_speaker()
    keys("Jens" + DOWN + ENTER)
    assert speaker(session) == "Jens"


@pytest.mark.parametrize("typed", ["jens stoltenberg", "JENS STOLTENBERG ", "  Jens   Stoltenberg"])
def test_the_very_name_never_makes_a_second_speaker(panel: ClaimsPanel, session: Session, keys: Type, typed: str):
    panel.edit_speaker()
    keys(typed)
    assert offered(panel) == ["Jens Stoltenberg"]
    keys(ENTER)
    assert speaker(session) == "Jens Stoltenberg"
    assert count(session) == len(PEOPLE)


def test_an_alias_never_makes_a_second_speaker(panel: ClaimsPanel, session: Session, keys: Type):
    assert session.project is not None
    someone = a_speaker("Theresa May", aliases=("the British prime minister",))
    session.project.do(ChangeSet("add", added(someone)))
    panel.edit_speaker()
    keys("The British Prime Minister" + ENTER)
    assert speaker(session) == "Theresa May"
    assert count(session) == len(PEOPLE) + 1


def test_escape_leaves_everything_as_it_was(panel: ClaimsPanel, session: Session, keys: Type, qtbot: QtBot):
    panel.edit_speaker()
    keys("Nobody")
    with qtbot.waitSignal(panel.done_editing):
        keys(ESCAPE)
    assert speaker(session) is None
    assert panel.form.speaker.text() == ""
    assert count(session) == len(PEOPLE)


def test_the_field_shows_name_and_affiliation(panel: ClaimsPanel, session: Session, keys: Type):
    assert session.project is not None
    assert session.claim is not None
    someone = a_speaker("Theresa May", affiliation="United Kingdom")
    session.project.do(ChangeSet("add", added(someone)))
    session.do(annotating.set_speaker, session.claim.id, someone.id)
    assert panel.form.speaker.text() == "Theresa May — United Kingdom"


def test_the_speaker_can_be_taken_away(panel: ClaimsPanel, session: Session, keys: Type):
    panel.edit_speaker()
    keys("1")
    panel.edit_speaker()
    assert offered(panel)[-1].strip().endswith("No speaker")
    keys(DOWN * 3 + ENTER)
    assert speaker(session) is None


def test_the_affiliation_is_that_of_the_articles_date(panel: ClaimsPanel, session: Session, keys: Type):
    assert session.project is not None
    assert session.claim is not None
    roles = (DatedRole("PM", "United Kingdom", "2016-07"), DatedRole("MP", "Maidenhead", "1997-05-01", "2016-06"))
    someone = a_speaker("Theresa May", roles=roles)
    article = an_article("Prices rose, she said.", id="earlier", published="2016-03-01")
    put_in(session.project, article)
    session.project.do(ChangeSet("add", added(someone)))
    session.open_article("earlier")
    claim = session.do(annotating.add_claim, [Span(0, 11)])
    assert claim is not None
    session.do(annotating.set_speaker, claim.id, someone.id)
    session.select(claim.id)
    assert panel.form.speaker.text() == "Theresa May — Maidenhead"
