"""Quotations in the marks of many languages, and marks that are none."""

from time import process_time

import pytest

from annotator.domain.sentences import paragraph_spans
from annotator.suggestions.quotation import Quotation
from annotator.suggestions.quotations import quotations


def found(text: str) -> list[Quotation]:
    return quotations(text, list(paragraph_spans(text)))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We go,” he said, “now.”", ["“We go,”", "“now.”"]),
        ("He said \"no\" and 'yes, sir' to them.", ['"no"', "'yes, sir'"]),
        ("‘I am here,’ he said.", ["‘I am here,’"]),
        ("„Ja“, sagte er. »Nein«, sagte sie. ‚Gut‘.", ["„Ja“", "»Nein«", "‚Gut‘"]),
        ("«\u00a0Oui\u00a0», dit-il. « Non », dit-elle. ‹ Si ›", ["«\u00a0Oui\u00a0»", "« Non »", "‹ Si ›"]),
        ("“Sí”, dijo. «No», dijo.", ["“Sí”", "«No»"]),
        ("«Да», — сказал он. „Нет“", ["«Да»", "„Нет“"]),
        ("他说：“是的。”她说：「不」『好』《书名》", ["“是的。”", "「不」", "『好』"]),
    ],
)
def test_every_languages_marks(text: str, quoted: list[str]):
    assert [q.span.of(text) for q in found(text)] == quoted
    assert all(q.closed and q.depth == 0 for q in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "I don’t know the ministers’ plan of the ’90s, rock ’n’ roll or Hawai‘i.",
        "I don't know the ministers' plan of the '90s or rock 'n' roll.",
        "l’État, d'Artagnan, aujourd’hui",
        'A 5" by 7" picture, 6\'2" tall',
        "《三体》是一本书。",
        "A stray ” here, another » there, and “",
        "",
    ],
)
def test_apostrophes_measures_and_strays_are_no_quotations(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said ‘no’ to me.”", "‘no’"),
        ("„Er sagte ‚nein‘ zu mir.“", "‚nein‘"),
        ("«Он сказал «нет» мне»", "«нет»"),
        ("« Il a dit “non” hier »", "“non”"),
        ("“他说‘不’。”", "‘不’"),
        ("\"He said 'no' to me.\"", "'no'"),
    ],
)
def test_a_quotation_in_a_quotation(text: str, inner: str):
    assert [(q.span.of(text), q.depth) for q in found(text)] == [(text, 0), (inner, 1)]


def test_a_possessive_does_not_close_a_quotation():
    text = "‘We read the ministers’ plan,’ he said."
    assert [q.span.of(text) for q in found(text)] == ["‘We read the ministers’ plan,’"]


def test_an_unclosed_quotation_ends_with_its_paragraph_and_goes_on_where_the_next_one_opens():
    text = "“First part.\n\n“Second part,” he said.\n\nHe said: “Never closed.\n\nEnd."
    first, second, third = found(text)
    assert (first.span.of(text), first.closed, first.goes_on) == ("“First part.", False, True)
    assert (second.span.of(text), second.closed) == ("“Second part,”", True)
    assert (third.span.of(text), third.closed, third.goes_on) == ("“Never closed.", False, False)


def test_french_paragraphs_go_on_with_a_closing_mark():
    text = "« Un.\n» Deux.\n» Trois. »"
    assert [(q.span.of(text), q.closed) for q in found(text)] == [
        ("« Un.", False),
        ("» Deux.", False),
        ("» Trois. »", True),
    ]


@pytest.mark.parametrize("unit", ["“", '"', "'", "«", "“”", "‘a’ ", "« ", "”", "„"])
def test_a_text_of_marks_takes_time_in_line_with_its_length(unit: str):
    times: list[float] = []
    for length in (20_000, 200_000):
        text = unit * (length // len(unit))
        began = process_time()
        found(text)
        times.append(process_time() - began)
    # Ten times the length; a square would take a hundred times as long.
    assert times[1] < 40 * max(times[0], 0.005)
