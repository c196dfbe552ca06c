"""A smoke run of the fuzz command over the reader of packages; the long one is started by hand."""

from tests.long import fuzz_packages


def test_damaged_packages_are_read_or_refused() -> None:
    assert list(fuzz_packages.run(150, seed=7)) == []
