"""Libraries without types, as values of any type: imported when they are needed, as they are slow to load."""

from importlib import import_module
from typing import Any

from annotator.domain.errors import ExportFailed


def spacy() -> Any:  # noqa: ANN401
    """The module, which is not installed with the program. Raises ExportFailed (missing_package)."""
    try:
        return import_module("spacy")
    except ImportError as error:
        command = "pip install media-annotator[spacy]"
        raise ExportFailed("missing_package", package="spaCy", command=command) from error
