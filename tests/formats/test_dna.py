"""Discourse Network Analyzer: its databases of all versions come in, its event list goes out."""

import csv
import gzip
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.codebook import Target
from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.domain.speaker import DatedRole, Speaker
from annotator.formats.dna import DNA, DNA_STATEMENTS
from annotator.formats.foreign import ForeignArticle
from annotator.formats.format import NoOptions
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.builders import a_project, a_speaker
from tests.formats.dna import A_NOTE, TEXT, THE_PLAN, THE_UNION, VERSIONS, Doc, Stated, Version, database, sample
from tests.formats.reading import items
from tests.formats.worlds import CONTENT, said


def articles(data: bytes) -> list[ForeignArticle]:
    found = items(DNA, data)
    assert all(isinstance(one, ForeignArticle) for one in found), found
    return [one for one in found if isinstance(one, ForeignArticle)]


def words(article: ForeignArticle) -> list[str]:
    marks = [mark for layer in article.layers for mark in layer.marks]
    return [mark.fragments[0].of(article.text) for mark in marks]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_says_the_same(version: Version) -> None:
    (article,) = articles(database([Doc(statements=(THE_PLAN, THE_UNION, A_NOTE))], version))
    assert (article.outlet, article.byline, article.published) == ("The Paper", "A. Reporter", "2016-11-16")
    assert article.headline is not None
    assert article.headline.of(article.text) == "Minister rejects plan"
    admin, ana = article.layers
    assert (admin.annotator, ana.annotator) == ("Admin", "Ana")
    assert sorted(words(article)) == ["A union wants it", "“The plan is dead,”", "🎉"]
    assert [(n.name, n.kind, n.affiliation) for n in admin.normalisations] == [("A. Minister", "person", "Ministry")]
    assert [(n.name, n.kind, n.affiliation) for n in ana.normalisations] == [("Union", "body", "")]
    assert [(s.target, s.value) for s in (*admin.stances, *ana.stances)] == [
        ("the plan", "against"),
        ("The Plan", "favour"),
    ]
    note = next(mark for mark in admin.marks if mark.label == "Annotation")
    assert note.attributes == {"note": "party", "weight": 3.0, "vivid": True}
    assert admin.answers == {"section": "Politics", "type": "news"}


def imported(folder: Path, data: bytes, *speakers: Speaker) -> Project:
    from annotator.domain.change import ChangeSet, added

    (folder / "x.dna").write_bytes(data)
    project = a_project(folder)
    if speakers:
        project.do(ChangeSet("x", added(*speakers)))
    report = finish(import_files(project, [folder / "x.dna"], ImportChoice()))
    assert report.counts() == {"imported": 1}
    assert [note.code for row in report.rows for note in row.notes] == []
    return project


@pytest.mark.parametrize("version", VERSIONS)
def test_statements_become_claims_with_speaker_and_stance(tmp_path: Path, version: Version) -> None:
    project = imported(tmp_path, database([Doc(statements=(THE_PLAN, THE_UNION))], version))
    (document,) = project.store.documents()
    claims = {claim.quote: claim for claim in document.with_label("claim")}
    assert set(claims) == {"“The plan is dead,”", "A union wants it"}
    people = {speaker.id: speaker for speaker in project.store.values(Speaker)}
    said = {quote: people[document.attribution(one.id).speaker_id or ""] for quote, one in claims.items()}
    assert said["“The plan is dead,”"].roles == (DatedRole(affiliation="Ministry"),)
    assert (said["A union wants it"].name, said["A union wants it"].kind) == ("Union", "body")
    (target,) = project.store.values(Target)
    assert target.name == "the plan"
    assert {q: [s.value for s in document.stances_of(c.id)] for q, c in claims.items()} == {
        "“The plan is dead,”": ["against"],
        "A union wants it": ["favour"],
    }
    assert len({claim.set_id for claim in claims.values()}) == 2
    project.undo()
    assert project.store.values(Speaker) == []


def test_a_speaker_of_the_project_is_known_by_name(tmp_path: Path) -> None:
    known = a_speaker("Ann Minister", aliases=("A. Minister",), role="", affiliation="Cabinet")
    project = imported(tmp_path, database([Doc(statements=(THE_PLAN,))]), known)
    assert project.store.values(Speaker) == [known]


def test_a_type_of_its_own_becomes_a_label_with_attributes(tmp_path: Path) -> None:
    project = imported(tmp_path, database([Doc(statements=(A_NOTE,))]))
    (document,) = project.store.documents()
    (mark,) = document.annotations.values()
    assert mark.quote == "🎉"
    assert set(mark.attributes.values()) == {"party", 3.0, True}


def test_what_is_imported_twice_adds_nothing(tmp_path: Path) -> None:
    project = imported(tmp_path, sample())
    report = finish(import_files(project, [tmp_path / "x.dna"], ImportChoice()))
    assert report.counts() == {"in_project": 1}


CRLF = TEXT.replace(". ", ".\r\n\r\n")


def test_a_line_break_of_two_characters_counts_as_one_or_as_two() -> None:
    plain = CRLF.replace("\r\n", "\n")
    start = plain.index("A union")
    as_one = Stated("A union", {"concept": "x", "person": "y"}, at=(start + 1, start + 1 + len("A union wants it")))
    as_two = Stated("A union wants it", {"concept": "x", "person": "y"})
    for stated in (as_one, as_two):
        (article,) = articles(database([Doc(text=CRLF, statements=(stated,))]))
        assert words(article) == ["A union wants it"]


@given(text=st.text(st.sampled_from("ab \r\né🎉😀"), min_size=1), data=st.data())
def test_places_are_those_of_java(text: str, data: st.DataObject) -> None:
    text = f"x {text.replace(chr(13), '')} x"
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    units = [len(text[:at].encode("utf-16-le")) // 2 for at in (start, stop)]
    stated = Stated("x", {"concept": "c", "person": "p"}, at=(units[0], units[1]))
    (article,) = articles(database([Doc(title="", text=text, statements=(stated,))]))
    assert words(article) == [text[start:stop]]


def test_a_place_beyond_the_text_is_told_by_the_import(tmp_path: Path) -> None:
    (tmp_path / "x.dna").write_bytes(
        database([Doc(statements=(Stated("x", {"concept": "c", "person": "p"}, at=(5, 5000)),))])
    )
    report = finish(import_files(a_project(tmp_path), [tmp_path / "x.dna"], ImportChoice()))
    assert [note.code for note in report.rows[0].notes] == ["lost_outside_text", "lost_normalisation"]


@pytest.mark.parametrize(
    ("date", "day"),
    [("2016-11-16T00:00", "2016-11-16"), ("2016-11-15T23:00", "2016-11-16"), ("2016-11-16T13:45", "2016-11-16")],
)
def test_a_day_is_the_midnight_of_its_zone(date: str, day: str) -> None:
    assert articles(database([Doc(date=date)], "2"))[0].published == day


def test_a_document_without_text_is_a_row_and_the_rest_goes_on() -> None:
    found = items(DNA, database([Doc(text=" "), Doc()]))
    assert [type(one) for one in found] == [UnreadableFile, ForeignArticle]


def test_other_databases_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.dna"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE DOCUMENTS (ID)")
        connection.execute("CREATE VIEW STATEMENTS AS SELECT 1 AS ID")
        connection.commit()
    with pytest.raises(UnreadableFile, match="damaged"):
        items(DNA, path.read_bytes())
    with pytest.raises(UnreadableFile, match="damaged"):
        items(DNA, b"SQLite format 3\0" + b"\0" * 200)


def test_the_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "in a folder" / "x ?#.dna"
    path.parent.mkdir()
    path.write_bytes(sample())
    path.chmod(0o444)
    with path.open("rb") as stream:
        assert list(DNA.read(stream, NoOptions()))
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == sample()


def test_a_packed_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.dna.gz").write_bytes(gzip.compress(sample()))
    report = finish(import_files(a_project(tmp_path), [tmp_path / "x.dna.gz"], ImportChoice()))
    assert report.counts() == {"imported": 1}


def test_the_event_list_has_the_columns_of_dna() -> None:
    writer = DNA_STATEMENTS.writer(CONTENT, NoOptions())
    text = (writer.head() + writer.article(said())).decode()
    assert text.splitlines()[0] == (
        '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";'
        '"person";"organization";"concept";"agreement"'
    )
    first, second = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (first["statement ID"], first["document ID"], first["text"]) == ("1", "1", "prices rose")
    assert (first["person"], first["organization"]) == ("Jens Stoltenberg", "NATO")
    assert (first["concept"], first["agreement"]) == ("Crimea", "1")
    assert (second["statement ID"], second["concept"], second["agreement"]) == ("2", "'=Talks", "0")
    assert [(left.code, left.count) for left in writer.left_out()] == [("claim_without_stance", 1)]


def test_the_event_list_of_what_came_from_dna_says_the_same(tmp_path: Path) -> None:
    from tests.formats.training import send

    project = imported(tmp_path, database([Doc(statements=(THE_PLAN, THE_UNION))]))
    send(project, tmp_path / "out.csv", "dna-statements")
    text = (tmp_path / "out.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [(row["time"], row["person"], row["organization"], row["concept"], row["agreement"]) for row in rows] == [
        ("2016-11-16 00:00:00", "A. Minister", "Ministry", "the plan", "0"),
        ("2016-11-16 00:00:00", "", "Union", "the plan", "1"),
    ]
