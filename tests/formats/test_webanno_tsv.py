"""WebAnno TSV 3: the suite of its makers, each kind of layer by itself, and whole projects there and back."""

from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.errors import UnreadableFile
from annotator.formats.foreign import Event, ForeignArticle, Layer, Normalisation
from annotator.formats.format import NoOptions
from annotator.formats.reading.utf16 import Utf16, units
from annotator.formats.webanno_tsv import WEBANNO_TSV, WEBANNO_TSV_WRITER
from annotator.formats.webanno_tsv.cells import escaped, split, unescaped
from annotator.formats.webanno_tsv.rows import document
from tests.formats.reading import beside_items, items
from tests.formats.worlds import CONTENT, World, said, texts, words, worlds

SUITE = Path(__file__).parents[1] / "samples" / "webanno-tsv3-suite"


def article(data: bytes | str, **options: object) -> ForeignArticle:
    (found,) = items(WEBANNO_TSV, data.encode() if isinstance(data, str) else data, **options)
    assert isinstance(found, ForeignArticle)
    return found


def of(name: str) -> tuple[str, Layer]:
    found = article((SUITE / f"{name}.tsv").read_bytes())
    return found.text, found.layers[0]


def marks(name: str) -> list[tuple[str, str]]:
    text, layer = of(name)
    return [(one.label, one.fragments[0].of(text)) for one in layer.marks]


def test_the_suite_is_read_whole() -> None:
    kinds = {"span": 0, "relation": 0, "chain": 0}
    tokens = parts = sentences = 0
    for path in SUITE.glob("*.tsv"):
        found = document(path.read_text(encoding="utf-8").splitlines(keepends=True))
        assert not found.problems
        assert all(row.span.of(found.text) == row.form for row in found.rows)
        tokens += sum(not row.is_part for row in found.rows)
        parts += sum(row.is_part for row in found.rows)
        sentences += found.sentences
        for layer in found.layers:
            kinds[layer.kind] += 1
    assert (tokens, parts, sentences) == (345, 45, 80)
    assert kinds == {"span": 84, "relation": 15, "chain": 4}


def test_annotations_of_one_number_are_one() -> None:
    assert marks("testMultiTokenStackedSpanWithFeatureValue") == [("Span", "This is a test .")] * 2


def test_parts_of_tokens_are_places_of_their_own() -> None:
    assert ("Span", "aa bbbbbb") not in marks("testSubMultiTokenSpanWithFeatureValue")
    assert ("Span", "aaa bbbbbb") in marks("testSubMultiTokenSpanWithFeatureValue")


def test_marks_of_no_width_are_kept_by_the_reader() -> None:
    assert marks("testZeroLengthSpansWithFeatureValues") == [("Span", ""), ("Span", "")]


def test_slots_are_events() -> None:
    text, layer = of("testSimpleSlotFeature")
    (event,) = layer.events
    fillers = {one.id: one.fragments[0].of(text) for one in layer.marks}
    assert event.type == "SimpleLinkHost"
    assert [(role, fillers[mark]) for role, mark in event.roles] == [("p1", "is"), ("p2", "a")]


def test_relations_name_the_one_they_come_from() -> None:
    text, layer = of("testSingleStackedNonTokenRelationWithoutFeatureValue3")
    (relation,) = layer.relations
    fillers = {one.id: one.fragments[0].of(text) for one in layer.marks}
    assert [(role, fillers[mark]) for role, mark in relation.roles] == [("Governor", "This"), ("Dependent", ".")]


def test_a_relation_of_tokens_marks_them() -> None:
    _, layer = of("testSingleTokenRelationWithMultipleFeatureValues")
    assert [one.label for one in layer.marks] == ["Token", "Token"]
    assert layer.relations[0].attributes == {"boolValue": "true", "integerValue": "42", "value": "nsubj"}


def test_chains_are_links_in_their_order() -> None:
    text, layer = of("testStackedChain")
    fillers = {one.id: one.fragments[0].of(text) for one in layer.marks}
    assert [[fillers[mark] for _, mark in chain.roles] for chain in layer.relations] == [
        ["This", "is", "a"],
        ["a", "is", "This"],
    ]
    assert all(chain.symmetric for chain in layer.relations)


def test_positions_are_utf16() -> None:
    assert marks("testSentenceWithEmoji") == [("Span", "😊")]
    way = Utf16("a😊b😊")
    assert [way.units(point) for point in range(5)] == [0, 1, 3, 4, 6]
    assert [way.points(unit) for unit in range(7)] == [0, 1, 2, 2, 3, 4, 4]


@given(texts)
def test_positions_there_and_back(text: str) -> None:
    way = Utf16(text)
    assert way.length == units(text) == len(text.encode("utf-16-le")) // 2
    assert all(way.points(way.units(point)) == point for point in range(len(text) + 1))


@given(words)
def test_values_there_and_back(text: str) -> None:
    assert unescaped(escaped(text)) == (text or "*")
    assert split(escaped(text), "|") == [escaped(text)]


def test_special_signs_are_values() -> None:
    _, layer = of("testTokenBoundedSpanWithSpecialSymbolsValue")
    assert layer.marks[0].attributes["value"] == "#*'\"`´\t:;{}|[ ]()\\§$%?=&_\n"


def test_the_value_may_be_the_label() -> None:
    found = article(WEBANNO_TSV.example, marks="value")
    assert [one.label for one in found.layers[0].marks] == ["Source", "Cue", "Content"]


def test_annotators_of_one_document_come_together() -> None:
    files = {f"x/annotation/doc.txt/{name}.tsv": WEBANNO_TSV.example for name in ("ana", "ben", "INITIAL_CAS")}
    (found,) = beside_items(WEBANNO_TSV, {**files, "x/annotation/doc.txt/bad.tsv": "#FORMAT=WebAnno TSV 3\n"})[1:]
    assert isinstance(found, ForeignArticle)
    assert [layer.annotator for layer in found.layers] == ["ana", "ben", ""]


@pytest.mark.parametrize(
    ("row", "place"),
    [("1-1\tx\tHe\t_\t", "line 5"), ("1-1\t0-99\tHe\t_\t", "line 5"), ("one\t0-2\tHe\t", "line 5"), ("1-1", "line 5")],
)
def test_a_row_that_cannot_be_read_is_told(row: str, place: str) -> None:
    found = items(WEBANNO_TSV, f"#FORMAT=WebAnno TSV 3.3\n\n\n#Text=He said.\n{row}\n1-2\t3-7\tsaid\t_\t\n".encode())
    assert [item.facts["place"] for item in found if isinstance(item, UnreadableFile)] == [place]
    assert any(isinstance(item, ForeignArticle) and item.text == "He said." for item in found)


@given(world=worlds())
def test_any_project_reads_back_as_it_was_written(world: World) -> None:
    writer = WEBANNO_TSV_WRITER.writer(world.content, NoOptions())
    for one in world.articles:
        (piece,) = writer.article(one, "")
        assert writer.difference([piece], one) == ""
        if one.article.text.strip():
            assert article(piece.data).text == one.article.text


def test_a_claim_has_its_mention_and_cue_in_slots() -> None:
    writer = WEBANNO_TSV_WRITER.writer(CONTENT, NoOptions())
    (piece,) = writer.article(said(), "")
    (layer,) = article(piece.data).layers
    by_label = {one.label: one.id for one in layer.marks if one.attributes or one.label != "claim"}
    roles = (("mention", by_label["mention"]), ("cue", by_label["cue"]))
    assert layer.events == (Event(id=by_label["claim"], type="claim", trigger=by_label["claim"], roles=roles),)
    assert [(n.database, n.entry, n.name) for n in layer.normalisations] == [("Wikidata", "Q57665", "Jens Stoltenberg")]
    assert isinstance(layer.normalisations[0], Normalisation)
    (claim,) = (one for one in layer.marks if one.id == by_label["claim"])
    assert claim.attributes == {"quotation": "indirect", "stance_Crimea": "favour", "stance_Talks": "against"}
    assert (claim.note, claim.unsure) == ("=1+1", True)


def test_a_writer_sees_a_difference() -> None:
    writer = WEBANNO_TSV_WRITER.writer(CONTENT, NoOptions())
    (piece,) = writer.article(said(), "")
    for old, new in ((b"favour", b"against"), (b"prices\t", b"prizes\t"), (b"mention;cue", b"cue;mention")):
        assert old in piece.data
        changed = type(piece)(piece.file, piece.data.replace(old, new, 1))
        assert (writer.difference([changed], said()) == "article") is (old != b"prices\t")
