"""Checking: a sound project has no findings, and each kind of damage is found."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.project import annotating, naming
from annotator.project.checking import Checked, check
from annotator.project.informing import information
from tests.builders import a_project, an_article, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    article = an_article("Talks resume\n\nShe said that prices rose.", id="article", headline=Span(0, 12))
    project = a_project(tmp_path, article)
    claim = annotating.add_claim(project, read(project, article), [Span(28, 39)])
    annotating.mark_part(project, read(project, article), claim.id, "mention", Span(14, 17))
    speaker, new = naming.speaker_named(project, "Ana")
    annotating.set_speaker(project, read(project, article), claim.id, speaker.id, *new)
    target, new = naming.target_named(project, "Prices")
    annotating.set_stance(project, read(project, article), claim.id, target.id, "against", *new)
    path = project.path
    project.close()
    return path


def damaged(path: Path, statement: str) -> Checked:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    return finish(check(path))


def test_a_sound_project_has_no_findings(path: Path) -> None:
    checked = finish(check(path))
    assert checked.findings == ()
    assert checked.counts == {"articles": 1, "annotations": 2, "attributions": 1, "stances": 1}


@pytest.mark.parametrize(
    ("statement", "where", "code"),
    [
        ("UPDATE article SET text = replace(text, 'Talks', 'Walks')", "text", ""),
        ('UPDATE article SET headline = \'{"start":0,"end":500}\'', "rule", "fragment_outside_text"),
        ("UPDATE annotation SET fragments = replace(fragments, 'rose', 'fell')", "rule", "quote_differs"),
        ("UPDATE annotation SET label = 'hint' WHERE label = 'mention'", "rule", "unknown_label"),
        ("UPDATE annotation SET attributes = '{\"type\":\"joke\"}' WHERE label = 'claim'", "rule", "unknown_value"),
        ("UPDATE stance SET value = 'maybe'", "rule", "unknown_value"),
        ("UPDATE annotation SET fragments = 'nonsense'", "file", ""),
        ("DELETE FROM speaker", "file", ""),
        ("DELETE FROM codebook", "file", ""),
    ],
)
def test_damage_is_found(path: Path, statement: str, where: str, code: str) -> None:
    finding = damaged(path, statement).findings[0]
    assert (finding.where, finding.code) == (where, code)


def test_a_project_can_be_described(path: Path) -> None:
    found = information(path)
    assert found.name == "project"
    assert found.articles == {"started": 1}
    assert found.annotations == {"claim": 1, "mention": 1}
    assert (found.attributions, found.stances, found.speakers, found.targets) == (1, 1, 1, 1)
    assert list(found.sets.values()) == ["Annotator"]
