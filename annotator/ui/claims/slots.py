"""Which target answers to which digit. Digits stay put, so that the hand can learn them."""

from collections.abc import Sequence

from annotator.domain.codebook import Target

SLOTS = 9


class TargetSlots:
    """At most nine targets at the digits 1 to 9: the project's first ones, until others are used instead."""

    def __init__(self) -> None:
        self._slots: list[str | None] = []
        self._targets: dict[str, Target] = {}
        self._used: dict[str, int] = {}
        self._uses = 0

    def know(self, targets: Sequence[Target]) -> None:
        """Takes note of the project's targets, by rank: those that are gone free their digit, new ones take a free one.

        A digit that is free only because its target went is taken before a higher one.
        """
        self._targets = {t.id: t for t in targets}
        self._slots = [s if s in self._targets else None for s in self._slots]
        for target_id in self._targets:
            if target_id not in self._slots and self.next_digit is not None:
                self._put(target_id, self.next_digit)
        while self._slots and self._slots[-1] is None:
            self._slots.pop()

    def use(self, target_id: str) -> None:
        """Counts a use; a target without a digit gets a free one, or that of the target not used for longest."""
        if target_id not in self._targets:
            return
        self._uses += 1
        self._used[target_id] = self._uses
        if target_id not in self._slots:
            self._put(target_id, self.next_digit or self._stalest())

    def clear(self) -> None:
        """Forgets everything, as for another project."""
        self._slots, self._targets, self._used, self._uses = [], {}, {}, 0

    def at(self, digit: int) -> Target | None:
        """The target at a digit."""
        return self._targets.get((self._slots[digit - 1] or "") if 1 <= digit <= len(self._slots) else "")

    def digit(self, target_id: str) -> int | None:
        """The digit of a target, if it has one."""
        return self._slots.index(target_id) + 1 if target_id in self._slots else None

    @property
    def taken(self) -> list[tuple[int, Target]]:
        """The digits in use with their targets, in the order of digits."""
        return [(n, self._targets[s]) for n, s in enumerate(self._slots, 1) if s is not None]

    @property
    def next_digit(self) -> int | None:
        """The digit that a new target would get, or None when all nine are taken."""
        free = (n for n, s in enumerate(self._slots, 1) if s is None)
        return next(free, len(self._slots) + 1 if len(self._slots) < SLOTS else None)

    def _stalest(self) -> int:
        # Among targets never used the last goes first: the project's first targets are its main ones.
        return min(self.taken, key=lambda item: (self._used.get(item[1].id, 0), -item[0]))[0]

    def _put(self, target_id: str, digit: int) -> None:
        self._slots += [None] * (digit - len(self._slots))
        self._slots[digit - 1] = target_id
