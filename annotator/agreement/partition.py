"""Marks parted into unitary alignments at the least cost: a linear program, solved by HiGHS."""

from typing import Any

from msgspec import Struct

from annotator.agreement.arrays import Counts, Numbers


class Columns(Struct, frozen=True, eq=False):
    """Unitary alignments: ``members[column, annotator]`` is a mark or -1, and what each costs."""

    members: Counts
    costs: Numbers


def _quiet_solver() -> Any:  # noqa: ANN401  # its stubs do not know its methods
    from highspy import Highs

    class Quiet(Highs):
        """Its own start sets up callbacks, which we do not use, and greets on the standard output with that."""

        def __init__(self) -> None:
            super(Highs, self).__init__()
            self.setOptionValue("output_flag", False)
            self.setOptionValue("threads", 1)
            # It would take a look at the whole program before each of the many small steps.
            self.setOptionValue("presolve", "off")

    return Quiet()


class Program:
    """The partition of marks as a linear program, with a column for each unitary alignment known so far."""

    def __init__(self, marks: int) -> None:
        import numpy as np

        self._solver = _quiet_solver()
        ones, none = np.ones(marks), np.zeros(0)
        self._solver.addRows(marks, ones, ones, 0, np.zeros(marks, np.int32), none.astype(np.int32), none)
        self._members: list[Counts] = []
        self._known: set[tuple[int, ...]] = set()
        self.worth: Numbers = none
        self.bound = 0.0

    def add(self, columns: Columns) -> None:
        import numpy as np

        count = len(columns.costs)
        real = columns.members >= 0
        starts = np.concatenate(([0], np.cumsum(real.sum(axis=1))[:-1])).astype(np.int32)
        places = columns.members[real].astype(np.int32)
        self._solver.addCols(
            count, columns.costs, np.zeros(count), np.ones(count), len(places), starts, places, np.ones(len(places))
        )
        self._members.append(columns.members)
        self._known.update(map(tuple, columns.members.tolist()))

    def relaxed(self) -> Numbers:
        """What each mark is worth at the optimum, where columns may be chosen in parts."""
        import numpy as np

        self._solver.run()
        self.worth = np.array(self._solver.getSolution().row_dual)
        self.bound = float(self._solver.getObjectiveValue())
        return self.worth

    def is_whole(self) -> bool:
        import numpy as np

        shares = np.array(self._solver.getSolution().col_value)
        return bool((np.minimum(shares, 1 - shares) < 1e-6).all())

    def whole(self) -> float:
        """The least disorder where each column is chosen or not."""
        import numpy as np
        from highspy import HighsVarType

        count = sum(map(len, self._members))
        kinds = np.full(count, HighsVarType.kInteger)
        self._solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
        self._solver.setOptionValue("mip_rel_gap", 0.0)
        self._solver.run()
        return float(self._solver.getObjectiveValue())

    def without_known(self, columns: Columns) -> Columns:
        new = [at for at, row in enumerate(columns.members.tolist()) if tuple(row) not in self._known]
        return Columns(columns.members[new], columns.costs[new])

    def chosen(self) -> Counts:
        """The unitary alignments of the best alignment, ``[alignment, annotator]``."""
        import numpy as np

        return np.concatenate(self._members)[np.array(self._solver.getSolution().col_value) > 0.5]
