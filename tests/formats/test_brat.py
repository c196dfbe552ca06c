"""brat standoff: every trap that corpora of the field hold, and whole projects there and back."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.formats.brat import BRAT, BRAT_WRITER
from annotator.formats.brat.configuration import declared
from annotator.formats.brat.files import groups
from annotator.formats.foreign import Event, ForeignArticle, Normalisation
from annotator.formats.format import NoOptions
from annotator.project.importing import ImportChoice, import_files
from annotator.project.words import sentence
from tests.builders import a_project
from tests.formats.reading import beside_items
from tests.formats.worlds import CONTENT, World, said, worlds

TEXT = "Plan rejected 🙂\n\nThe plan, she said, is dead. “Talks go on,” he added. No source here.\n"
LITBANK = Path(__file__).parents[1] / "samples" / "litbank-brat"


def articles(files: Mapping[str, str | bytes], **options: object) -> list[ForeignArticle]:
    found = beside_items(BRAT, files, **options)
    assert all(isinstance(item, ForeignArticle) for item in found), found
    return [item for item in found if isinstance(item, ForeignArticle)]


def read(marks: str, text: str = TEXT) -> ForeignArticle:
    (article,) = articles({"doc.txt": text, "doc.ann": marks})
    return article


def mark(id_: str, label: str, *quotes: str, text: str = TEXT) -> str:
    places = ";".join(f"{text.index(quote)} {text.index(quote) + len(quote)}" for quote in quotes)
    return f"{id_}\t{label} {places}\t{' '.join(quotes)}\n"


def test_an_attribution_is_an_event_whose_trigger_is_the_cue() -> None:
    marks = mark("T1", "Content", "The plan", "is dead") + mark("T2", "Source", "she") + mark("T3", "Say", "said")
    (layer,) = read(marks + "E1\tSay:T3 Source:T2 Content:T1\nE2\tSay:T3 Content:T1\n").layers
    assert [TEXT[s.start : s.end] for s in layer.marks[0].fragments] == ["The plan", "is dead"]
    assert layer.events[0] == Event(id="E1", type="Say", trigger="T3", roles=(("Source", "T2"), ("Content", "T1")))


def test_positions_are_code_points() -> None:
    (layer,) = read(mark("T1", "X", "🙂") + mark("T2", "X", "Talks go on")).layers
    assert [m.fragments[0].of(TEXT) for m in layer.marks] == ["🙂", "Talks go on"]


def test_a_text_field_may_hold_a_line_break() -> None:
    marks = "T1\tContent 0 25\tPlan rejected 🙂\n\nThe plan\nT2\tX 0 4\tPlan\n"
    (layer,) = read(marks).layers
    assert [m.id for m in layer.marks] == ["T1", "T2"]


def test_a_claim_may_have_twenty_fragments() -> None:
    words = " ".join(f"word{n:02}" for n in range(40))
    places = ";".join(f"{n * 7} {n * 7 + 6}" for n in range(0, 40, 2))
    (layer,) = read(f"T1\tClaim {places}\t{' '.join(f'word{n:02}' for n in range(0, 40, 2))}\n", words).layers
    assert len(layer.marks[0].fragments) == 20


def test_what_is_said_about_marks_events_and_relations_is_theirs() -> None:
    marks = mark("T1", "Person", "she") + mark("T2", "Say", "said") + mark("T3", "Person", "he")
    about = (
        "E1\tSay:T2 Source:T1\nR1\tSame Arg1:T1 Arg2:T3\t\n*\tAlias T1 T3\n"
        "A1\tNegated E1\nA2\tMention T1 Pronoun\nM1\tHedged E1\nA3\tMention T1 Name\n"
        "N1\tReference T1 Wikidata:Q42\tAn Author\n#1\tAnnotatorNotes T1\tlook\n#2\tAnnotatorNotes R1\tsure?\n"
    )
    (layer,) = read(marks + about).layers
    assert layer.marks[0].attributes == {"Mention": ("Pronoun", "Name")}
    assert layer.marks[0].note == "look"
    assert layer.events[0].attributes == {"Negated": True, "Hedged": True}
    assert [(r.type, r.symmetric, r.note) for r in layer.relations] == [("Same", False, "sure?"), ("Alias", True, "")]
    norm = Normalisation(id="N1", mark="T1", database="Wikidata", entry="Q42", name="An Author")
    assert layer.normalisations == (norm,)


@pytest.mark.parametrize(
    ("files", "annotators"),
    [
        (["doc.txt", "doc.ann"], ["", "Text"]),
        (["doc.txt", "doc.A1.ann", "doc.A2.ann"], ["A1", "A2", "Text"]),
        (["doc.txt", "doc_A1.ann", "doc-b.c.ann"], ["A1", "b.c", "Text"]),
        (["x/doc.txt", "x/A1/doc.ann", "x/A2/doc.ann", "x/doc.ann"], ["", "A1", "A2", "Text"]),
        (["x/A1/doc.txt", "x/A1/doc.ann", "x/A2/doc.txt", "x/A2/doc.ann"], ["A1", "A2", "Text"]),
    ],
)
def test_annotators_are_known_by_the_names_of_files(files: list[str], annotators: list[str]) -> None:
    (article,) = articles({path: TEXT if path.endswith(".txt") else "" for path in files})
    assert [layer.annotator for layer in article.layers] == annotators[:-1]
    assert all(not layer.marks for layer in article.layers)


def test_copies_whose_texts_differ_are_articles_of_their_own() -> None:
    files = {"x/A1/doc.txt": TEXT, "x/A1/doc.ann": "", "x/A2/doc.txt": "Other.", "x/A2/doc.ann": ""}
    assert [[layer.annotator for layer in article.layers] for article in articles(files)] == [[""], [""]]


def test_a_text_without_marks_is_left_to_others() -> None:
    assert list(groups(["a.txt", "b.txt", "b.ann", "annotation.conf"])) == [("b.txt", "b.ann", "annotation.conf")]


def test_marks_without_a_text_say_so() -> None:
    with pytest.raises(UnreadableFile, match="no_text_beside"):
        beside_items(BRAT, {"doc.ann": "T1\tX 0 1\ta\n"})


def test_what_is_unsound_is_told_by_its_line_and_the_others_go_on() -> None:
    marks = (
        "junk\n" + mark("T1", "X", "she") + "T2\tX 0 5\tother\nT3\tX 0\nE1\tSay\nT4\tX 0 999\tfar\nT1\tX 0 4\tPlan\n"
    )
    found = beside_items(BRAT, {"doc.txt": TEXT, "doc.ann": marks})
    places = sorted(str(item.facts["place"]) for item in found if isinstance(item, UnreadableFile))
    assert places == [f"doc.ann, line {n}" for n in (1, 3, 4, 5, 6, 7)]
    (article,) = (item for item in found if isinstance(item, ForeignArticle))
    assert [one.id for one in article.layers[0].marks] == ["T1"]


@pytest.mark.parametrize("counted", ["\r\n", "\n"])
def test_a_line_break_of_two_characters_may_count_as_one(counted: str) -> None:
    text = TEXT.replace("\n", "\r\n")
    marks = mark("T1", "X", "she said", text=text.replace("\r\n", counted))
    article = read(marks, text)
    assert article.layers[0].marks[0].fragments[0].of(article.text) == "she said"


def test_a_configuration_declares_types_and_attributes() -> None:
    text = (
        "# comment\n[entities]\nPerson\n!Thing\n\tPlace\n[events]\nSay\tSource?:Person, Content:<ANY>\n"
        "<POG>=Person|Place\n[attributes]\nMention Arg:<ENTITY>, Value:Name|Nominal\nNegated Arg:Say\n"
    )
    found = declared(text)
    assert [(one.kind, one.name) for one in found] == [
        ("label", "Person"),
        ("label", "Place"),
        ("event", "Say"),
        ("attribute", "Mention"),
        ("attribute", "Negated"),
    ]
    assert found[3].choices == ("Name", "Nominal")
    assert found[4].labels == ("Say",)


def test_the_words_of_a_corpus_of_others_are_where_it_says() -> None:
    files = {path.name: path.read_bytes() for path in LITBANK.iterdir() if path.suffix in {".txt", ".ann"}}
    for article in articles(files):
        given = {line.split("\t")[0]: line.split("\t")[2] for line in files_of(article, files).splitlines()}
        for one in article.layers[0].marks:
            assert "".join(part.of(article.text) for part in one.fragments) == given[one.id]


def files_of(article: ForeignArticle, files: Mapping[str, bytes]) -> str:
    name = next(n for n, data in files.items() if n.endswith(".txt") and data.decode() == article.text)
    return files[name.replace(".txt", ".ann")].decode()


@given(world=worlds())
def test_any_project_reads_back_as_it_was_written(world: World) -> None:
    writer, again = (BRAT_WRITER.writer(world.content, NoOptions()) for _ in range(2))
    files: dict[str, bytes] = {}
    for article in world.articles:
        pieces = writer.article(article, "")
        assert writer.difference(pieces, article) == ""
        assert pieces == again.article(article, "")
        files |= {piece.file: piece.data for piece in pieces}
    files |= {piece.file: piece.data for piece in writer.end()}
    found = [item for item in beside_items(BRAT, files) if isinstance(item, ForeignArticle)]
    for article in world.articles:
        text = article.article.text
        backs = [layer for item in found if item.text == text for layer in item.layers]
        spans = sorted(tuple(part.span for part in a.fragments) for a in article.annotations.values())
        assert not text.strip() or spans in [sorted(one.fragments for one in layer.marks) for layer in backs]


def test_a_writer_sees_a_difference() -> None:
    writer = BRAT_WRITER.writer(CONTENT, NoOptions())
    text, marks = writer.article(said(), "")
    assert writer.difference([text, marks], said()) == ""
    for old, new in ((b"\tclaim ", b"\tclaim 0 1;"), (b"favour", b"other"), (b"Content:", b"Cont:")):
        assert old in marks.data, marks.data.decode()
        changed = type(marks)(marks.file, marks.data.replace(old, new))
        assert writer.difference([text, changed], said()) == "article"


def test_what_has_no_place_is_told() -> None:
    writer = BRAT_WRITER.writer(CONTENT, NoOptions())
    writer.article(said(), "")
    assert [one.code for one in writer.left_out()] == ["metadata"]


class TestByItself:
    """A file of marks that is named by itself."""

    def test_the_text_beside_it_is_read_with_it(self, tmp_path: Path) -> None:
        folder = tmp_path / "corpus"
        (folder / "A1").mkdir(parents=True)
        (folder / "doc.txt").write_text("He said that the plan is dead.\n", encoding="utf-8")
        marks = "T1\tclaim 13 29\tthe plan is dead\n"
        for file in (folder / "doc.ann", folder / "doc.Ana.ann", folder / "A1" / "doc.ann"):
            file.write_text(marks, encoding="utf-8")
            project = a_project(tmp_path, name=f"{file.parent.name}-{file.stem}")
            report = finish(import_files(project, [file], ImportChoice()))
            assert [(row.file, row.outcome) for row in report.rows] == [("doc.txt", "imported")]
            (article,) = project.store.documents()
            assert [mark.quote for mark in article.annotations.values()] == ["the plan is dead"]

    def test_a_text_that_is_missing_is_named(self, tmp_path: Path) -> None:
        file = tmp_path / "doc.ann"
        file.write_text("T1\tclaim 0 2\tHe\n", encoding="utf-8")
        report = finish(import_files(a_project(tmp_path), [file], ImportChoice()))
        (row,) = report.rows
        assert row.error is not None
        assert (row.error.code, row.error.facts["text"]) == ("no_text_beside", "doc.txt")
        assert "(doc.txt)" in sentence(row.error)
