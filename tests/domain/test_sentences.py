"""Paragraphs and sentences, as the caret and the keys know them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.sentences import paragraph_at, paragraph_spans, sentence_at, sentence_spans

WHOLE = [
    "Mr. Smith met Dr. Jones at 3.30 p.m. in St. Albans.",
    "J. K. Rowling wrote it.",
    "Prices rose by 3.5 per cent in the U.S. economy.",
    "Am 15. November kam Dr. Müller, z. B. nach Berlin.",
    "“Is it late?” he asked.",
    "M. Macron et Mme. Le Pen ont parlé.",
    "В 2014 г. А. С. Иванов уехал.",
    "He waited… and waited.",
]
SPLIT = [
    ["He left.", "She stayed."],
    ["“It is late.”", "He left."],
    ["He works in the U.S.", "The firm is in Paris."],
    ["天气很好。", "他说：“是的。”", "我们走吧！"],
    ["¿Qué pasa?", "¡Nada!", "Todo va bien."],
    ["Er kam 2016.", "Sie ging."],
    ["« C’est fini. »", "Il est parti."],
    ["Он ушёл.", "«Да!»", "Она осталась"],
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence(text: str):
    assert [span.of(text) for span in sentence_spans(text)] == [text]


@pytest.mark.parametrize("sentences", SPLIT)
def test_sentences_side_by_side(sentences: list[str]):
    text = " ".join(sentences)
    assert [span.of(text) for span in sentence_spans(text)] == sentences


def test_paragraphs_are_lines_and_a_line_wrapped_by_hand_goes_on():
    text = "Headline\n\nPrices rose\nsharply today.\nRents fell.\n  \n"
    assert [p.of(text) for p in paragraph_spans(text)] == ["Headline", "Prices rose\nsharply today.", "Rents fell."]


def test_the_sentence_and_the_paragraph_around_a_position():
    text = "One.\n\nHe left. She\nstayed. "
    at = text.index("stayed")
    sentence, paragraph = sentence_at(text, at), paragraph_at(text, at)
    assert sentence is not None
    assert paragraph is not None
    assert (sentence.of(text), paragraph.of(text)) == ("She\nstayed.", "He left. She\nstayed.")
    assert paragraph_at(text, 5) is None


@given(st.text(alphabet="aA.!?… \n\u00a0“”\"'。1,", max_size=80))
def test_sentences_lie_in_order_and_hold_every_word(text: str):
    spans = list(sentence_spans(text))
    assert all(one.end <= two.start for one, two in pairwise(spans))
    held = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in held for at, sign in enumerate(text) if not sign.isspace())
    for position in range(len(text) + 1):
        found, paragraph = sentence_at(text, position), paragraph_at(text, position)
        assert (found is None) == (paragraph is None)
        assert paragraph is None or paragraph in set(paragraph_spans(text))
