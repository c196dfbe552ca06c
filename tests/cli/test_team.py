"""Work given out, returned, brought together and given back from the command line, without a window."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.__main__ import opens_window
from annotator.cli.command import Exit
from annotator.cli.main import run
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.project import adjudicating, reviewing
from annotator.project.project import Project
from tests.project.team import claims, done, mark


@pytest.fixture
def lead(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project with six articles."""
    press = tmp_path / "press"
    press.mkdir()
    for n in range(6):
        (press / f"{n}.txt").write_text(f"Headline {n}\n\nShe added that prices rose by {n}%.\n", encoding="utf-8")
    assert run(["new", str(tmp_path / "lead")]) == Exit.DONE
    assert run(["import", str(tmp_path / "lead.annotator"), str(press)]) == Exit.DONE
    capsys.readouterr()
    return tmp_path / "lead.annotator"


def said(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def gave(lead: Path, capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, Path]:
    assert run(["give-out", str(lead), str(lead.parent), "--to", "Ana", "Ben", "--json", *more]) == Exit.DONE
    return {row["annotator"]: Path(row["file"]) for row in said(capsys)["packages"]}


def worked(package: Path, words: str) -> tuple[str, Path]:
    """An annotator opens the package, marks words in the first article by id, is done with it and returns the work."""
    assert run(["open-package", str(package)]) == Exit.DONE
    own = package.with_suffix(".annotator")
    project = Project.open(own)
    article = min(project.store.article_ids())
    mark(project, article, words)
    done(project, article)
    project.close()
    back = package.with_name(f"{package.stem} back.annotator-package")
    assert run(["return-work", str(own), str(back)]) == Exit.DONE
    return article, back


def test_a_round_from_the_lead_to_annotators_and_back(lead: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = gave(lead, capsys, "--shared", "100%")
    (article, ana), (_, ben) = worked(files["Ana"], "prices rose"), worked(files["Ben"], "rose")
    before = lead.read_bytes()
    assert run(["merge", str(lead), str(ana), str(ben), "--dry-run"]) == Exit.DONE
    assert lead.read_bytes() == before
    capsys.readouterr()
    assert run(["merge", str(lead), str(ana), str(ben), "--json"]) == Exit.DONE
    rows = said(capsys)["rows"]
    assert sorted(row["outcome"] for row in rows if row["added"]) == ["new", "new"]
    project = Project.open(lead)
    person = next(a.id for a in project.store.values(Annotator) if a.name == "Ana")
    own = next(s.id for s in project.store.values(AnnotationSet) if s.annotator_id == person)
    assert claims(project.store.document(article), own) == ["prices rose"]
    for found in project.store.article_ids():
        adjudicating.settle_agreed(project, found)
        points = [p for p in reviewing.Review(project).comparison(found).points if p.is_open]
        for point in points[:1]:
            adjudicating.take(project, point, point.versions[0])
    project.close()
    assert run(["give-back", str(lead), str(lead.parent), "--json"]) == Exit.DONE
    packages = {row["annotator"]: row["file"] for row in said(capsys)["packages"]}
    own_file = files["Ana"].with_suffix(".annotator")
    assert run(["open-package", packages["Ana"], "--project", str(own_file)]) == Exit.DONE
    assert "1 new" in capsys.readouterr().out
    assert run(["progress", str(lead)]) == Exit.DONE
    assert "Ana: 6 given, 0 started, 0 asked about, 1 done" in capsys.readouterr().out


def test_what_needs_a_look_is_told_with_an_exit_code(lead: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (_, ana) = worked(gave(lead, capsys)["Ana"], "prices rose")
    broken = lead.with_name("broken.annotator-package")
    broken.write_bytes(ana.read_bytes()[:-40])
    capsys.readouterr()
    assert run(["merge", str(lead), str(broken), str(ana)]) == Exit.FINDINGS
    told = capsys.readouterr().out
    assert "broken.annotator-package" in told
    assert "Ana: 1 new, 2 as here." in told


def test_a_share_of_more_than_all_is_wrong(lead: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["give-out", str(lead), str(lead.parent), "--to", "Ana", "--shared", "120%"]) == Exit.USAGE
    assert run(["return-work", str(lead), str(lead.with_name("x"))]) == Exit.FAILED


def test_a_package_opens_the_window() -> None:
    assert opens_window(["work.annotator-package"])


def test_the_folder_for_packages_is_made(lead: Path):
    assert run(["give-out", str(lead), str(lead.parent / "new"), "--to", "Ana"]) == Exit.DONE
    assert len(list((lead.parent / "new").glob("*.annotator-package"))) == 1
    assert run(["give-out", str(lead), str(lead.parent / "not" / "there"), "--to", "Ben"]) == Exit.FAILED
