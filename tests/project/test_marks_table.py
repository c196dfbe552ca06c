"""A table of marks finds its articles and its words in the project, and becomes the sets of its annotators."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import run
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import Article, ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import Target
from annotator.domain.job import finish
from annotator.domain.speaker import Speaker
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files, survey_files
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from tests.builders import a_project
from tests.several import TEXT, project_of

SAID = "Talks resume\n\nAnna Lee said that prices rose.\n\nBen Roe said that prices fell. Prices fell, said Ben Roe."


def with_articles(folder: Path, *articles: Article, name: str = "other") -> Project:
    project = a_project(folder, name=name)
    project.store.stage(articles)
    project.do(ChangeSet("import", added(*(ArticleState(article_id=one.id) for one in articles))))
    return project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    article = Article(id="talks", text=SAID, url="https://example.org/talks", source="talks.txt")
    project = with_articles(tmp_path, article)
    yield project
    project.close()


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The claims table of two annotators, who differ in one claim."""
    several = project_of(tmp_path, {"ana": lambda claims: None, "ben": lambda claims: claims.pop()})
    finish(export(several.path, tmp_path / "out.csv", ExportChoice(format_id="claims-table")))
    several.close()
    return tmp_path / "out.csv"


def bring(project: Project, *paths: Path, **settings: str) -> ImportReport:
    return finish(import_files(project, paths, ImportChoice(settings=settings)))


def table(folder: Path, text: str, name: str = "marks.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def said(project: Project) -> dict[str, list[Any]]:
    """What each annotator says, without ids: claims with places, answers, speaker, mention, cue and stances."""
    people = {a.id: a.name for a in project.store.values(Annotator)}
    owners = {s.id: people[s.annotator_id] for s in project.store.values(AnnotationSet)}
    speakers = {s.id: s.name for s in project.store.values(Speaker)}
    targets = {t.id: t.name for t in project.store.values(Target)}
    found: dict[str, list[Any]] = {}
    for document in project.store.documents():
        for claim in document.with_label("claim"):
            tie = document.attribution(claim.id)
            parts = [document.annotations.get(one or "") for one in (tie.mention_id, tie.cue_id)]
            found.setdefault(owners[claim.set_id], []).append(
                (
                    *(tuple(one.fragments) if one else () for one in (claim, *parts)),
                    sorted(claim.attributes.items()),
                    speakers.get(tie.speaker_id or "", ""),
                    sorted((targets[s.target_id], s.value) for s in document.stances_of(claim.id)),
                    claim.note,
                    claim.unsure,
                )
            )
    return {who: sorted(claims) for who, claims in found.items()}


def notes(report: ImportReport) -> dict[str, str]:
    return {note.code: note.facts["examples"] for row in report.rows for note in row.notes}


def quotes(project: Project, label: str = "claim") -> list[str]:
    return sorted(one.quote for one in project.store.values(Annotation) if one.label == label)


def test_our_own_claims_table_comes_back_as_marks_in_another_project(tmp_path: Path, exported: Path) -> None:
    project = with_articles(tmp_path, Article(id="another id", text=TEXT))
    report = bring(project, exported)
    assert report.counts() == {"completed": 1}, report
    assert [note for row in report.rows for note in row.notes] == []
    original = Project.open(tmp_path / "several.annotator")
    assert said(project) == said(original)
    assert {who: len(claims) for who, claims in said(project).items()} == {"ana": 14, "ben": 13}
    assert quotes(project, "mention") == quotes(original, "mention")
    assert quotes(project, "cue") == quotes(original, "cue")
    before = project.store.values(Annotation)
    assert bring(project, exported).counts() == {"in_project": 1}
    assert project.store.values(Annotation) == before


def test_it_adds_nothing_to_the_project_that_wrote_it(tmp_path: Path, exported: Path) -> None:
    project = Project.open(tmp_path / "several.annotator")
    before = said(project)
    report = bring(project, exported)
    assert (report.counts(), set(notes(report))) == ({"in_project": 1}, {"marks_known"})
    assert said(project) == before


def test_undo_takes_all_of_it_back(tmp_path: Path, exported: Path) -> None:
    project = with_articles(tmp_path, Article(id="another id", text=TEXT))
    before = {kind: project.store.values(kind) for kind in (Annotation, AnnotationSet, Annotator, Speaker, Target)}
    bring(project, exported)
    project.undo()
    assert {kind: project.store.values(kind) for kind in before} == before


def test_a_spreadsheet_with_words_alone(project: Project, tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "Article;Coder;Code;Quote;Speaker;Mention;Cue;Target;Stance;Mood\n"
        "talks.txt;Ana;;prices rose;Anna Lee;Anna Lee;said;prices;against;calm\n"
        "https://example.org/talks;Ana;;that prices fell;Ben Roe;;;;;\n"
        "Talks resume;Ben;Frame;Talks resume;;;;;;\n",
    )
    report = bring(project, path)
    assert not report.of("unreadable")
    assert notes(report) == {}
    found = said(project)
    assert set(found) == {"Ana"}
    rose = next(one for one in found["Ana"] if one[4] == "Anna Lee")
    assert [[part.quote for part in parts] for parts in rose[:3]] == [["prices rose"], ["Anna Lee"], ["said"]]
    assert rose[5] == [("prices", "against")]
    assert rose[3] != []
    assert quotes(project, project.codebook.labels[-1].id) == ["Talks resume"]
    assert bring(project, path).counts() == {"in_project": 3}


def test_what_cannot_be_placed_is_told_by_line(project: Project, tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "article,annotator,quote,start,end\n"
        "talks,Ana,prices fell,,\n"
        "talks,Ana,Ben Roe,,\n"
        "talks,Ana,no such words,,\n"
        "talks,Ana,Talks resume,3,15\n"
        "talks,Ana,,4000,4010\n"
        "talks,Ana,,,\n"
        "talks,Ana,Talks,one,\n"
        "talks,Ana\n"
        ",Ana,Talks,,\n"
        "unheard of,Ana,Talks,,\n",
    )
    report = bring(project, path)
    assert [(row.place, row.error.code) for row in report.rows if row.error] == [
        ("line 7", "bad_record"),
        ("line 8", "bad_record"),
        ("line 9", "bad_row"),
        ("line 10", "bad_record"),
        ("line 11", "unknown_article"),
    ]
    assert notes(report) == {
        "anchor_ambiguous": "line 3: Ben Roe",
        "anchor_lost": "line 4: no such words",
        "anchor_moved": "line 5: Talks resume",
        "lost_outside_text": "line 6: claim 4000-4010",
    }
    assert quotes(project) == ["Talks resume", "prices fell"]


def test_an_article_that_could_be_two_is_left_alone(tmp_path: Path) -> None:
    one, two = (Article(id=id_, text=f"Same head\n\nOn {id_}.", url=f"https://example.org/{id_}") for id_ in "ab")
    project = with_articles(tmp_path, one, two)
    path = table(tmp_path, "headline,url,quote\nSame head,,On\nSame head,https://example.org/b,On\nSame head,,Same\n")
    report = bring(project, path)
    (error,) = [row.error for row in report.rows if row.error]
    assert (error.code, error.facts["article"], error.facts["rows"]) == ("ambiguous_article", "Same head", 2)
    assert [(one.article_id, one.quote) for one in project.store.values(Annotation)] == [("b", "On")]


def test_texts_may_come_with_the_table(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    folder = tmp_path / "press"
    folder.mkdir()
    table(folder, "file,quote\ntalks.txt,prices rose\n", "a.csv")
    table(folder, SAID, "talks.txt")
    bring(project, folder)
    assert quotes(project) == ["prices rose"]


def test_a_claim_without_place_takes_its_parts_along_and_no_others(project: Project, tmp_path: Path) -> None:
    lines = (
        "article_id,quote,mention,mention_at,cue,cue_at\ntalks,gone,Anna Lee,14-22,said,23-27\n"
        "talks,prices rose,Anna Lee,14-22,nowhere,\n"
    )
    bring(project, table(tmp_path, lines))
    assert (quotes(project), quotes(project, "mention"), quotes(project, "cue")) == (["prices rose"], ["Anna Lee"], [])
    (document,) = project.store.documents()
    (tie,) = document.attributions.values()
    assert document.annotations[tie.mention_id or ""].quote == "Anna Lee"


def test_further_columns_are_answers_about_the_mark_or_the_article(project: Project, tmp_path: Path) -> None:
    lines = "article_id,quote,mood,article_topic\ntalks,prices rose,calm,economy\ntalks,Talks resume,,\n"
    bring(project, table(tmp_path, lines))
    (document,) = project.store.documents()
    (answers,) = document.answers.values()
    assert answers.answers == {"topic": "economy"}
    assert [one.attributes for one in document.annotations.values() if one.quote == "prices rose"] == [{"mood": "calm"}]


def test_a_row_that_says_otherwise_of_a_claim_is_told(project: Project, tmp_path: Path) -> None:
    lines = (
        "article,claim id,quote,speaker,target,stance\ntalks,1,prices rose,Anna Lee,prices,against\n"
        "talks,1,prices rose,Anna Lee,talks,favour\ntalks,1,prices rose,Ben Roe,talks,\n"
    )
    report = bring(project, table(tmp_path, lines))
    assert notes(report) == {"lost_answer": "line 4: speaker: Ben Roe; line 4: talks"}
    ((claim,),) = said(project).values()
    assert claim[4:6] == ("Anna Lee", [("prices", "against"), ("talks", "favour")])


def test_its_words_are_asked_about_before_the_import(exported: Path) -> None:
    survey = finish(survey_files([exported], ImportChoice()))
    assert survey.labels == {"claim": 27, "mention": survey.labels["mention"], "cue": survey.labels["cue"]}
    assert set(survey.people) == {"ana", "ben"}
    assert {name for _, name in survey.attributes} == {"quotation", "type"}


def test_the_command_line_imports_it(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(tmp_path, "doc\twho\twords\ntalks\tAna\tprices rose\n", "marks.tsv")
    project.close()
    assert run(["import", str(project.path), str(path), "--option", "annotator=who"]) == 0
    again = Project.open(project.path)
    assert {who: len(claims) for who, claims in said(again).items()} == {"Ana": 1}
    again.close()
