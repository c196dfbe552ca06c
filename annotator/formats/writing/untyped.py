"""Libraries without types, as values of any type: imported when they are needed, as they are slow to load."""

from importlib import import_module
from typing import Any, TypeAlias

from annotator.domain.errors import ExportFailed

ArrowSchema: TypeAlias = Any
ArrowType: TypeAlias = Any


def pyarrow() -> Any:  # noqa: ANN401
    """The module, ``pyarrow.parquet`` included."""
    import pyarrow as arrow  # pyright: ignore[reportMissingTypeStubs]
    from pyarrow import parquet  # pyright: ignore[reportMissingTypeStubs]

    assert parquet is not None
    return arrow


def spacy() -> Any:  # noqa: ANN401
    """The module, which is not installed with the program. Raises ExportFailed (missing_package)."""
    try:
        return import_module("spacy")
    except ImportError as error:
        command = "pip install media-annotator[spacy]"
        raise ExportFailed("missing_package", package="spaCy", command=command) from error
