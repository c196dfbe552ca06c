"""The one form of texts, and the way of positions into it."""

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.text import is_normal, normalise

GOING = "\ufdd0\ufdd1\x00\ud800\udfff"
BREAKS = "\r\n\u2028\u2029"
raw_texts = st.text(st.sampled_from("ab \n\r😀é\u0301\u00a0" + GOING + BREAKS) | st.characters(codec=None), max_size=40)


def test_each_kind_of_break_becomes_one_line_feed():
    assert normalise("a\r\nb\rc\u2028d\u2029e\nf\n\rg").text == "a\nb\nc\nd\ne\nf\n\ng"


def test_what_moves_positions_on_screen_goes_and_all_else_stays():
    kept = "no-break\u00a0space, zero\u200bwidth, e\u0301, 😀, \u202eright\u202c, \t, \f, \u0085, \ufeff, \ufffd"
    assert normalise(f"{GOING}{kept}{GOING}").text == kept


@given(raw_texts)
def test_the_form_is_reached_in_one_step(raw: str):
    text = normalise(raw).text
    assert is_normal(text)
    assert normalise(text).text == text
    text.encode("utf-8")


@given(raw_texts)
@example("\r\n")
@example("\x00a\r\nb")
def test_each_character_that_stays_is_found_where_its_position_leads(raw: str):
    normal = normalise(raw)
    places = [normal.position(at) for at in range(len(raw) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(normal.text)
    for at, char in enumerate(raw):
        if is_normal(char) and char != "\n":
            assert normal.text[places[at]] == char


@given(raw_texts, st.data())
def test_a_span_of_the_original_leads_to_the_same_words(raw: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    inside_a_break = any(raw[at - 1 : at + 1] == "\r\n" for at in (start, end))
    normal = normalise(raw)
    if not inside_a_break:
        assert normal.text[normal.position(start) : normal.position(end)] == normalise(raw[start:end]).text
