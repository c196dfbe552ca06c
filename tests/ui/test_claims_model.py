from collections.abc import Callable, Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, ChangeSet
from annotator.domain.speaker import Speaker
from annotator.project import annotating, naming
from annotator.ui.claims.model import ClaimsModel
from annotator.ui.claims.names import Names
from annotator.ui.session import Session
from tests.builders import words

Mark = Callable[[str], Annotation]
CRIMEA = "Russia’s annexation of the Crimea is still one of the main stumbling blocks"
WORRY = "there is no need to worry"


@pytest.fixture
def model(session: Session) -> Iterator[ClaimsModel]:
    assert session.project is not None
    names = Names()
    names.read(session.project)
    model = ClaimsModel(session, names)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def take(change_set: ChangeSet) -> None:
        renamed = names.take(change_set)
        model.take(change_set)
        if renamed:
            model.refresh()

    model.adopt(session.project.codebook)
    model.read()
    session.changed.connect(take)
    yield model
    session.changed.disconnect(take)
    tester.deleteLater()


def drawn(model: ClaimsModel, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


def test_claims_stand_in_text_order_however_they_were_made(model: ClaimsModel, mark: Mark):
    mark(WORRY)
    mark("During the electoral campaign")
    mark(CRIMEA)
    assert [line[16:30] for line in drawn(model)] == ["“Russia’s anne", "“there is no n", "“During the el"]


def test_an_outer_claim_stands_before_the_inner_one(model: ClaimsModel, mark: Mark):
    mark("annexation of the Crimea")
    mark("annexation of the Crimea is still one")
    assert drawn(model) == [
        "No speaker yet: “annexation of the Crimea is still one”",
        "No speaker yet: “annexation of the Crimea”",
    ]


def test_a_claim_is_drawn_with_all_that_is_said_about_it(
    model: ClaimsModel, session: Session, mark: Mark, register: Callable[..., None]
):
    register(speakers=("Jens Stoltenberg",), targets=("Russia's annexation of Crimea",))
    claim = mark("“We will never accept any violation")
    session.do(annotating.set_speaker, claim.id, "Jens Stoltenberg")
    session.do(annotating.set_attribute, claim.id, "quotation", "direct")
    session.do(annotating.set_stance, claim.id, "Russia's annexation of Crimea", "against")
    seen = "Jens Stoltenberg: “We will never accept any violation direct · ✕ Russia's annexation of Crimea"
    assert drawn(model) == [seen]
    assert drawn(model, Qt.ItemDataRole.AccessibleTextRole) == [seen.replace("✕", "against")]


def test_flag_and_note_are_drawn(model: ClaimsModel, session: Session, mark: Mark):
    claim = mark(WORRY)
    session.do(annotating.set_unsure, claim.id, True)
    session.do(annotating.set_note, claim.id, "who\nsays so?")
    assert drawn(model) == [f"No speaker yet: “{WORRY}” unsure · note: who says so?"]


def test_a_change_tells_of_its_claim_only(model: ClaimsModel, session: Session, mark: Mark):
    claims = [mark(CRIMEA), mark(WORRY)]
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    session.do(annotating.set_attribute, claims[1].id, "type", "fact")
    assert told == [(1, 1)]


def test_an_answer_elsewhere_resets_nothing(model: ClaimsModel, session: Session, mark: Mark):
    claim = mark(CRIMEA)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    mark(WORRY)
    session.do(annotating.set_unsure, claim.id, True)
    session.do(annotating.remove, claim.id)
    assert resets == []


def test_a_moved_boundary_moves_the_claim(model: ClaimsModel, session: Session, mark: Mark):
    assert session.document is not None
    mark(CRIMEA)
    claim = mark(WORRY)
    text = session.document.article.text
    session.do(annotating.move_boundary, claim.id, claim.fragments[0].span, words(text, "the Secretary General"))
    assert drawn(model)[0] == "No speaker yet: “the Secretary General”"


def test_undo_takes_the_claim_back_and_redo_brings_it_again(model: ClaimsModel, session: Session, mark: Mark):
    assert session.project is not None
    mark(WORRY)
    session.project.undo()
    assert drawn(model) == []
    session.project.redo()
    assert drawn(model) == [f"No speaker yet: “{WORRY}”"]


def test_a_renamed_speaker_is_renamed_on_the_cards(
    model: ClaimsModel, session: Session, mark: Mark, register: Callable[..., None]
):
    assert session.project is not None
    register(speakers=("Jens",))
    session.do(annotating.set_speaker, mark(WORRY).id, "Jens")
    speaker = session.project.store.value(Speaker, "Jens")
    assert speaker is not None
    session.project.do(ChangeSet("rename", (Change(speaker, structs.replace(speaker, name="Jens Stoltenberg")),)))
    assert drawn(model) == [f"Jens Stoltenberg: “{WORRY}”"]


def test_mentions_and_cues_are_no_claims(model: ClaimsModel, session: Session, mark: Mark):
    assert session.document is not None
    claim = mark(WORRY)
    span = words(session.document.article.text, "responded that")
    session.do(annotating.mark_part, claim.id, "cue", span)
    assert model.rowCount() == 1


def test_the_list_is_the_open_articles(model: ClaimsModel, session: Session, mark: Mark):
    mark(WORRY)
    session.open_article(None)
    model.read()
    assert drawn(model) == []


def test_a_claim_inside_a_claim_says_who_passes_it_on(model: ClaimsModel, session: Session, mark: Mark) -> None:
    outer, inner = mark(CRIMEA), mark("one of the main stumbling blocks")
    assert session.project is not None
    for claim, name in ((outer, "Jens Stoltenberg"), (inner, "Donald Trump")):
        speaker, new = naming.speaker_named(session.project, name)
        session.do(annotating.set_speaker, claim.id, speaker.id, *new)
    card = model.card(model.row(inner.id) or 0)
    assert card is not None
    assert card.told_by == ("Jens Stoltenberg",)
    assert "in a claim by Jens Stoltenberg" in str(model.data(model.index(model.row(inner.id) or 0, 0)))
    other = model.card(model.row(outer.id) or 0)
    assert other is not None
    assert other.told_by == ()
