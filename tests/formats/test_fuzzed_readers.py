"""A smoke run of the fuzz command over every reader; the long one is started by hand."""

import pytest

from annotator.formats.catalog import READERS
from annotator.formats.format import ReadFormat
from tests.long import fuzz_readers


@pytest.mark.parametrize("known", [k for k in READERS if k.beside is None], ids=lambda known: known.id)
def test_damaged_files_are_read_or_refused(known: ReadFormat) -> None:
    assert list(fuzz_readers.run(known, 40, seed=7)) == []
