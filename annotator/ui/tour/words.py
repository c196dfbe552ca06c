"""What the tour says: each step in plain words, with the keys as they are bound."""

from collections.abc import Callable, Mapping
from html import escape

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from annotator.domain.codebook import Codebook
from annotator.ui.counts import Counts
from annotator.ui.keys import shown
from annotator.ui.offer import Offer
from annotator.ui.tour.standing import Standing
from annotator.ui.tour.steps import Step


class Words(Struct, frozen=True):
    """What the strip says. ``text`` is HTML; ``ticked`` is what was done just now, ``buttons`` their ids in order."""

    progress: str
    title: str
    text: str
    ticked: str = ""
    buttons: tuple[str, ...] = ()


class Ways(Struct, frozen=True):
    """How commands are run: by what is offered, by id, and the codebook whose letters set a stance."""

    offers: Mapping[str, Offer]
    codebook: Codebook

    def to(self, command_id: str) -> str:
        """The key of a command, or where it is found when it has none; as HTML."""
        offer = self.offers[command_id]
        if offer.keys:
            return f"<b>{escape(shown(offer.keys[:1]))}</b>"
        menu = _tr("“{command}” (menu {menu})")
        return escape(menu.format(command=offer.words.removesuffix("…"), menu=offer.topic))

    def called(self, command_id: str) -> str:
        """A command as the palette lists it, as HTML."""
        return escape(self.offers[command_id].words.removesuffix("…"))

    @property
    def first_digit(self) -> str:
        """The key of the first target, as HTML."""
        return self.to("codebook 1")

    @property
    def scale(self) -> str:
        """The letters of the stance scale with their names, as HTML."""
        return ", ".join(f"<b>{escape(v.key.upper())}</b> {escape(v.name)}" for v in self.codebook.offered if v.key)


def of_step(step: Step, now: Standing, ways: Ways, ticked: Step | None) -> Words:
    """What is to be done now; ``ticked`` is the step that was done just before."""
    progress = _tr("Step {number} of {total}").format(number=now.number, total=now.total)
    buttons = ("place", "skip", "end") if now.at >= 0 else ("skip", "end")
    return Words(progress, _tr(_TITLES[step]), _SAYING[step](now, ways), _title(ticked), buttons)


def of_end(made: Counts, ticked: Step | None) -> Words:
    """What is said after the last step, with how much there is in the article."""
    text = _tr(
        "In this article there are now: claims {claims}, speakers {speakers}, stances {stances}. They stay in this"
        " project. The guide says how to go on; the tour can be taken again from the Help menu."
    ).format(claims=made.claims, speakers=made.speakers, stances=made.stances)
    return Words("", _tr("That was the tour."), text, _title(ticked), ("analysts", "leads", "close"))


def _title(step: Step | None) -> str:
    return _tr(_TITLES[step]) if step is not None else ""


_TITLES: dict[Step, str] = {
    "suggestion": "Look at a suggestion",
    "claim": "Mark a claim",
    "speaker": "Say who speaks",
    "parts": "Mark what attributes it",
    "stance": "Say where the speaker stands",
    "undo": "Take something back",
    "palette": "Find any command",
    "done": "Finish the article",
    "export": "Take your work out",
}


def _suggestion(_: Standing, ways: Ways) -> str:
    return _tr(
        "What is underlined with dashes, the program proposes; it counts only when you accept it."
        " {next} or a click chooses one, {accept} accepts it, {reject} rejects it."
    ).format(next=ways.to("next_suggestion"), accept=ways.to("accept"), reject=ways.to("reject"))


def _claim(now: Standing, ways: Ways) -> str:
    if not now.quotation:
        return _tr("Drag over any words that somebody is said to have said. Then {claim} marks them.").format(
            claim=ways.to("claim")
        )
    return _tr(
        "Click into “{quotation}…”, or drag over words of your choice; without a mouse, {next} goes from quotation to"
        " quotation. Then {claim} marks it."
    ).format(quotation=escape(now.quotation), next=ways.to("next_quotation"), claim=ways.to("claim"))


def _speaker(now: Standing, ways: Ways) -> str:
    if not now.has_selected:
        return _choose_first(now, ways)
    if now.name:
        return _tr(
            "The program filled in {name}; the dashed frame on the right says that nobody has looked at it yet."
            " {accept} says that it is right. {speaker} names somebody else."
        ).format(name=f"<b>{escape(now.name)}</b>", accept=ways.to("accept"), speaker=ways.to("speaker"))
    return _tr(
        "{speaker} leads to the field for the speaker. Type the name, then {enter}: a new name makes a new speaker."
    ).format(speaker=ways.to("speaker"), enter=_enter())


def _parts(now: Standing, ways: Ways) -> str:
    if not now.has_selected:
        return _choose_first(now, ways)
    if now.lacking == "mention":
        return _tr(
            "Drag over the words that name the speaker at this place, such as “she”. Then {mention} marks them."
        ).format(mention=ways.to("mention"))
    return _tr(
        "Drag over the words that say that somebody says it, such as “said” or “stated that”. Then {cue} marks them."
    ).format(cue=ways.to("cue"))


def _stance(now: Standing, ways: Ways) -> str:
    if not now.has_selected:
        return _choose_first(now, ways)
    if now.target:
        return _tr("{digit} stands for “{target}” now. Press it, then a letter: {scale}.").format(
            digit=ways.first_digit, target=escape(now.target), scale=ways.scale
        )
    return _tr(
        "Towards what? {digit} makes a target: type what the claim is about, such as “Crimea”, then {enter}."
        " Then a letter says how: {scale}."
    ).format(digit=ways.first_digit, enter=_enter(), scale=ways.scale)


def _undo(now: Standing, ways: Ways) -> str:
    if now.undone:
        return _tr(
            "It is gone. {redo} brings it back. Nothing needs to be saved: each step is on disk when the line at the"
            " bottom says so."
        ).format(redo=ways.to("redo"))
    return _tr("{undo} takes the last step back, even next week. Try it: nothing is lost by it.").format(
        undo=ways.to("undo")
    )


def _palette(_: Standing, ways: Ways) -> str:
    return _tr(
        "{palette} finds whatever the program can do. Type a few letters, for instance of “{command}”, then {enter}."
    ).format(palette=ways.to("palette"), command=ways.called("larger"), enter=_enter())


def _done(_: Standing, ways: Ways) -> str:
    return _tr("{done} says that this article is done. Where there are more, the next one opens.").format(
        done=ways.to("done")
    )


def _export(_: Standing, ways: Ways) -> str:
    return _tr(
        "{export} shows the formats, and how this project looks in each. {enter} takes the first one; then say where"
        " the file is to go."
    ).format(export=ways.to("export"), enter=_enter())


def _choose_first(now: Standing, ways: Ways) -> str:
    if not now.has_claims:
        return _tr("For this there has to be a claim: {claim} marks the sentence in which the caret stands.").format(
            claim=ways.to("claim")
        )
    return _tr(
        "First choose your claim: click on its card or its words, or go there with {next} and {previous}."
    ).format(next=ways.to("next_claim"), previous=ways.to("previous_claim"))


_SAYING: dict[Step, Callable[[Standing, Ways], str]] = {
    "suggestion": _suggestion,
    "claim": _claim,
    "speaker": _speaker,
    "parts": _parts,
    "stance": _stance,
    "undo": _undo,
    "palette": _palette,
    "done": _done,
    "export": _export,
}


def _enter() -> str:
    """The key that ends what is typed, which is nobody's to bind; as HTML."""
    return f"<b>{escape(shown(('Return',)))}</b>"


def _tr(text: str) -> str:
    return QCoreApplication.translate("tour", text)
