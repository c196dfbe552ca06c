"""CAS files: those of the library's own tests, with and without their types, and whole projects there and back."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import given, settings

from annotator.domain.errors import UnreadableFile
from annotator.formats.foreign import Event, ForeignArticle
from annotator.formats.format import FolderFormat, NoOptions
from annotator.formats.uima import UIMA_JSON, UIMA_JSON_WRITER, UIMA_XMI, UIMA_XMI_WRITER
from annotator.formats.uima.reading import xmi_groups
from tests.formats.reading import beside_items, items
from tests.formats.worlds import CONTENT, World, said, worlds

SAMPLES = Path(__file__).parents[1] / "samples" / "uima-cas"
TYPES = (SAMPLES / "important_dkpro_types.xml").read_bytes()


def xmi(name: str, *, types: bytes | None = None, **options: object) -> list[object]:
    data = (SAMPLES / f"{name}.xmi").read_bytes()
    if types is None:
        return list(items(UIMA_XMI, data, **options))
    return list(beside_items(UIMA_XMI, {"a/doc.xmi": data, "TypeSystem.xml": types}, **options))


def counts(found: object) -> dict[str, int]:
    assert isinstance(found, ForeignArticle)
    labels = [mark.label for mark in found.layers[0].marks]
    return {label: labels.count(label) for label in labels}


@pytest.mark.parametrize("types", [None, TYPES])
def test_characters_beyond_the_basic_plane_count_as_one(types: bytes | None) -> None:
    (found,) = xmi("cas_with_smileys", types=types, segments=True)
    assert isinstance(found, ForeignArticle)
    known = {name: count for name, count in counts(found).items() if name in {"Token", "Sentence", "NamedEntity"}}
    assert known == {"Token": 148, "Sentence": 3, "NamedEntity": 5}
    cas: Any = cassis.load_cas_from_xmi(
        BytesIO((SAMPLES / "cas_with_smileys.xmi").read_bytes()), typesystem=cassis.load_typesystem(BytesIO(TYPES))
    )
    theirs = [fs.get_covered_text() for fs in cas.select("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")]
    marks = [mark for mark in found.layers[0].marks if mark.label == "NamedEntity"]
    assert sorted(mark.fragments[0].of(found.text) for mark in marks) == sorted(theirs)


def test_each_view_with_a_text_is_an_article_and_the_others_are_told() -> None:
    refused, article = xmi("empty_cas")
    assert isinstance(refused, UnreadableFile)
    assert (refused.code, refused.facts["place"]) == ("no_text", "EmptyView")
    assert isinstance(article, ForeignArticle)
    assert [item.place for item in xmi("cas_with_two_sofas") if isinstance(item, ForeignArticle)] == ["_InitialView"]


@pytest.mark.parametrize("name", ["cas_with_list_features", "cas_with_array_features"])
def test_a_cas_without_text_says_so(name: str) -> None:
    (refused,) = xmi(name)
    assert isinstance(refused, UnreadableFile)
    assert refused.code == "no_text"


@pytest.mark.parametrize("types", [None, TYPES])
def test_arrays_of_links_are_roles(types: bytes | None) -> None:
    (found,) = xmi("cas_with_references", types=types)
    assert isinstance(found, ForeignArticle)
    (event,) = found.layers[0].events
    assert event.type == "SemPred"
    assert len(event.roles) == 2
    assert found.notes[0].code == "not_read"


def test_types_that_are_not_declared_are_made_out_of_the_file() -> None:
    (found,) = xmi("lenient_cas")
    assert counts(found) == {"NotInTypesystem": 1}


@pytest.mark.parametrize(
    ("name", "marks"),
    [("casWithEmojiUnicodeTextAndAnnotations", 9), ("casWithTraditionalChineseTextAndAnnotations", 4)],
)
def test_json_is_read(name: str, marks: int) -> None:
    (found,) = items(UIMA_JSON, (SAMPLES / f"{name}.json").read_bytes())
    assert isinstance(found, ForeignArticle)
    assert len(found.layers[0].marks) == marks


def test_slots_in_json_are_events() -> None:
    (found,) = items(UIMA_JSON, (SAMPLES / "tsv3-testSimpleSlotFeature.json").read_bytes())
    assert isinstance(found, ForeignArticle)
    words = {mark.id: mark.fragments[0].of(found.text) for mark in found.layers[0].marks}
    (event,) = found.layers[0].events
    assert [(role, words[mark]) for role, mark in event.roles] == [("p1", "is"), ("p2", "a")]


@pytest.mark.parametrize("name", ["casWithoutTextButWithAnnotations", "casWithSofaDataURI"])
def test_json_without_text_says_so(name: str) -> None:
    (refused,) = items(UIMA_JSON, (SAMPLES / f"{name}.json").read_bytes())
    assert isinstance(refused, UnreadableFile)


def test_a_document_type_is_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x xmlns:xmi="http://www.omg.org/XMI">&a;</x>'
    with pytest.raises(UnreadableFile, match="bad_record"):
        items(UIMA_XMI, bomb)


def test_names_that_are_no_names_never_reach_the_library() -> None:
    evil = "a=__import__('os').abort()"
    types = {
        "x.Y": {
            "%NAME": "x.Y",
            "%SUPER_TYPE": "uima.tcas.Annotation",
            evil: {"%NAME": evil, "%RANGE": "uima.cas.String"},
        }
    }
    with pytest.raises(UnreadableFile, match="bad_record"):
        items(UIMA_JSON, json.dumps({"%TYPES": types, "%FEATURE_STRUCTURES": [], "%VIEWS": {}}).encode())
    system = TYPES.replace(b"<name>PosValue</name>", f"<name>{evil}</name>".encode())
    assert system != TYPES
    with pytest.raises(UnreadableFile, match="bad_record"):
        xmi("cas_with_smileys", types=system)


def test_a_type_system_goes_with_the_files_below_it() -> None:
    paths = ["x/annotation/d/ana.xmi", "x/annotation/d/ben.xmi", "x/annotation/d/TypeSystem.xml", "y.xmi", "z/a.xmi"]
    groups = [("x/annotation/d/ana.xmi", "x/annotation/d/ben.xmi", "x/annotation/d/TypeSystem.xml")]
    assert list(xmi_groups(paths)) == [*groups, ("y.xmi",), ("z/a.xmi",)]


@pytest.mark.parametrize("known", [UIMA_XMI_WRITER, UIMA_JSON_WRITER], ids=lambda known: known.id)
@settings(max_examples=25)
@given(world=worlds())
def test_any_project_reads_back_as_it_was_written(known: FolderFormat, world: World) -> None:
    writer, again = (known.writer(world.content, NoOptions()) for _ in range(2))
    for article in world.articles:
        pieces = writer.article(article, "")
        assert writer.difference(pieces, article) == ""
        assert pieces == again.article(article, "")
    assert writer.end() == again.end()


def test_the_library_reads_our_claims_with_their_mention_and_cue() -> None:
    writer = UIMA_XMI_WRITER.writer(CONTENT, NoOptions())
    (piece,), (types,) = writer.article(said(), ""), writer.end()
    system = cassis.load_typesystem(BytesIO(types.data))
    cas: Any = cassis.load_cas_from_xmi(BytesIO(piece.data), typesystem=system)
    claim: Any = next(fs for fs in cas.select("mediaannotator.claim") if fs.mention)
    assert (claim.get_covered_text(), claim.mention.get_covered_text()) == ("prices rose", "She")
    assert (claim.cue.get_covered_text(), claim.quotation, claim.note, claim.unsure) == (
        "added that",
        "indirect",
        "=1+1",
        True,
    )
    assert (claim.mention.speaker, claim.mention.identifier) == (
        "Jens Stoltenberg",
        "http://www.wikidata.org/entity/Q57665",
    )
    assert cas.select("DocumentMetaData")[0].outlet == "The Paper"


def test_our_files_read_back_as_foreign_ones() -> None:
    writer = UIMA_XMI_WRITER.writer(CONTENT, NoOptions())
    files = {piece.file: piece.data for piece in (*writer.article(said(), ""), *writer.end())}
    (found,) = beside_items(UIMA_XMI, files)
    assert isinstance(found, ForeignArticle)
    assert (found.text, found.outlet) == (said().article.text, "The Paper")
    (event,) = found.layers[0].events
    assert isinstance(event, Event)
    assert [role for role, _ in event.roles] == ["cue", "mention"] or [r for r, _ in event.roles] == ["mention", "cue"]


def test_a_writer_sees_a_difference() -> None:
    for known in (UIMA_XMI_WRITER, UIMA_JSON_WRITER):
        writer = known.writer(CONTENT, NoOptions())
        (piece,) = writer.article(said(), "")
        changed = type(piece)(piece.file, piece.data.replace(b"=1+1", b"=1+2"))
        assert writer.difference([changed], said()) == "article"
