"""Finding articles, claims and speakers by the beginnings of words."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.span import Span
from annotator.project import annotating, finding
from annotator.project.project import Project
from tests.builders import a_project, a_speaker, an_article, put_in, read, words

TEXTS = {
    "nato": "NATO and Russia\n\nTalks about the Crimea will start at the end, “it’s said”.",
    "wage": "L’État élève le salaire [minimum]\n\nÉlever, dit-elle.",
    "crimea": "Переговоры о Крыме\n\nThe quote was short.",
    "beijing": "北约峰会\n\n斯托尔滕贝格说。",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    articles = {id_: an_article(text, id=id_, headline=_headline(text)) for id_, text in TEXTS.items()}
    project = a_project(tmp_path_factory.mktemp("finding"), *articles.values())
    people = [
        a_speaker("Jens Stoltenberg", id="jens"),
        a_speaker("Angela Merkel", id="angela", aliases=("die Kanzlerin",)),
    ]
    project.do(ChangeSet("register", added(*people)))
    for id_, quote, note in (
        ("nato", "Talks about the Crimea", ""),
        ("wage", "Élever", "Précarité"),
        ("beijing", "斯托尔滕贝格", ""),
    ):
        claim = annotating.add_claim(project, read(project, articles[id_]), [words(TEXTS[id_], quote)])
        if note:
            annotating.set_note(project, read(project, articles[id_]), claim.id, note)
    yield project
    project.close()


def _headline(text: str) -> Span:
    return Span(0, text.index("\n"))


def all_of(found: Iterator[list[Any]], said: Callable[[Any], str]) -> list[str]:
    return [said(value) for part in found for value in part]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nato", ["nato"]),
        ("RUSS na", ["nato"]),
        ("elev", ["wage"]),
        ("ÉTAT", ["wage"]),
        ("[min", ["wage"]),
        ("крым", ["crimea"]),
        ("ussia", []),
        ("峰", ["beijing"]),
        ("n*", []),
        ("?", []),
        ("", list(TEXTS)),
    ],
)
def test_articles_by_their_titles(project: Project, typed: str, found: list[str]):
    assert all_of(finding.articles(project, typed), lambda a: a.id) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("talks", ["Talks about the Crimea"]),
        ("crimea about", ["Talks about the Crimea"]),
        ("precar", ["Élever"]),
        ("elev préc", ["Élever"]),
        ("斯", ["斯托尔滕贝格"]),
        ("start", []),
        ("end", []),
        ("quote", []),
        ("alks", []),
    ],
)
def test_claims_by_quote_and_note(project: Project, typed: str, found: list[str]):
    assert all_of(finding.claims(project, typed), lambda c: c.quote) == found


@pytest.mark.parametrize(
    ("typed", "found"), [("stolt", ["jens"]), ("merk ang", ["angela"]), ("kanzler", ["angela"]), ("enberg", [])]
)
def test_speakers_by_name_and_alias(project: Project, typed: str, found: list[str]):
    assert all_of(finding.speakers(project, typed), lambda s: s.id) == found


def test_what_is_not_in_the_project_any_more_is_not_found(tmp_path: Path):
    project = a_project(tmp_path)
    article = an_article("Never mind.", id="gone")
    put_in(project, article)
    project.undo()
    assert all_of(finding.articles(project, "never"), lambda a: a.id) == []
    speaker = a_speaker("Nobody")
    project.do(ChangeSet("register", added(speaker)))
    project.do(ChangeSet("remove", (Change(speaker, None),)))
    assert all_of(finding.speakers(project, "nobody"), lambda s: s.id) == []
    project.close()


@given(st.text(st.sampled_from("\"'*()^:+-~{}[]\\ ab\x00\ud800\ufdd0%_?!") | st.characters(codec=None), max_size=12))
def test_no_words_are_an_error(project: Project, typed: str):
    for find in (finding.articles, finding.claims, finding.speakers):
        list(find(project, typed))


@given(st.sampled_from([*TEXTS]), st.data())
def test_every_word_of_a_title_finds_its_article(project: Project, article: str, data: st.DataObject):
    title = _headline(TEXTS[article]).of(TEXTS[article])
    word = data.draw(st.sampled_from([w for w in title.replace("’", " ").split() if w]))
    typed = data.draw(st.sampled_from([word, word.upper(), word.lower(), word[:2]]))
    assert article in all_of(finding.articles(project, typed), lambda a: a.id)
