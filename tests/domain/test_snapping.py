"""What a drag of the mouse comes to: whole words, whole quotations, nothing loose."""

import json
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.snapping import snapped
from annotator.domain.span import Span

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "resources/sample/nato-article.txt").read_text(encoding="utf-8")
GOLD = json.loads((ROOT / "tests/samples/nato-article.gold.json").read_text(encoding="utf-8"))
CHARACTERS = "abé \n\u00a0\u202f.,;:-–'’‘“”„«»\"()19€%俄\u0301\u200d\u200b\u202e😀👍🏽🇺🇦ñשU"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
texts = st.text(st.sampled_from(CHARACTERS) | st.characters(codec="utf-8"), max_size=60)


def gold_spans() -> list[Span]:
    parts = [part for claim in GOLD["claims"] for part in (*claim["fragments"], claim.get("mention"), claim.get("cue"))]
    return [Span(part["start"], part["end"]) for part in parts if part]


@pytest.mark.parametrize("span", gold_spans(), ids=lambda span: span.of(TEXT)[:20])
def test_a_span_made_by_hand_stays_and_is_reached_from_one_character_wider(span: Span):
    assert snapped(TEXT, span) == span
    assert snapped(TEXT, Span(span.start - 1, span.end)) == span
    assert snapped(TEXT, Span(span.start, span.end + 1)) == span
    assert snapped(TEXT, Span(span.start - 1, span.end + 1)) == span


# What lies between the bars is selected.
@pytest.mark.parametrize(
    ("selection", "meant"),
    [
        # whole words, no white space
        ("Prices r|ose agai|n today", "rose again"),
        ("said| that prices rose |today", "that prices rose"),
        ("no\u00a0|\u00a0refuse\u00a0|to", "refuse"),
        ("one\n|\nTwo words.\n\n|three", "Two words"),
        ("  | ,  \n| ", ""),
        # apostrophes and numbers
        ("that Rus|sia’s annex|ation", "Russia’s annexation"),
        ("they do|n't kn|ow", "don't know"),
        ("in Aleppo 25|0,000 peo|ple", "250,000 people"),
        ("environ 250|\u202f0|00 personnes", "250\u202f000"),
        ("rose by |3.5%|, he said", "3.5%"),
        ("cost |$250,000|.", "$250,000"),
        ("fell to |-5 degrees|", "-5 degrees"),
        ("in 1990|–2000|", "2000"),
        # quotation marks and brackets: kept with their partner, with the comma within
        ("|“We never will,”| he said", "“We never will,”"),
        ("he said, |“We never| will”", "We never"),
        ("“We |never will,”| he said", "never will"),
        ("an |“open question” again”|", "“open question” again"),
        ("|‘We don’t know| it’", "We don’t know"),
        ("|'We don't know| it'", "We don't know"),
        ("the |states’| rights", "states"),
        ("|(in part)|, he said", "(in part)"),
        ("the war |(in part| of it)", "in part"),
        # abbreviations keep their full stop
        ("seen in the |U.S.|", "U.S."),
        ("seen in the |U.S|. again", "U.S."),
        ("seen in the |U|.S. again", "U.S."),
        ("at 5 |p.m.|", "p.m."),
        ("Martin Luther |King Jr.|", "King Jr."),
        ("he |said so.|", "said so"),
        ("he |said so...|", "said so"),
        # German, French, Russian, Chinese
        ("er sagte: |„Das ist so“|, und", "„Das ist so“"),
        ("er sagte: |»Das ist so«|, und", "»Das ist so«"),
        ("Obst, |z.B. Äp|fel", "z.B. Äpfel"),
        ("die Bundesreg|ier|ung", "Bundesregierung"),
        ("|«\u202fC’est l’Europe\u202f»|, dit-il", "«\u202fC’est l’Europe\u202f»"),
        ("contre l’|annex|ion de", "annexion"),
        ("contre |l’annex|ion de", "l’annexion"),
        ("aujour|d’h|ui", "aujourd’hui"),
        ("он |сказал, «мы не признаем»|.", "сказал, «мы не признаем»"),
        ("анне|кси|ю Крыма", "аннексию"),
        ("他说：|“我们永远不会接受。”|斯托", "“我们永远不会接受。”"),
        ("他说|，俄罗斯。|", "俄罗斯"),
        ("|「這是」|。", "「這是」"),
        # signs of several code points are never cut
        ("so |👨|\u200d👩\u200d👧 said", "👨\u200d👩\u200d👧"),
        (f"the flag |{ENGLAND[:3]}|{ENGLAND[3:]}.", ENGLAND),
        ("the |👍|🏽 sign", "👍🏽"),
        ("🇺🇦|🇩|🇪", "🇩🇪"),
        ("cafe|\u0301 noir|", "cafe\u0301 noir"),
        ("שלום |\u200fעולם\u200f|.", "עולם"),
    ],
)
def test_a_selection_comes_to_what_was_meant(selection: str, meant: str):
    before, inside, after = selection.split("|")
    text = before + inside + after
    found = snapped(text, Span(len(before), len(before + inside)))
    assert found.of(text) == meant


@given(texts, st.integers(-5, 70), st.integers(-5, 70))
@example("a" * 30, 3, 5)
def test_snapping_again_changes_nothing_and_stays_inside_the_text(text: str, start: int, end: int):
    once = snapped(text, Span(start, end))
    assert 0 <= once.start <= once.end <= len(text)
    assert snapped(text, once) == once


@given(texts, st.data())
def test_nothing_loose_remains_and_no_sign_is_cut(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    words = snapped(text, Span(start, data.draw(st.integers(start, len(text)))))
    if len(words):
        inside = words.of(text)
        assert not inside[0].isspace()
        assert not inside[-1].isspace()
        assert inside[-1] not in ",;:!?…"
        cuts = {0, *(sign.end() for sign in regex.finditer(r"\X", text))}
        assert words.start in cuts or text[words.start - 1] in "\u200d\u200b\u202e" or text[words.start - 1].isspace()


@given(texts, st.data())
def test_no_word_that_was_touched_is_left_out(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = snapped(text, Span(start, end))
    assert all(words.start <= at < words.end for at in range(start, end) if text[at].isalnum())


def test_a_selection_of_a_hundred_thousand_words_is_snapped_at_once():
    text = "“Word, ” (word) don’t. " * 50_000
    assert snapped(text, Span(3, len(text) - 3)) == Span(1, len(text) - 2)
