"""What holds for every format there is; a new one is tested by being in the catalogue."""

import contextlib
from collections.abc import Iterable
from importlib import metadata
from io import BytesIO

import pytest
from hypothesis import given, settings

from annotator.domain.errors import UnreadableFile
from annotator.formats.catalog import READERS, WRITERS, catalog
from annotator.formats.drafts import ArticleDraft, Elsewhere, Values
from annotator.formats.format import FolderFormat, ReadFormat, WriteFormat
from annotator.formats.writers import Piece
from tests.formats.reading import example, items, sample
from tests.formats.worlds import CONTENT as content
from tests.formats.worlds import World, said, worlds


@pytest.mark.parametrize("known", READERS, ids=lambda known: known.id)
class TestReader:
    def test_it_reads_its_own_example(self, known: ReadFormat) -> None:
        found = example(known)
        assert any(
            isinstance(item, ArticleDraft | Elsewhere) or (isinstance(item, Values) and item.article) for item in found
        )

    def test_it_refuses_an_empty_file(self, known: ReadFormat) -> None:
        with pytest.raises(UnreadableFile):
            assert items(known, b"") != []

    def test_it_reads_or_refuses_whatever_it_is_given(self, known: ReadFormat) -> None:
        for data in (b"\0\1\2", b"{", b'"', b"a,b\n", b"\xff\xfe", "é“\n".encode("cp1252"), b"[1,2]\n{}\n"):
            with contextlib.suppress(UnreadableFile):
                items(known, data)

    def test_it_is_found_by_suffix_and_content(self, known: ReadFormat) -> None:
        assert catalog().reader_for(known.suffixes[0].upper(), sample(known)[:4096]) is known


@pytest.mark.parametrize("known", [k for k in WRITERS if isinstance(k, WriteFormat)], ids=lambda known: known.id)
class TestWriter:
    @given(world=worlds())
    def test_it_reads_back_what_it_wrote_of_any_project(self, known: WriteFormat, world: World) -> None:
        writer = known.writer(world.content, known.options())
        for article in world.articles:
            written = writer.article(article)
            assert writer.difference(written, article) == ""
            assert written == writer.article(article)

    def test_it_sees_a_difference(self, known: WriteFormat) -> None:
        writer = known.writer(content, known.options())
        written = writer.article(said())
        assert writer.difference(written.replace(b"never", b"nevel"), said()) == "article"

    def test_its_head_is_a_line_or_nothing(self, known: WriteFormat) -> None:
        assert known.writer(content, known.options()).head()[-1:] in (b"\n", b"")


class Folder:
    """The files of an export, in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def put(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            self.files[piece.file] = self.files.get(piece.file, b"") + piece.data

    def opened(self, name: str) -> BytesIO:
        return BytesIO(self.files[name])


# What is written by spaCy itself, which is large and no part of the set-up, is tried in tests/outside.
FOLDERS = [known for known in WRITERS if isinstance(known, FolderFormat) and known.id != "spacy"]


@pytest.mark.parametrize("known", FOLDERS, ids=lambda known: known.id)
class TestFolderWriter:
    @settings(max_examples=25)
    @given(world=worlds())
    def test_it_reads_back_what_it_wrote_of_any_project(self, known: FolderFormat, world: World) -> None:
        found: list[dict[str, bytes]] = []
        for _ in range(2):
            folder, writer = Folder(), known.writer(world.content, known.options())
            for number, article in enumerate(world.articles):
                pieces = writer.article(article, ("train", "dev", "")[number % 3])
                assert writer.difference(pieces, article) == ""
                folder.put(pieces)
            folder.put(writer.end())
            assert set(writer.proof(folder.opened)) <= {""}
            found.append(folder.files)
        assert found[0] == found[1]


def test_formats_have_ids_of_their_own() -> None:
    for formats in (READERS, WRITERS):
        assert len({known.id for known in formats}) == len(formats)


def test_a_broken_format_of_another_package_is_listed_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        metadata.EntryPoint("gone", "no_such_package:FORMAT", "annotator.readers"),
        metadata.EntryPoint("odd", "annotator:__version__", "annotator.readers"),
        metadata.EntryPoint("good", "annotator.formats.plain_text:PLAIN_TEXT", "annotator.readers"),
    ]
    monkeypatch.setattr(metadata, "entry_points", lambda group: points if group == "annotator.readers" else [])
    found = catalog()
    assert [broken.name for broken in found.broken] == ["gone", "odd"]
    assert len(found.readers) == len(READERS) + 1
