"""XML that declares entities: none of them is read from a file, and none fills the memory, whatever reads it."""

from io import BytesIO
from pathlib import Path
from time import process_time

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.formats.catalog import catalog
from annotator.formats.format import ReadFormat

SECRET = "the words of another file"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
READERS = catalog().readers


def read(known: ReadFormat, data: bytes) -> str:
    """What comes of it, as far as it is read; what is refused says nothing of the file."""
    try:
        return repr(list(known.read(BytesIO(data), known.options())))
    except UnreadableFile as error:
        return repr((error.code, error.facts))


@pytest.mark.parametrize("root", ["html", "rss", "xmi:XMI xmlns:xmi='http://www.omg.org/XMI'", "Project", "TEI"])
@pytest.mark.parametrize("known", READERS, ids=lambda known: known.id)
def test_no_entity_is_read_from_a_file(known: ReadFormat, root: str, tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}"> %p;]>'
    body = f"<{root}><body><p>{'Prices rose. ' * 40}&e;</p></body></{root.split()[0]}>"
    assert SECRET not in read(known, f'<?xml version="1.0"?>\n{declared}\n{body}'.encode())


@pytest.mark.parametrize("known", READERS, ids=lambda known: known.id)
def test_entities_within_entities_fill_nothing(known: ReadFormat):
    data = f'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY l0 "laugh">{LAUGHS}]>\n<html><p>&l11;</p></html>'.encode()
    began = process_time()
    assert len(read(known, data)) < 100_000
    assert process_time() - began < 10
