"""The table of formats in the guide says of every format of the catalogue what it is."""

import formats_table
import pytest


def test_no_format_is_missing() -> None:
    assert formats_table.missing() == []


@pytest.mark.parametrize("language", formats_table.PAGES)
def test_the_table_is_that_of_the_catalogue(language: str) -> None:
    assert formats_table.table(language) in formats_table.PAGES[language].read_text(encoding="utf-8")


def test_the_way_there_and_back_keeps_what_the_table_says() -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in formats_table.table("en").splitlines()]
    native = next(row for row in rows if "`native`" in row[1])
    assert native[2:4] == ["yes", "yes"]
    assert native[4].startswith("texts, facts, marks, who says what, speakers, stances, codebook")
    assert next(row for row in rows if "`dna`" in row[1])[2:4] == ["yes", ""]
