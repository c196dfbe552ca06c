"""A table of claims goes out, is edited, and comes back: what changes, what is refused and where."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken, UnreadableFile
from annotator.domain.job import finish
from annotator.project import annotating, tabulating
from annotator.project.project import Project
from annotator.project.tabulating import TableEdits
from tests.builders import a_claim, a_cue, a_project, a_stance, a_target, an_article
from tests.formats.training import send

CRIMEA = a_target("Crimea", id="crimea")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two claims, of which one has answers and a stance, and a cue."""
    found = a_project(tmp_path, an_article(id="article"))
    marks = {"set_id": found.set_id}
    claim = a_claim(id="one", attributes={"type": "fact"}, provisional=("type",), **marks)
    other = a_claim("“We will never accept it,”", id="two", **marks)
    found.do(ChangeSet("x", added(CRIMEA, claim, other, a_cue(id="cue", **marks), a_stance(claim, CRIMEA))))
    return found


def document(project: Project) -> AnnotatedArticle:
    return project.store.document("article")


def written(tmp_path: Path, *rows: str) -> Path:
    file = tmp_path / "edited.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def read(project: Project, file: Path, **options: bool) -> TableEdits:
    return finish(tabulating.read(project, file, **options))


def stances(project: Project, claim: str) -> dict[str, str]:
    names = {target.id: target.name for target in project.store.values(Target)}
    return {names[stance.target_id]: stance.value for stance in document(project).stances_of(claim)}


def test_what_was_not_edited_changes_nothing(project: Project, tmp_path: Path) -> None:
    annotating.set_attribute(project, document(project), "one", "quotation", "direct")
    for name, format_id in (("a.csv", "claims-table"), ("a.xlsx", "workbook")):
        send(project, tmp_path / name, format_id)
        found = read(project, tmp_path / name)
        assert (found.edits, found.refused, found.passed_over, found.change_set.changes) == ((), (), (), ())
    send(project, tmp_path / "t.csv", "claims-table", separator=";")
    assert read(project, tmp_path / "t.csv").edits == ()


def test_stances_and_answers_come_back_as_one_step(project: Project, tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "Claim ID,target,stance,type,quotation",
        "one,Crimea,against,Demand,",
        "two,crimea,FAVOUR,,indirect",
    )
    found = read(project, file)
    assert [(e.place, e.what, e.before, e.after) for e in found.edits] == [
        ("line 2", "type", "fact", "demand"),
        ("line 2", "Crimea", "favour", "against"),
        ("line 3", "quotation", "", "indirect"),
        ("line 3", "Crimea", "", "favour"),
    ]
    before = document(project)
    tabulating.apply(project, found)
    after = document(project)
    assert after.annotations["one"].attributes == {"type": "demand"}
    assert after.annotations["one"].provisional == ()
    assert stances(project, "one") == {"Crimea": "against"}
    assert stances(project, "two") == {"Crimea": "favour"}
    project.undo()
    assert document(project) == before


def test_an_empty_cell_leaves_and_a_dash_takes_back(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "claim_id,target,stance,type", "one,Crimea,,", "one,Crimea,'-,-")
    tabulating.apply(project, read(project, file))
    assert document(project).annotations["one"].attributes == {}
    assert stances(project, "one") == {}


def test_what_cannot_be_taken_is_told_by_its_row(project: Project, tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "claim_id,target,stance,type,colour",
        "gone,Crimea,favour,fact,red",
        "one,Crimea,perhaps,rumour,",
        "two,,favour,,",
        "two,Kerch,favour,,",
        "cue,,,fact,",
        ",,,fact,",
        'one,"x',
    )
    found = read(project, file)
    assert [(one.place, one.error.code) for one in found.refused] == [
        ("line 8", "bad_row"),
        ("line 2", "unknown_claim"),
        ("line 3", "unknown_value"),
        ("line 3", "unknown_value"),
        ("line 4", "no_target"),
        ("line 5", "new_target"),
        ("line 6", "unknown_claim"),
        ("line 7", "unknown_claim"),
    ]
    assert (found.edits, found.new_targets, found.passed_over) == ((), ("Kerch",), ("colour",))


def test_new_targets_are_added_where_they_are_wanted(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "claim_id,target,stance", "one,Kerch  bridge,favour", "two,kerch bridge,against")
    found = read(project, file, new_targets=True)
    tabulating.apply(project, found)
    assert found.refused == ()
    assert stances(project, "one") == {"Crimea": "favour", "Kerch bridge": "favour"}
    assert stances(project, "two") == {"Kerch bridge": "against"}
    project.undo()
    assert [target.name for target in project.store.values(Target)] == ["Crimea"]


def test_of_repeated_rows_the_one_that_was_edited_counts(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "claim_id,type", "one,fact", "one,demand", "one,fact", "one,demand", "one,prediction")
    found = read(project, file)
    assert [(e.place, e.after) for e in found.edits] == [("line 3", "demand")]
    assert [(one.place, one.error.code) for one in found.refused] == [("line 6", "said_twice")]


def test_a_workbook_is_read_sheet_by_sheet(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    send(project, file, "workbook")
    book = openpyxl.load_workbook(file)
    claims, sheet = book["claims"], book["stances"]
    head = [cell.value for cell in claims[1]]
    row = next(n for n in (2, 3) if claims.cell(n, 1).value == "two")
    claims.cell(row, head.index("type") + 1, "demand")
    sheet.append(["two", None, None, None, "Crimea", "against"])
    book.save(file)
    found = read(project, file)
    assert [(e.place, e.after) for e in found.edits] == [
        (f"claims, row {row}", "demand"),
        ("stances, row 3", "against"),
    ]
    assert found.refused == ()


def test_a_table_without_ids_is_refused(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "id,target", "one,Crimea")
    with pytest.raises(UnreadableFile) as error:
        read(project, file)
    assert (error.value.code, error.value.facts["column"]) == ("no_column", "claim_id")
    book = openpyxl.Workbook()
    book.active.append(["id"])  # type: ignore[union-attr]
    book.save(tmp_path / "b.xlsx")
    for name, code in (("b.xlsx", "no_column"), ("gone.csv", "missing"), ("a.txt", "unknown_format")):
        with pytest.raises(UnreadableFile) as error:
            read(project, tmp_path / name)
        assert error.value.code == code


def test_what_changed_in_the_meantime_is_not_overwritten(project: Project, tmp_path: Path) -> None:
    found = read(project, written(tmp_path, "claim_id,type", "one,demand"))
    annotating.set_attribute(project, document(project), "one", "type", "prediction")
    with pytest.raises(RuleBroken, match="stale_change"):
        tabulating.apply(project, found)


def test_every_kind_of_answer_comes_back(tmp_path: Path) -> None:
    from tests.formats.worlds import RICH

    project = Project.create(tmp_path / "rich.annotator", name="rich", codebook=RICH)
    from tests.builders import put_in

    put_in(project, an_article(id="article"))
    project.do(ChangeSet("x", added(a_claim(id="one", set_id=project.set_id, codebook_version=2))))
    file = written(tmp_path, "claim_id,tones,strength,gist,quoted", '"one","loud; shrill; =calm","0,5","\'=more",YES')
    tabulating.apply(project, read(project, file))
    assert document(project).annotations["one"].attributes == {
        "tones": ("loud", "calm"),
        "strength": 0.5,
        "gist": "=more",
        "quoted": True,
    }
    send(project, tmp_path / "out.csv", "claims-table")
    assert read(project, tmp_path / "out.csv").edits == ()
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert next(csv.DictReader(io.StringIO(text)))["strength"] == "0.5"
