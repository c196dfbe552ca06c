"""Plain text: the reference article's parts, what counts as headline, keywords or boilerplate, what is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.drafts import ArticleDraft
from annotator.formats.plain_text import PLAIN_TEXT
from annotator.formats.reading.parts import parts
from tests.formats.reading import drafts, items

ROOT = Path(__file__).parents[2]
BODY = "Minister rejects plan\n\nThe minister said no.\n\nNobody was surprised."


def words(draft: ArticleDraft, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(draft.text) for span in spans]


def read(text: str, **options: object) -> ArticleDraft:
    (draft,) = drafts(PLAIN_TEXT, text.encode(), **options)
    return draft


def test_the_parts_of_the_reference_article_are_those_of_the_gold() -> None:
    gold = json.loads((ROOT / "tests/samples/nato-article.gold.json").read_text("utf-8"))
    data = (ROOT / "resources/sample/nato-article.txt").read_bytes()
    (draft,) = drafts(PLAIN_TEXT, data)
    assert draft.text.encode() == data
    assert draft.headline is not None
    assert draft.headline.of(draft.text) == gold["article"]["headline"]
    assert words(draft, draft.keywords) == gold["article"]["keywords"]
    assert words(draft, draft.boilerplate) == gold["article"]["boilerplate"]
    for claim in gold["claims"]:
        for fragment in (*claim["fragments"], claim["mention"], claim["cue"]):
            assert draft.text[fragment["start"] : fragment["end"]] == fragment["text"]


def test_a_first_line_without_more_text_is_no_headline() -> None:
    assert read("Only one line\n").headline is None


def test_a_first_line_as_long_as_a_paragraph_is_no_headline() -> None:
    assert read("long " * 100 + "\n\nMore.").headline is None


def test_the_headline_may_be_left_alone() -> None:
    assert read(BODY, headline_first=False).headline is None


def test_parts_may_be_left_alone() -> None:
    draft = read(BODY + "\n\nTags: one, two\n\nComments", recognise=False)
    assert draft.keywords == draft.boilerplate == ()


@pytest.mark.parametrize(
    ("line", "keywords"),
    [
        ("Tags: budget, tax", ["budget", "tax"]),
        ("Keywords: budget; tax", ["budget", "tax"]),
        ("Ключевые слова: бюджет, налог", ["бюджет", "налог"]),
        ("关键词：预算，税", ["预算", "税"]),
        ("#budget #tax", ["budget", "tax"]),
        ("USA, Russia, U.S. economy", ["USA", "Russia", "U.S. economy"]),
        ("He came, he saw, he conquered.", []),
        ("one, two", []),
        ("“So it is”, she said, and left", []),
    ],
)
def test_which_last_lines_are_keywords(line: str, keywords: list[str]) -> None:
    draft = read(f"{BODY}\n\n{line}\n\nComments (3)\n")
    assert words(draft, draft.keywords) == keywords


@pytest.mark.parametrize(
    "line",
    [
        "Comments",
        "12 comments",
        "READ MORE »",
        "Anzeige",
        "Publicité",
        "Читать далее",
        "© 2016 The Paper",
        "Share this:",
    ],
)
def test_which_lines_are_boilerplate(line: str) -> None:
    draft = read(f"Headline\n\nFirst.\n{line}\nSecond.")
    assert words(draft, draft.boilerplate) == [line]


@pytest.mark.parametrize("line", ["No comments were made by the minister.", "Share prices rose", "Advertising is dead"])
def test_which_lines_are_not(line: str) -> None:
    assert read(f"Headline\n\nFirst.\n{line}\nSecond.").boilerplate == ()


def test_boilerplate_before_the_headline_is_not_the_headline() -> None:
    draft = read(f"Advertisement\n{BODY}")
    assert draft.headline is not None
    assert draft.headline.of(draft.text) == "Minister rejects plan"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (b"PK\x03\x04....", "binary"),
        (bytes(range(256)), "binary"),
        (b"\xef\xbb\xbfcaf\xe9", "undecodable"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        items(PLAIN_TEXT, data)
    assert refused.value.code == code


@given(st.text(alphabet=st.sampled_from("aB é\u00a0😀\n\r\u2028,.:#Tags"), max_size=60))
def test_parts_lie_in_the_text_in_order_and_hold_words(text: str) -> None:
    found = parts(text)
    for spans in (found.keywords, found.boilerplate, (found.headline,) if found.headline else ()):
        assert all(0 <= s.start < s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)
        assert list(spans) == sorted(spans)
