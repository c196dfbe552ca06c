"""Exports to a folder: the papers beside the data, what is chosen and split, and what an earlier folder may hold."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from annotator.agreement.bootstrap import Resampling
from annotator.domain.errors import ExportFailed, WrongChoice
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.formats import codebook_file
from annotator.formats.receipt import Receipt
from annotator.project import annotating, comparing, queueing, reviewing, ruling, sampling, selecting
from annotator.project.exporting import ExportChoice, export
from annotator.project.project import Project
from tests.agreement.test_disagreements import moved, other_stance
from tests.builders import a_project, an_article, read
from tests.several import as_gold, project_of

WORDS = [f"word{n}" for n in range(400)]


def text(number: int) -> str:
    """A text that shares no five words with any other."""
    return " ".join(f"{word}x{number}" for word in WORDS[:60])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    articles = [an_article(text(n), published=f"2016-{n + 1:02}-01", outlet="A|B", language="en") for n in range(10)]
    copy = articles[3].text.replace("word30", "another")
    project = a_project(tmp_path, *articles, an_article(f"By our staff\n\n{copy}", published="2016-12-24"))
    for article in articles[:3]:
        annotating.add_claim(project, read(project, article), [Span(0, 6)])
    queueing.set_state(project, [article.id for article in articles[:2]], "done")
    yield project
    project.close()


def send(project: Project, target: Path, format_id: str = "conll", **settings: str) -> Receipt:
    return finish(export(project.path, target, ExportChoice(format_id=format_id, settings=settings)))


def ids(project: Project) -> list[str]:
    return project.store.article_ids()


def test_a_folder_holds_its_papers_and_sums_that_are_right(project: Project, tmp_path: Path) -> None:
    receipt = send(project, tmp_path / "out", split="shares", licence="cc-by-4.0", title="Minutes: “one”")
    files = {path.name: path for path in (tmp_path / "out").iterdir()}
    data = {"train.conll", "dev.conll", "test.conll"}
    papers = {"README.md", "codebook.json", "splits.json", "token-alignment.tsv", "SHA256SUMS", "receipt.json"}
    assert set(files) == data | papers
    lines = files["SHA256SUMS"].read_text().splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert set(sums) == set(files) - {"SHA256SUMS", "receipt.json"}
    for name, digest in sums.items():
        assert sha256(files[name].read_bytes()).hexdigest() == digest
    assert {file.name for file in receipt.files} == set(files) - {"receipt.json"}
    assert msgspec.json.decode(files["receipt.json"].read_bytes(), type=Receipt) == receipt
    assert codebook_file.read(files["codebook.json"].read_bytes()).codebook.version == 1
    card = files["README.md"].read_text("utf-8")
    assert card.startswith('---\npretty_name: "Minutes: “one”"\nlicense: "cc-by-4.0"\nlanguage: ["en"]\n')
    for line in (
        "| articles | 11 |",
        "| A\\|B | 10 |",
        "Annotations: cc-by-4.0",
        "Agreement: not measured, as no article here was finished by two annotators.",
    ):
        assert line in card


def test_what_is_not_on_token_borders_is_listed(project: Project, tmp_path: Path) -> None:
    misaligned = send(project, tmp_path / "out", papers="true").misaligned
    assert [(one.start, one.end, one.label, one.done) for one in misaligned] == [
        (0, 6, "claim", "widened_to_tokens")
    ] * 3
    lines = (tmp_path / "out" / "token-alignment.tsv").read_text().splitlines()
    assert lines[0] == "article_id\tannotation_id\tlabel\tstart\tend\tquote\tdone"
    assert len(lines) == 4


def test_copies_are_on_one_side_of_every_split(project: Project, tmp_path: Path) -> None:
    for seed in range(8):
        send(project, tmp_path / "out", split="shares", shares="50/25/25", seed=str(seed))
        split = json.loads((tmp_path / "out" / "splits.json").read_bytes())
        assert split["groups"] == [[ids(project)[3], ids(project)[10]]]
        assert split["part_of"][ids(project)[3]] == split["part_of"][ids(project)[10]]
        assert split["settings"]["seed"] == seed


def test_shares_are_kept_and_another_seed_gives_another_split(project: Project, tmp_path: Path) -> None:
    one = send(project, tmp_path / "a", split="shares", shares="60, 20, 20")
    assert sorted(one.split.values()) == [2, 2, 7]
    send(project, tmp_path / "b", split="shares", shares="60, 20, 20", seed="2")
    assert (tmp_path / "a" / "splits.json").read_bytes() != (tmp_path / "b" / "splits.json").read_bytes()


def test_by_date_the_newest_are_for_testing_and_a_copy_goes_with_the_first(project: Project, tmp_path: Path) -> None:
    send(project, tmp_path / "out", split="date", begin="2016-07-01, 2016-09-01")
    split = json.loads((tmp_path / "out" / "splits.json").read_bytes())
    parts = [split["part_of"][one] for one in ids(project)]
    assert parts == ["train"] * 6 + ["dev"] * 2 + ["test"] * 2 + ["train"]
    assert send(project, tmp_path / "out", split="date", shares="6,2,3").split == {"train": 6, "dev": 2, "test": 3}


@pytest.mark.parametrize(
    ("settings", "articles", "annotations"),
    [
        ({"state": "done"}, 2, 2),
        ({"words": "word1x4"}, 1, 0),
        ({"since": "2016-02-01", "until": "2016-03-01"}, 2, 2),
        ({"labels": "cue"}, 11, 0),
        ({"labels": "Claim, mention"}, 11, 3),
    ],
)
def test_what_is_chosen_is_what_is_exported(
    project: Project, tmp_path: Path, settings: dict[str, str], articles: int, annotations: int
) -> None:
    counts = send(project, tmp_path / "out.jsonl", "native", **settings).counts
    assert (counts["articles"], counts["annotations"]) == (articles, annotations)


def test_articles_and_annotators_can_be_named(project: Project, tmp_path: Path) -> None:
    named = ", ".join(ids(project)[1:3])
    assert send(project, tmp_path / "out", articles=named).counts["annotations"] == 2
    assert send(project, tmp_path / "out", annotators=project.set_id).counts["annotations"] == 3
    for wrong in ("articles", "annotators", "labels"):
        with pytest.raises(WrongChoice, match="bad_value"):
            send(project, tmp_path / "no", **{wrong: "nobody"})
    with pytest.raises(WrongChoice, match="bad_value"):
        send(project, tmp_path / "no", sets="gold")
    with pytest.raises(ExportFailed, match="nothing_to_export"):
        send(project, tmp_path / "no", words="nowhere")


@pytest.mark.parametrize(
    "settings", [{"shares": "1,2"}, {"shares": "a,b,c"}, {"shares": "0,0,0"}, {"begin": "2017"}, {"alike": "2"}]
)
def test_what_makes_no_split_is_refused(project: Project, tmp_path: Path, settings: dict[str, str]) -> None:
    with pytest.raises(WrongChoice, match="bad_value"):
        send(project, tmp_path / "out", split="shares", **settings)
    assert not (tmp_path / "out").exists()


def test_an_earlier_export_is_replaced_and_a_folder_with_anything_else_is_not(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    send(project, target, papers="true")
    send(project, target, split="shares")
    assert not (target / "data.conll").exists()
    (target / "model.bin").write_text("hours of work")
    with pytest.raises(ExportFailed, match="folder_in_use"):
        send(project, target, papers="true")
    assert (target / "train.conll").exists()
    assert (target / "model.bin").exists()
    with pytest.raises(ExportFailed, match="folder_in_use"):
        send(project, tmp_path, papers="true")


def test_broken_off_it_leaves_an_earlier_folder_as_it_was(project: Project, tmp_path: Path) -> None:
    send(project, tmp_path / "out", papers="true")
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    steps = len(list(export(project.path, tmp_path / "else", ExportChoice(settings={"split": "shares"}))))
    for number in range(1, steps, 5):
        job = export(project.path, tmp_path / "out", ExportChoice(settings={"split": "shares"}))
        for _ in range(number):
            next(job)
        job.close()
        assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"out", "else"}


def test_equal_states_give_equal_folders(project: Project, tmp_path: Path) -> None:
    for name in ("one", "two"):
        send(project, tmp_path / name, "native", split="shares")
    for path in (tmp_path / "one").iterdir():
        assert (tmp_path / "two" / path.name).read_bytes() == path.read_bytes()


def test_the_card_says_how_far_annotators_agree_and_counts_the_gold_set(tmp_path: Path) -> None:
    several = project_of(tmp_path, {"Ada": as_gold, "Bo": moved, "Cy": other_stance}, articles=2)
    review = reviewing.Review(several)
    finish(ruling.apply(review, finish(ruling.preview(review, ruling.Rule("majority")))))
    send(several, tmp_path / "out", papers="true")
    send(several, tmp_path / "again", papers="true")
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    found = comparing.figure(finish(sampling.sample(several.path, selecting.Selection())), "stance", how=Resampling())
    told = f"| Stance | Krippendorff's alpha, nominal | {found.value:.2f} ({found.low:.2f} to {found.high:.2f}) |"
    assert told in card
    assert "Agreement over 2 articles that at least two of 3 annotators finished" in card
    assert "Gold set, settled from the others:" in card
    assert "annotations in 2 articles." in card
    assert [line for line in card.splitlines() if line.startswith("| Gold |")] == []
    assert card == (tmp_path / "again" / "README.md").read_text("utf-8")
    send(several, tmp_path / "one", papers="true", annotators="Ada")
    assert "Agreement: not measured" in (tmp_path / "one" / "README.md").read_text("utf-8")
    counts = send(several, tmp_path / "gold", papers="true", sets="gold").counts
    gold = (tmp_path / "gold" / "README.md").read_text("utf-8")
    assert told in gold, "how far those agree whom it was settled from"
    assert "| Ada |" not in gold
    assert counts["annotations"] < send(several, tmp_path / "theirs", sets="annotators").counts["annotations"]
    several.close()
