"""Turns the table of commands into menus and shortcuts, and keeps their enabled state."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.domain.change import ChangeSet, StepName
from annotator.domain.codebook import Codebook
from annotator.ui import verbs
from annotator.ui.commands import asking, marking
from annotator.ui.commands.catalog import COMMANDS
from annotator.ui.commands.command import Command, Menu, with_claim
from annotator.ui.desk import Desk
from annotator.ui.keys import Keys, normal
from annotator.ui.offer import Offer

SLOTS = 9


class Actions(QObject):
    """The actions of a window, by command id."""

    def __init__(self, desk: Desk, bar: QMenuBar) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._by_id: dict[str, tuple[Command, QAction]] = {}
        self._of_codebook: list[QAction] = []
        self._enabled: dict[QAction, Callable[[Desk], bool]] = {}
        self.menus: dict[Menu, QMenu] = {menu: bar.addMenu(title) for menu, title in self._titles().items()}
        self._groups: dict[Menu, int] = {}
        self._bar = bar
        self._keys = Keys()
        for command in COMMANDS:
            if command.menu != "review":
                self._add(command)
        self._make_stances()
        self.menus["edit"].aboutToShow.connect(self._name_steps)
        session = desk.session
        for happened in (session.project_opened, session.project_closed, session.article_opened, session.selected):
            happened.connect(self.refresh)
        session.project_opened.connect(self._make_attributes)
        session.changed.connect(self._follow)
        session.mode_changed.connect(self._turn)
        self.refresh()

    def __getitem__(self, command_id: str) -> QAction:
        """The action of a command. Raises KeyError for an unknown one."""
        return self._by_id[command_id][1]

    def show_keys(self, keys: Keys) -> None:
        """Lets each command of the table answer to these keys."""
        self._keys = keys
        for command, action in self._by_id.values():
            action.setShortcuts([QKeySequence(key) for key in keys.of(command.id)])
        self._give_keys_of_codebook()

    def offers(self) -> list[Offer]:
        """Everything that can be chosen from a list, in the order of the menus; what the codebook adds comes last."""
        self._complete()
        self.refresh()
        self._name_targets()
        return [
            *(self._offer(command, action) for command, action in self._by_id.values()),
            *self._offers_of_codebook(),
        ]

    def _offer(self, command: Command, action: QAction) -> Offer:
        topic = self.menus[command.menu].title().replace("&", "")
        return Offer(
            id=command.id,
            topic=topic,
            words=command.words,
            keys=_keys(action),
            declared=command.keys,
            enabled=action.isEnabled(),
            run=action.trigger,
            mode=command.mode,
        )

    def _offers_of_codebook(self) -> Iterator[Offer]:
        topic = self.tr("Codebook")
        for number, action in enumerate(self._of_codebook, 1):
            words = self.tr("Stance") + f" {number}: {action.text()}" if number <= SLOTS else action.text()
            yield Offer(
                id=f"codebook {number}",
                topic=topic,
                words=words,
                keys=_keys(action),
                declared=(action.data(),) if action.data() else (),
                enabled=action.isEnabled(),
                run=action.trigger,
                of_codebook=True,
                mode="annotate",
            )

    def _give_keys_of_codebook(self) -> None:
        """A key that a command has stays with it: with both of them Qt would run neither."""
        shared = [action for command, action in self._by_id.values() if command.mode != "review"]
        taken = {normal(key) for action in shared for key in _keys(action)}
        for action in self._of_codebook:
            key = action.data()
            action.setShortcuts([QKeySequence(key)] if key and normal(key) not in taken else [])

    def refresh(self) -> None:
        """Enables what can be done now."""
        mode = self._desk.session.mode
        for command, action in self._by_id.values():
            action.setEnabled(command.mode in {None, mode} and command.enabled(self._desk))
        for action in self._of_codebook:
            action.setEnabled(mode == "annotate" and self._enabled.get(action, with_claim)(self._desk))

    def _turn(self) -> None:
        """Each mode has a menu of its own."""
        mode = self._desk.session.mode
        if mode == "review":
            self._complete()
        self.menus["mark"].menuAction().setVisible(mode == "annotate")
        if "review" in self.menus:
            self.menus["review"].menuAction().setVisible(mode == "review")
        self.refresh()

    def _complete(self) -> None:
        """Makes what only the review needs, when somebody first turns to it or asks for all there is."""
        if "review" in self.menus:
            return
        menu = self.menus["review"] = QMenu(self.tr("&Review"), self._bar)
        self._bar.insertMenu(self.menus["go"].menuAction(), menu)
        menu.menuAction().setVisible(self._desk.session.mode == "review")
        for command in COMMANDS:
            if command.menu == "review":
                self._add(command)
                self[command.id].setShortcuts([QKeySequence(key) for key in self._keys.of(command.id)])

    def _titles(self) -> dict[Menu, str]:
        return {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "mark": self.tr("&Mark"),
            "go": self.tr("&Go"),
            "team": self.tr("&Team"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }

    def _add(self, command: Command) -> None:
        menu = self.menus[command.menu]
        if self._groups.get(command.menu, command.group) != command.group:
            menu.addSeparator()
        self._groups[command.menu] = command.group
        action = self._action(command.words, command.keys, in_text=command.in_text)
        if command.in_cards:
            self._desk.claims.table.addAction(action)
        action.triggered.connect(lambda _=False, command=command: command.call(self._desk))
        menu.addAction(action)
        self._by_id[command.id] = (command, action)

    def _action(self, words: str, keys: tuple[str, ...], *, in_text: bool = False) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        # Also where the menu bar is the system's own, a widget must know the action for its shortcut to work.
        if in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._desk.reader.addAction(action)
        else:
            self._desk.window.addAction(action)
        return action

    def _make_attributes(self) -> None:
        """One action for each thing that the codebook lets one mark or answer."""
        project = self._desk.session.project
        for action in self._of_codebook[SLOTS:]:
            self.menus["mark"].removeAction(action)
            self._enabled.pop(action, None)
            action.deleteLater()
        del self._of_codebook[SLOTS:]
        if project is None:
            return
        for command in asking.commands(project.codebook):
            action = self._action(command.words, ())
            action.setData(command.key)
            action.triggered.connect(lambda _=False, command=command: command.call(self._desk))
            self._enabled[action] = command.enabled
            self.menus["mark"].insertAction(self["note"], action)
            self._of_codebook.append(action)
        self._give_keys_of_codebook()
        self.refresh()

    def _follow(self, change_set: ChangeSet) -> None:
        if any(change.kind is Codebook for change in change_set.changes):
            self._make_attributes()

    def _make_stances(self) -> None:
        menu = QMenu(self.tr("Stance"), self.menus["mark"])
        self.menus["mark"].insertMenu(self["note"], menu)
        for number in range(1, SLOTS + 1):
            action = self._action(self.tr("Target {number}").format(number=number), ())
            action.setData(str(number))
            action.triggered.connect(lambda _=False, n=number: marking.ask_stance(self._desk, n))
            menu.addAction(action)
            self._of_codebook.append(action)
        menu.aboutToShow.connect(self._name_targets)

    def _name_targets(self) -> None:
        for number in range(1, SLOTS + 1):
            target = self._desk.claims.slots.at(number)
            self._of_codebook[number - 1].setText(target.name if target else self.tr("Add a target…"))

    def _name_steps(self) -> None:
        project = self._desk.session.project
        if project is not None:
            self["undo"].setText(_named(self.tr("Undo"), project.history.undoable))
            self["redo"].setText(_named(self.tr("Redo"), project.history.redoable))


def _keys(action: QAction) -> tuple[str, ...]:
    return tuple(key.toString(QKeySequence.SequenceFormat.PortableText) for key in action.shortcuts())


def _named(word: str, step: StepName | None) -> str:
    return word if step is None else f"{word}: {verbs.words(step.verb)}"
