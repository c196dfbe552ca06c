"""What other tools' files say, in the codebook's words: proposed by name, changed, kept, and one step of history."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.domain.text import normalise
from annotator.formats.foreign import Declared, Event, Layer, Mark, Relation
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files, survey_files
from annotator.project.landing import placed
from annotator.project.mapping import AttributeRow, LabelRow, Mapping, TieRow, decoded, encoded, kept
from annotator.project.project import Project
from annotator.project.proposing import proposal
from annotator.project.reporting import ImportReport
from annotator.project.surveying import Survey
from tests.builders import a_project

TEXT = "Plan rejected\n\nThe plan, she said, is dead. “Talks go on,” he added. No source here.\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path)
    yield project
    project.close()


def line(id_: str, label: str, *quotes: str) -> str:
    places = ";".join(f"{TEXT.index(quote)} {TEXT.index(quote) + len(quote)}" for quote in quotes)
    return f"{id_}\t{label} {places}\t{' '.join(quotes)}\n"


MARKS = (
    line("T1", "Content", "The plan", "is dead")
    + line("T2", "Source", "she")
    + line("T3", "Say", "said")
    + line("T4", "Content", "No source here")
    + line("T5", "Place", "Plan")
    + "E1\tSay:T3 Source:T2 Content:T1\nA1\tquotation T1 Indirect\nA2\tNegated T4\nA3\tstance_The_Plan T1 against\n"
    + "A4\tStrength T1 0.5\nR1\tNear Arg1:T5 Arg2:T2\nN1\tReference T2 Wikidata:Q42\tAn Aide\n"
    + "#1\tAnnotatorNotes T1\tlook\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "doc.txt").write_text(TEXT, encoding="utf-8")
    (folder / "doc.ann").write_text(MARKS, encoding="utf-8")
    (folder / "doc.Ben.ann").write_text(line("T1", "Claim", "Talks go on"), encoding="utf-8")
    return folder


def bring(project: Project, *paths: Path, mapping: Mapping | None = None) -> ImportReport:
    return finish(import_files(project, paths, ImportChoice(mapping=mapping)))


def document(project: Project, set_id: str | None = None) -> AnnotatedArticle:
    (article_id,) = project.store.article_ids()
    return project.store.document(article_id, set_id)


def said(article: AnnotatedArticle) -> dict[str, str]:
    return {one.quote: one.label for one in article.annotations.values()}


def test_an_event_is_an_attribution_by_the_names_of_its_roles(project: Project, corpus: Path) -> None:
    bring(project, corpus)
    article = document(project, project.set_id)
    assert said(article) == {
        "The plan … is dead": "claim",
        "she": "mention",
        "said": "cue",
        "No source here": "claim",
        "Plan": "place",
    }
    (tie,) = article.attributions.values()
    quotes = [article.annotations[one].quote for one in (tie.claim_id, tie.mention_id or "", tie.cue_id or "")]
    assert quotes == ["The plan … is dead", "she", "said"]
    speaker = project.store.value(Speaker, tie.speaker_id or "")
    assert speaker is not None
    assert (speaker.name, speaker.external_id) == ("An Aide", "Q42")


def test_answers_and_stances_find_their_questions(project: Project, corpus: Path) -> None:
    report = bring(project, corpus)
    article = document(project, project.set_id)
    claim = next(one for one in article.annotations.values() if one.quote.startswith("The plan"))
    other = next(one for one in article.annotations.values() if one.quote.startswith("No source"))
    assert claim.attributes == {"quotation": "indirect", "strength": "0_5"}
    assert other.attributes == {"negated": True}
    assert (claim.note, claim.origin, claim.codebook_version) == ("look", "import", 2)
    (stance,) = article.stances.values()
    target = project.store.value(Target, stance.target_id)
    assert target is not None
    assert (target.name, stance.value) == ("The_Plan", "against")
    assert [note.code for note in report.rows[0].notes] == ["lost_tie"]


def test_every_annotator_has_a_set_and_what_has_none_is_ones_own(project: Project, corpus: Path) -> None:
    bring(project, corpus)
    ben = next(a for a in project.store.values(Annotator) if a.name == "Ben")
    theirs = next(s for s in project.store.values(AnnotationSet) if s.annotator_id == ben.id)
    assert said(document(project, theirs.id)) == {"Talks go on": "claim"}
    assert len(document(project, project.set_id).annotations) == 5


def test_it_is_one_step_that_can_be_taken_back_and_done_again(project: Project, corpus: Path) -> None:
    before = {kind: project.store.values(kind) for kind in (Codebook, Annotator, AnnotationSet, Speaker, Target)}
    bring(project, corpus)
    after = document(project)
    project.undo()
    assert {kind: project.store.values(kind) for kind in before} == before
    assert project.codebook == DEFAULT_CODEBOOK
    assert not project.store.article_ids()
    project.redo()
    assert document(project) == after


def test_what_was_imported_before_adds_nothing(project: Project, corpus: Path) -> None:
    bring(project, corpus)
    after = document(project)
    report = bring(project, corpus)
    assert [row.outcome for row in report.rows] == ["in_project"]
    assert document(project) == after
    (corpus / "doc.Cem.ann").write_text(line("T1", "Claim", "Talks go on"), encoding="utf-8")
    report = bring(project, corpus)
    assert [row.outcome for row in report.rows] == ["completed"]
    assert len(document(project).annotations) == len(after.annotations) + 1


def test_a_mapping_says_otherwise_and_is_kept(project: Project, corpus: Path, tmp_path: Path) -> None:
    mapping = Mapping(
        labels=(LabelRow("Place", ""), LabelRow("Source", "Voice", "mention")),
        attributes=(AttributeRow("Content", "quotation", "type", "choice", {"Indirect": "fact"}),),
        ties=(TieRow("relation", "Near", "attribution"),),
    )
    path = tmp_path / "own.mapping.json"
    path.write_bytes(encoded(mapping))
    report = bring(project, corpus, mapping=decoded(path.read_bytes()))
    article = document(project, project.set_id)
    assert said(article)["she"] == "voice"
    assert "Plan" not in said(article)
    claim = next(one for one in article.annotations.values() if one.quote.startswith("The plan"))
    assert claim.attributes["type"] == "fact"
    assert [note.code for note in report.rows[0].notes] == ["lost_label", "lost_tie"]
    assert kept(project) == mapping


def test_a_survey_counts_what_there_is_and_imports_nothing(project: Project, corpus: Path) -> None:
    survey = finish(survey_files([corpus], ImportChoice()))
    assert survey.labels == {"Content": 2, "Source": 1, "Say": 1, "Place": 1, "Claim": 1}
    assert survey.attributes[("Content", "quotation")].choices == ("Indirect",)
    assert survey.ties[("event", "Say")].count == 1
    assert not project.store.article_ids()
    found = proposal(survey, project.codebook)
    assert found.label("Say") == LabelRow("Say", "cue", "cue")
    assert found.tie("event", "Say") == TieRow("event", "Say", "attribution", {"Source": "mention", "Content": "claim"})
    assert found.tie("relation", "Near") == TieRow("relation", "Near")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("opinion_holder", "mention"),
        ("OpinionHolder", "mention"),
        ("Reporting-Verb", "cue"),
        ("attribution:content", "claim"),
        ("CLAIM", "claim"),
        ("Person", "Person"),
    ],
)
def test_labels_are_known_by_their_names(name: str, label: str) -> None:
    survey = Survey()
    survey.add([Layer(marks=(Mark(id="1", label=name, fragments=(Span(0, 1),)),))])
    found = proposal(survey, DEFAULT_CODEBOOK).label(name)
    assert found is not None
    assert found.to == label


def test_a_relation_of_a_claim_and_a_target_may_be_a_stance() -> None:
    marks = (
        Mark(id="1", label="Claim", fragments=(Span(0, 1),)),
        Mark(id="2", label="Topic", fragments=(Span(2, 3),)),
    )
    survey = Survey()
    survey.add([Layer(marks=marks, relations=(Relation(id="3", type="Supports", roles=(("a", "1"), ("b", "2"))),))])
    row = proposal(survey, DEFAULT_CODEBOOK).tie("relation", "Supports")
    assert row == TieRow("relation", "Supports", "stance", {"a": "claim", "b": "target"}, "favour")


def test_kinds_of_answers_are_those_that_fit() -> None:
    survey = Survey()
    many = tuple(
        Mark(
            id=str(n),
            label="X",
            fragments=(),
            attributes={"flag": True, "size": float(n), "which": "ab"[n % 2], "some": ("a", "b"), "gist": f"said {n}"},
        )
        for n in range(60)
    )
    survey.add([Layer(marks=many)], [Declared(kind="attribute", name="which", choices=("z", "a"))])
    kinds = {name: answers.kind for (_, name), answers in survey.attributes.items()}
    assert kinds == {"flag": "yes_no", "size": "number", "which": "choice", "some": "several", "gist": "text"}
    assert survey.attributes[("X", "which")].choices == ("z", "a", "b")


def test_places_move_with_the_text_and_what_has_none_is_told() -> None:
    raw = "one\r\ntwo\r\nthree"
    spans = (Span(5, 8), Span(8, 10), Span(3, 5), Span(4, 4))
    marks = (
        Mark(id="1", label="X", fragments=spans),
        Mark(id="2", label="X", fragments=(Span(2, 2),)),
        Mark(id="3", label="X", fragments=(Span(2, 99),)),
    )
    found = placed(Layer(marks=marks), normalise(raw), len(raw))
    assert [(part.start, part.end, part.quote) for part in found.fragments["1"]] == [(3, 8, "\ntwo\n")]
    assert found.lost == (("lost_empty_mark", "2"), ("lost_outside_text", "3"))


def test_a_newer_mapping_is_refused() -> None:
    newer = encoded(Mapping()).replace(b'"version": 1', b'"version": 2')
    with pytest.raises(UnreadableFile, match="newer_format"):
        decoded(newer)
    with pytest.raises(UnreadableFile, match="bad_record"):
        decoded(b"[]")


@pytest.mark.parametrize("format_id", ["brat", "webanno-tsv", "uima-xmi", "uima-json"])
def test_what_is_exported_comes_back_with_all_its_ties(
    project: Project, corpus: Path, tmp_path: Path, format_id: str
) -> None:
    bring(project, corpus)
    receipts = [
        finish(export(project.path, tmp_path / name, ExportChoice(format_id=format_id))) for name in ("one", "two")
    ]
    assert receipts[0].files == receipts[1].files
    other = Project.create(tmp_path / "other.annotator", name="Other", annotator_name="Somebody")
    try:
        bring(other, tmp_path / "one")
        (first,) = other.store.article_ids()
        back, wanted = other.store.document(first), document(project)
        assert back.article.text == wanted.article.text
        assert sorted((a.quote, a.label) for a in back.annotations.values()) == sorted(
            (a.quote, a.label) for a in wanted.annotations.values()
        )
        for kind in (Attribution, Stance):
            assert len(other.store.values(kind)) == len(project.store.values(kind))
        assert [s.external_id for s in other.store.values(Speaker)] == ["Q42"]
        assert {a.name for a in other.store.values(Annotator)} == {"Somebody", "Annotator", "Ben"}
        assert isinstance(next(iter(back.annotations.values())), Annotation)
    finally:
        other.close()


def test_an_event_about_a_claim_ties_the_claim_itself() -> None:
    event = Event(id="1", type="Claim", trigger="1", roles=(("source", "2"),))
    marks = (
        Mark(id="1", label="Claim", fragments=(Span(0, 1),)),
        Mark(id="2", label="Person", fragments=(Span(2, 3),)),
    )
    survey = Survey()
    survey.add([Layer(marks=marks, events=(event,))])
    found = proposal(survey, DEFAULT_CODEBOOK)
    assert found.label("Claim") == LabelRow("Claim", "claim", "claim")
    assert found.tie("event", "Claim") == TieRow("event", "Claim", "attribution", {"source": "mention"})
