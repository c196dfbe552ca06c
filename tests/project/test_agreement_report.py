"""The report on agreement and work: its figures are those of the measures, and of a person it tells only theirs."""

import json
from pathlib import Path

import pytest

from annotator.agreement.bootstrap import Resampling
from annotator.domain.codebook import Codebook
from annotator.domain.errors import ExportFailed, WrongChoice
from annotator.domain.job import finish
from annotator.formats.agreement_report.values import AgreementReport
from annotator.project import comparing, reviewing, ruling
from annotator.project.agreement_report import ReportChoice, report
from annotator.project.dealing import Amount, Rule
from annotator.project.giving_back import give_back
from annotator.project.project import Project
from annotator.project.report_files import SUFFIXES, write_report
from annotator.project.sampling import sample
from annotator.project.selecting import Selection
from annotator.project.taking_back import take_back
from tests.agreement.test_disagreements import moved, no_speaker, other_stance, other_type
from tests.project.team import Team, done, mark
from tests.several import Claims, as_gold, project_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    def different(claims: Claims) -> None:
        for edit in (moved, other_stance, other_type):
            edit(claims)

    found = project_of(tmp_path, {"Ada": as_gold, "Bo": different, "Cy": no_speaker}, articles=3)
    found.close()
    return found.path


def made(path: Path, **choice: object) -> AgreementReport:
    return finish(report(path, ReportChoice(**choice)))  # type: ignore[arg-type]


def test_the_figures_are_those_of_the_measures(project: Path):
    found, read = made(project, draws=50, seed=7), finish(sample(project, Selection()))
    assert [layer.id for layer in found.layers] == list(read.layers)
    for layer in found.layers:
        figure = comparing.figure(read, layer.id, how=Resampling(draws=50, seed=7))
        told = layer.figure
        assert (told.value, told.low, told.high, told.undefined) == (
            *(figure.value, figure.low, figure.high, figure.undefined),
        )
        assert (told.value is None) == bool(told.why)
        if layer.pairs:
            pairs = comparing.pairs(read, layer.id)
            assert [pair.figure.value for pair in layer.pairs] == [one.value for one in pairs.values()]
    assert (found.compared, found.articles, [one.name for one in found.annotators]) == (3, 3, ["Ada", "Bo", "Cy"])


def test_what_is_said_is_counted_in_the_words_of_the_codebook(project: Path):
    layers = {layer.id: layer for layer in made(project, draws=0).layers}
    said, crossed = layers["attribute:claim:type"].said, layers["attribute:claim:type"].crossed
    book = max(Project.look(project).store.values(Codebook), key=lambda one: one.version)
    assert said is not None
    assert set(said.categories) <= {choice.name for _, a in book.attributes() for choice in a.choices}
    assert said.counts[0] != said.counts[1]
    assert crossed is not None
    size = range(len(crossed.categories))
    assert all(crossed.counts[one][other] == crossed.counts[other][one] for one in size for other in size)
    stance = layers["stance"].figure
    # Each of a unit's pairs stands in the table twice.
    assert sum(map(sum, layers["stance"].crossed.counts)) == 6 * stance.units  # type: ignore[union-attr]


def test_of_two_the_first_one_stands_in_the_rows(project: Path):
    found = made(project, annotators="Ada, Bo", draws=0)
    crossed = next(layer.crossed for layer in found.layers if layer.id == "attribute:claim:type")
    assert crossed is not None
    assert crossed.ordered
    assert [person.name for person in found.annotators] == ["Ada", "Bo"]
    assert all(contested.annotators == 2 for contested in found.contested)


def test_letters_stand_for_names(project: Path):
    text = json.dumps([one.name for one in made(project, letters=True, draws=0).annotators])
    assert text == '["A", "B", "C"]'
    assert [one.name for one in made(project, letters=True, draws=0).work] == ["A", "B", "C"]


def test_what_was_settled_is_counted(project: Path):
    before = made(project, draws=0).gold
    assert before is not None
    assert before.settled == before.marks == 0
    with_gold = Project.open(project)
    review = reviewing.Review(with_gold)
    finish(ruling.apply(review, finish(ruling.preview(review, ruling.Rule("majority")))))
    finish(review.summarise())
    totals = review.totals()
    with_gold.close()
    gold = made(project, draws=0).gold
    assert gold is not None
    assert (gold.points, gold.open, gold.agreed) == (totals.points, totals.open, totals.agreed)
    assert gold.marks > 0
    assert sum(gold.decided.values()) > 0
    assert [person.name for person in made(project, draws=0).annotators] == ["Ada", "Bo", "Cy"]


def test_one_annotator_beside_the_gold_set(project: Path):
    with_gold = Project.open(project)
    review = reviewing.Review(with_gold)
    finish(ruling.apply(review, finish(ruling.preview(review, ruling.Rule("majority")))))
    gold = review.gold
    with_gold.close()
    assert gold is not None
    ada, settled = made(project, annotators=f"Ada,{gold.id}", draws=0).annotators
    assert (ada.name, ada.articles, settled.articles) == ("Ada", 3, 3)
    assert 0 < settled.marks <= ada.marks


@pytest.mark.parametrize("ending", SUFFIXES)
def test_two_reports_on_one_state_are_the_same(project: Path, tmp_path: Path, ending: str):
    one, other = tmp_path / f"one{ending}", tmp_path / f"other{ending}"
    for target in (one, other):
        finish(write_report(project, target, ReportChoice(draws=20)))
    assert one.read_bytes() == other.read_bytes()
    assert not list(tmp_path.glob(".*.part"))


def test_a_folder_has_them_all_and_is_replaced_by_the_next_one(project: Path, tmp_path: Path):
    target = tmp_path / "report"
    for _ in range(2):
        finish(write_report(project, target, ReportChoice(draws=0)))
    assert {file.name for file in target.iterdir()} == {*(f"report{ending}" for ending in SUFFIXES), "receipt.json"}
    (target / "mine.txt").write_text("notes")
    with pytest.raises(ExportFailed):
        finish(write_report(project, target, ReportChoice(draws=0)))
    assert (target / "mine.txt").read_text() == "notes"


@pytest.mark.parametrize("phase", ["measuring", "writing"])
def test_given_up_half_way_it_leaves_the_earlier_one(project: Path, tmp_path: Path, phase: str):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"earlier")
    job = write_report(project, target, ReportChoice(draws=0))
    if phase == "measuring":
        # While articles are read their number is known; what then runs aside has not told any yet.
        while next(job).total:
            pass
    else:
        while not list(tmp_path.glob(".*.part")):
            next(job)
    job.close()
    assert target.read_bytes() == b"earlier"
    assert not list(tmp_path.glob(".*.part"))


def test_a_wrong_target_is_refused(project: Path, tmp_path: Path):
    with pytest.raises(WrongChoice):
        finish(write_report(project, tmp_path / "report.docx", ReportChoice()))
    with pytest.raises(WrongChoice):
        finish(write_report(project, project, ReportChoice()))
    with pytest.raises(WrongChoice):
        made(project, annotators="Nobody")


def test_a_project_of_one_is_told_too(tmp_path: Path):
    alone = project_of(tmp_path, {"Ada": as_gold})
    alone.close()
    found = made(alone.path)
    assert (found.compared, found.layers, found.gold, found.contested) == (0, (), None, ())
    assert found.marks > 0


@pytest.fixture
def team(tmp_path: Path):
    team = Team(tmp_path, articles=3)
    yield team
    team.close()


def worked(team: Team) -> dict[str, Project]:
    """Ana and Ben did an article each way, the lead settled it for Ana, and Cy was given it as a known one."""
    files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
    people = {name: team.begin(file) for name, file in files.items()}
    mark(people["Ana"], "article-1", "prices rose")
    mark(people["Ana"], "article-1", "it was late")
    mark(people["Ben"], "article-1", "prices rose")
    for one in people.values():
        done(one, "article-1")
    team.bring(*(team.give_back(one) for one in people.values()))
    review = reviewing.Review(team.lead)
    finish(ruling.apply(review, finish(ruling.preview(review, ruling.Rule("annotator", people["Ana"].set_id)))))
    cy = people["Cy"] = team.begin(team.give("Cy", rule=Rule(known=1.0))["Cy"])
    mark(cy, "article-1", "prices rose")
    done(cy, "article-1")
    team.bring(team.give_back(cy))
    return people


def test_nearness_to_the_gold_set_is_told_of_known_articles(team: Team):
    worked(team)
    found = {one.name: one for one in made(team.lead.path, draws=0).work}
    (drift,) = found["Cy"].drift
    # Of two marks in the gold set Cy has one, and nothing else: 2 * 1 / (1 + 2).
    assert drift.marks == pytest.approx(2 / 3)
    assert drift.articles == 1
    assert (found["Ana"].drift, found["Ben"].drift) == ((), ())
    assert (found["Ana"].done, found["Ana"].given, found["Ana"].marks) == (1, 3, 2)
    assert sum(month.articles for month in found["Ana"].months) == 1


def test_annotators_are_told_of_their_own_work_alone(team: Team):
    people = worked(team)
    given = finish(give_back(team.lead, team.folder))
    path = next(path for manifest, path in given.packages if manifest.person.name == "Ben")
    finish(take_back(people["Ben"], path))
    own = made(people["Ben"].path)
    assert own.own
    assert [one.name for one in own.work] == ["Ben"]
    assert (own.layers, own.annotators, own.contested) == ((), (), ())
    assert "Ana" not in json.dumps([str(own)])
    lead = next(one for one in made(team.lead.path, draws=0).work if one.name == "Ben")
    mine = own.work[0]
    # Nothing is told to the lead of a person that the person is not told.
    assert (lead.given, lead.done, lead.marks, lead.words, lead.days, lead.months) == (
        *(mine.given, mine.done, mine.marks, mine.words, mine.days, mine.months),
    )


def test_no_known_article_is_named_by_it(team: Team):
    worked(team)
    work = made(team.lead.path, draws=0).work
    assert "article-1" not in str(work)


def test_it_can_be_said_in_another_language(project: Path):
    found = finish(report(project, ReportChoice(draws=0), str.upper))
    assert next(layer.title for layer in found.layers if layer.id == "speaker") == "SPEAKER OF A CLAIM"
