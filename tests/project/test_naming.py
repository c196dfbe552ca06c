"""The speaker registry: every verb is one step, a merge loses nothing, and claims are found across articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution
from annotator.domain.change import ChangeSet, added
from annotator.domain.errors import RuleBroken
from annotator.domain.speaker import DatedRole, Speaker
from annotator.project import annotating, naming
from annotator.project.naming import Conflict
from annotator.project.project import Project
from tests.builders import a_project, a_speaker, an_article, read, words

TEXT = "Talks resume\n\nPrices rose, May said. Wages fell, May said."
DATES = ("2016-03-01", "2017-05-02", "", "2016-03-01")
ARTICLES = tuple(an_article(TEXT.replace("Talks", f"Talks {n}"), id=f"a{n}", published=d) for n, d in enumerate(DATES))
MAY = a_speaker("Theresa May", id="may", aliases=("May",), country="GB", roles=(DatedRole("PM", "UK", "2016"),))
MRS = a_speaker(
    "Mrs May", id="mrs", aliases=("may", "T. May"), kind="person", country="UK", note="wrote?", roles=MAY.roles
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, *ARTICLES)
    project.do(ChangeSet("register", added(MAY, MRS)))
    yield project
    project.close()


def claim(project: Project, number: int, quote: str, speaker: Speaker) -> Annotation:
    article = ARTICLES[number]
    made = annotating.add_claim(project, read(project, article), [words(article.text, quote)])
    annotating.set_speaker(project, read(project, article), made.id, speaker.id)
    return made


def everything(project: Project) -> tuple[list[Speaker], list[Attribution]]:
    return project.store.values(Speaker), project.store.values(Attribution)


def quotes(project: Project, speaker: Speaker, limit: int = 100) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    after = None
    while page := naming.claims_of(project, speaker.id, after=after, limit=limit):
        found += [(said.article_id, said.quote) for said in page]
        after = page[-1].key
    return found


def test_editing_tidies_names_and_is_one_step(project: Project):
    start = everything(project)
    after = structs.replace(MAY, name=" Theresa  May ", aliases=("Mrs  Prime Minister", "theresa may", ""), country="")
    naming.edit_speaker(project, MAY, after)
    stored = project.store.value(Speaker, "may")
    assert stored == structs.replace(MAY, aliases=("Mrs Prime Minister",), country="")
    project.undo()
    assert everything(project) == start


def test_an_edit_that_says_the_same_is_no_step(project: Project):
    before = project.store.last_done()
    naming.edit_speaker(project, MAY, structs.replace(MAY, name="Theresa May "))
    naming.add_alias(project, MAY, "may")
    assert project.store.last_done() == before


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": " "}, "name_empty"),
        ({"name": "mrs may"}, "name_taken"),
        ({"roles": (DatedRole("PM", "", "spring"),)}, "date_wrong"),
        ({"roles": (DatedRole("PM", "", "2016", "2015"),)}, "dates_reversed"),
    ],
)
def test_what_makes_no_sense_is_refused(project: Project, fields: dict[str, object], code: str):
    start = everything(project)
    with pytest.raises(RuleBroken, match=code):
        naming.edit_speaker(project, MAY, structs.replace(MAY, **fields))
    assert everything(project) == start


def test_an_edit_of_what_has_changed_meanwhile_is_refused(project: Project):
    naming.add_alias(project, MAY, "Maybot")
    with pytest.raises(RuleBroken, match="stale_change"):
        naming.edit_speaker(project, MAY, structs.replace(MAY, country="UK"))


def test_a_name_comes_before_an_alias(project: Project):
    naming.add_alias(project, MAY, "Mrs May")
    assert naming.speaker_named(project, "mrs may")[0].id == "mrs"
    assert naming.speaker_named(project, "T. may")[0].id == "mrs"
    new, changes = naming.speaker_named(project, "Mr  May")
    assert (new.name, len(changes)) == ("Mr May", 1)


def test_a_merge_says_what_it_would_do(project: Project):
    for number, quote in ((0, "Prices rose"), (0, "Wages fell"), (1, "Prices rose")):
        claim(project, number, quote, MRS)
    start = everything(project)
    told = naming.merged(project, MAY, MRS)
    assert (told.claims, told.articles) == (3, 2)
    assert told.result.aliases == ("May", "Mrs May", "T. May")
    assert (told.result.kind, told.result.country, told.result.note) == ("person", "GB", "wrote?")
    assert told.result.roles == MAY.roles
    assert told.conflicts == (Conflict("country", "GB", "UK"),)
    assert everything(project) == start


def test_a_merge_moves_every_claim_in_one_step(project: Project):
    claim(project, 0, "Prices rose", MAY)
    claim(project, 0, "Wages fell", MRS)
    claim(project, 1, "Prices rose", MRS)
    start = everything(project)
    result = naming.merged(project, MAY, MRS).result
    naming.merge_speakers(project, MAY, MRS)
    after = everything(project)
    assert project.store.values(Speaker) == [result]
    assert naming.claim_counts(project) == {"may": 3}
    project.undo()
    assert everything(project) == start
    project.redo()
    assert everything(project) == after


def test_nobody_is_merged_with_themselves(project: Project):
    with pytest.raises(RuleBroken):
        naming.merge_speakers(project, MAY, MAY)
    assert project.store.has(Speaker, "may")


def test_only_a_speaker_without_claims_goes(project: Project):
    claim(project, 0, "Prices rose", MAY)
    with pytest.raises(RuleBroken, match="still_in_use"):
        naming.remove_speaker(project, MAY)
    start = everything(project)
    naming.remove_speaker(project, MRS)
    assert project.store.values(Speaker) == [MAY]
    project.undo()
    assert everything(project) == start


def test_a_speaker_can_be_there_before_any_claim(project: Project):
    start = everything(project)
    assert naming.add_speaker(project, " Nobody  Yet ").name == "Nobody Yet"
    with pytest.raises(RuleBroken, match="name_taken"):
        naming.add_speaker(project, "nobody yet")
    project.undo()
    assert everything(project) == start


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_claims_are_found_across_articles_newest_first(project: Project, limit: int):
    for number in (0, 1, 2, 3):
        claim(project, number, "Prices rose", MAY)
    claim(project, 0, "Wages fell", MAY)
    claim(project, 0, "May said", MRS)
    assert quotes(project, MAY, limit) == [
        ("a1", "Prices rose"),
        ("a3", "Prices rose"),
        ("a0", "Wages fell"),
        ("a0", "Prices rose"),
        ("a2", "Prices rose"),
    ]
    assert quotes(project, MRS, limit) == [("a0", "May said")]


def test_a_claim_found_brings_its_stances(project: Project):
    made = claim(project, 0, "Prices rose", MAY)
    target, new = naming.target_named(project, "Prices")
    annotating.set_stance(project, read(project, ARTICLES[0]), made.id, target.id, "against", *new)
    (found,) = naming.claims_of(project, "may")
    assert [(s.target_id, s.value) for s in found.stances] == [(target.id, "against")]
    assert (found.title, found.published) == ("Talks 0 resume", "2016-03-01")
