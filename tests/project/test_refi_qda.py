"""Projects and codebooks of REFI-QDA from one project to another, and from other programs."""

import zipfile
from pathlib import Path

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.domain.question import AttributeDefinition
from annotator.domain.recoding import Item
from annotator.domain.speaker import Speaker
from annotator.formats.refi_qda import qdc
from annotator.project import annotating, codebook_files, coding, naming
from annotator.project.checking import check
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files, survey_files
from annotator.project.project import Project
from tests.builders import a_project, an_article, read, words
from tests.formats.qdpx import BEN, CODEBOOK, CODES, guid, packed, project, selection, source

TEXT = "Talks resume\n\n“We will never accept it 😀,” Anna said. Prices rose, she added."


@pytest.fixture
def own(tmp_path: Path):
    article = an_article(TEXT, outlet="The Paper", published="2016-11-16")
    made = a_project(tmp_path, article, name="own")
    claim = annotating.add_claim(made, read(made, article), [words(TEXT, "We will never"), words(TEXT, "it 😀")])
    second = annotating.add_claim(made, read(made, article), [words(TEXT, "Prices rose")])
    target, new = naming.target_named(made, "Minimum: wage")
    annotating.set_stance(made, read(made, article), claim.id, target.id, "against", *new)
    annotating.set_note(made, read(made, article), second.id, "why?\n& how")
    yield made
    made.close()


def told(made: Project) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for article in made.store.documents():
        names = {one.id: one.name for one in made.store.values(Speaker)}
        for claim in article.with_label("claim"):
            tie = article.attribution(claim.id)
            parts = [article.annotations[one].quote for one in (tie.mention_id, tie.cue_id) if one]
            stances = [(s.value, s.target_id and "target") for s in article.stances_of(claim.id)]
            found.append((claim.quote, claim.note, names.get(tie.speaker_id or ""), parts, stances, claim.attributes))
    return found


def test_a_project_comes_back_as_it_was(own: Project, tmp_path: Path) -> None:
    file = tmp_path / "out.qdpx"
    receipt = finish(export(own.path, file, ExportChoice(format_id="refi-qda")))
    assert [(one.name, one.bytes) for one in receipt.files] == [("out.qdpx", file.stat().st_size)]
    before = file.read_bytes()
    finish(export(own.path, file, ExportChoice(format_id="refi-qda")))
    assert file.read_bytes() == before

    other = a_project(tmp_path, name="other")
    report = finish(import_files(other, [file], ImportChoice()))
    assert report.counts() == {"imported": 1}
    assert report.rows[0].notes == ()
    assert told(other) == told(own)
    (article,) = other.store.documents()
    assert (article.article.outlet, article.article.published) == ("The Paper", "2016-11-16")
    assert finish(import_files(other, [file], ImportChoice())).counts() == {"in_project": 1}
    assert finish(check(other.path)).findings == ()
    other.close()


def test_what_has_no_place_is_on_the_receipt(own: Project, tmp_path: Path) -> None:
    own_words = AttributeDefinition("gist", "gist", "", kind="text")
    coding.add(own, Item("attribute", "", label="claim"), own_words)
    (article,) = own.store.documents()
    claim = article.with_label("claim")[0]
    annotating.set_attribute(own, article, claim.id, "gist", "they refuse")
    receipt = finish(export(own.path, tmp_path / "out.qdpx", ExportChoice(format_id="refi-qda")))
    assert [(left.code, left.count) for left in receipt.left_out] == [("attributes", 1)]


def test_parts_of_a_split_are_projects_of_their_own(own: Project, tmp_path: Path) -> None:
    settings = {"split": "shares", "shares": "1,1,1"}
    finish(export(own.path, tmp_path / "out", ExportChoice(format_id="refi-qda", settings=settings)))
    found = [path for path in (tmp_path / "out").iterdir() if path.suffix == ".qdpx"]
    assert len(found) == 1
    assert zipfile.ZipFile(found[0]).testzip() is None


def test_users_become_annotators_and_codes_labels_with_their_colours(tmp_path: Path) -> None:
    marked = (
        selection(1, 15, 28, "claim", "direct", "Anna", name="We will never")
        + selection(2, 43, 47, "theme", user=BEN, name="Anna")
        + selection(3, 0, 5, "folder")
    )
    case = f'<Cases><Case guid="{CODES["Anna"]}" name="Anna"/></Cases>'
    file = tmp_path / "theirs.qdpx"
    file.write_bytes(packed(project(source("Talks", marked), between=case), {"one.txt": TEXT}))
    survey = finish(survey_files([file], ImportChoice()))
    assert set(survey.labels) == {"claim", "economy", "themes"}
    made = a_project(tmp_path)
    report = finish(import_files(made, [file], ImportChoice()))
    assert report.counts() == {"imported": 1}
    names = {one.id: one.name for one in made.store.values(Annotator)}
    assert {names[s.annotator_id] for s in made.store.values(AnnotationSet)} >= {"Ana", "Ben"}
    label = next(label for label in made.codebook.labels if label.name == "economy")
    assert (label.colour, label.guidelines.text) == ("red", "All about money")
    assert [(quote, speaker, said) for quote, _, speaker, _, _, said in told(made)] == [
        ("We will never", "Anna", {"quotation": "direct"})
    ]
    assert finish(check(made.path)).findings == ()
    made.close()


class TestCodebooks:
    def test_one_goes_to_another_project(self, own: Project, tmp_path: Path) -> None:
        file = codebook_files.export(own, tmp_path / "book.qdc")
        assert file.read_bytes() == codebook_files.export(own, tmp_path / "again.qdc").read_bytes()
        names = [code.name for code in qdc.read(file.read_bytes())]
        assert names == ["claim", "mention", "cue"]
        below = [code.name for code in qdc.read(file.read_bytes())[0].codes]
        assert {"quotation: direct", "checkable: unsure", "stance Minimum: wage: favour"} <= set(below)
        other = a_project(tmp_path, name="other")
        draft = codebook_files.read(other, file)
        assert draft.codebook == other.codebook
        assert [target.name for target in draft.targets] == ["Minimum: wage"]
        other.close()

    def test_one_of_another_program_adds_and_retires_nothing(self, own: Project, tmp_path: Path) -> None:
        inside = CODEBOOK.removeprefix("<CodeBook>").removesuffix("</CodeBook>")
        questions = (
            f'<Code guid="{guid(1)}" name="about the article" isCodable="false">'
            f'<Code guid="{guid(2)}" name="tone: calm" isCodable="true"/></Code>'
            f'<Code guid="{guid(3)}" name="speakers" isCodable="false">'
            f'<Code guid="{guid(4)}" name="Eve" isCodable="true"/></Code>'
            f'<Code guid="{guid(5)}" name="Mention" isCodable="true"/></Codes>'
        )
        inside = inside.replace("</Codes>", questions)
        file = tmp_path / "theirs.qdc"
        file.write_text(f'<CodeBook xmlns="urn:QDA-XML:codebook:0:4" origin="x">{inside}</CodeBook>', "utf-8")
        draft = codebook_files.read(own, file)
        assert coding.preview(own, draft).is_nothing
        book = coding.apply(own, draft, "import_codebook")
        assert [(label.name, label.colour) for label in book.further] == [
            ("economy", "red"),
            ("themes / economy / cost", "grey"),
            ("Anna", "grey"),
            ("cost", "grey"),
        ]
        assert [question.name for question in book.asked] == ["tone"]
        assert not codebook_files.read(own, file).is_changed

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"<x", "damaged"),
            (b"<x/>", "damaged"),
            (b'<!DOCTYPE x [<!ENTITY a "b">]><CodeBook>&a;</CodeBook>', "entities"),
        ],
    )
    def test_what_is_none_is_refused(self, own: Project, tmp_path: Path, data: bytes, code: str) -> None:
        (tmp_path / "bad.qdc").write_bytes(data)
        with pytest.raises(UnreadableFile) as error:
            codebook_files.read(own, tmp_path / "bad.qdc")
        assert (error.value.code, error.value.facts["file"]) == (code, "bad.qdc")

    def test_the_command_takes_both_ways(self, own: Project, tmp_path: Path) -> None:
        own.close()
        file = tmp_path / "book.qdc"
        assert run(["codebook", "export", str(own.path), str(file)]) == Exit.DONE
        other = a_project(tmp_path, name="other")
        other.close()
        assert run(["codebook", "import", str(other.path), str(file)]) == Exit.DONE
        with_target = Project.open(other.path)
        assert [target.name for target in naming.targets(with_target)] == ["Minimum: wage"]
        with_target.close()
