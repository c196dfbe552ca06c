"""What is proposed for the reference article and for paragraphs in seven languages."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.suggestions.suggestion import suggest
from tests.builders import words
from tests.long import fuzz_suggestions
from tests.suggestions.reference import claims, reference_article, span_of
from tests.suggestions.scoring import FOLDER, score_file

FILES = sorted(FOLDER.glob("*.txt"))


def test_the_reference_article_is_proposed_whole():
    article = reference_article()
    proposed = {s.fragments: s for s in suggest(article)}
    wanted = {tuple(span_of(f) for f in claim["fragments"]): claim for claim in claims()}
    assert set(proposed) == set(wanted)
    for fragments, claim in wanted.items():
        suggestion = proposed[fragments]
        assert suggestion.kind == claim["quotation"]
        assert suggestion.mention == span_of(claim["mention"])
        assert suggestion.cue == span_of(claim["cue"])
        assert suggestion.speaker_name == claim["speaker"]


def test_known_speakers_are_named_by_their_ids():
    known = [("s1", ["Stoltenberg, Jens", "Jens Stoltenberg"]), ("s2", ["von der Leyen"]), ("s3", ["Trump"])]
    assert {s.speaker_id for s in suggest(reference_article(), known)} == {"s1", "s2", "s3", None}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_paragraphs_of_a_language(file: Path):
    misses: list[str] = []
    score = score_file(file, misses)
    assert (score.recall, score.precision) >= (0.9, 0.9), misses
    assert min(score.mentions, score.cues, score.speakers) >= 0.9 * score.spans, misses


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_language_is_guessed(file: Path):
    text = "\n".join(line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("= "))
    told, guessed = (suggest(Article(id="a", text=text, language=tag)) for tag in (file.stem, ""))
    assert told == guessed


def test_ids_are_the_same_in_every_run_and_differ():
    one, two = suggest(reference_article()), suggest(reference_article())
    assert [s.id for s in one] == [s.id for s in two]
    assert len({s.id for s in one}) == len(one)


def test_headline_keywords_and_boilerplate_give_no_suggestions():
    text = "He said that it rains.\n\nShe said that it snows.\n\nThey said that it hails."
    article = Article(
        id="a",
        text=text,
        headline=words(text, "He said that it rains."),
        boilerplate=(words(text, "They said that it hails."),),
    )
    assert [f.of(text) for s in suggest(article) for f in s.fragments] == ["it snows"]


@pytest.mark.parametrize("text", ["", "\n\n", "“", "said", "He said that", "说", "«", "»"])
def test_texts_without_a_claim(text: str):
    assert suggest(Article(id="a", text=text)) == ()


def test_a_few_hundred_generated_texts():
    assert fuzz_suggestions.run(300, seed=7)[1] == []


@settings(max_examples=300)
@given(
    st.text(alphabet="“”„«»‹›‘’‚「」\"'—–,.:;!?。，： \nabSsaid他说", max_size=60),
    st.sampled_from(fuzz_suggestions.LANGUAGES),
)
def test_any_text_has_sound_suggestions(text: str, language: str):
    article = Article(id="a", text=text, language=language)
    assert [fault for s in suggest(article) for fault in fuzz_suggestions.faults(article, s)] == []


UNITS = [
    "a",
    "word ",
    "said ",
    "he said that ",
    "“a b c d,” he said ",
    "Jens Stoltenberg ",
    "according to X, ",
    "他说，",
    "’s ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_without_a_break_takes_time_in_line_with_its_length(unit: str):
    times: list[float] = []
    for length in (10_000, 100_000):
        article = Article(id="a", text=unit * (length // len(unit)), language="zh" if "他" in unit else "en")
        began = process_time()
        suggest(article)
        times.append(process_time() - began)
    assert times[1] < 40 * max(times[0], 0.01)


def test_a_megabyte_without_a_break():
    began = process_time()
    assert suggest(Article(id="a", text="a" * 1_000_000)) == ()
    assert suggest(Article(id="a", text="word " * 200_000)) == ()
    assert process_time() - began < 10


def test_a_claim_of_two_fragments():
    text = "“We go,” he said, “now.”"
    (suggestion,) = suggest(Article(id="a", text=text, language="en"))
    assert suggestion.fragments == (words(text, "“We go,”"), words(text, "“now.”"))
    assert suggestion.cue == Span(12, 16)
