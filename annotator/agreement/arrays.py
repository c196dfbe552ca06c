"""The types of numpy's arrays, by names that cost no import: numpy is loaded where something is counted."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

    Numbers = NDArray[float64]
    Counts = NDArray[int64]
    Flags = NDArray[bool_]
else:
    Numbers = Counts = Flags = Any
