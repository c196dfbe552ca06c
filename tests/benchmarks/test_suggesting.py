"""What it costs to propose claims. ``pytest -n0 tests/benchmarks``."""

from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.suggestions import reading
from annotator.suggestions.filling import filled_in
from annotator.suggestions.suggestion import suggest
from tests.benchmarks.timing import at_the_95th_percentile, milliseconds
from tests.suggestions.scoring import FOLDER, blocks

# 1,000 articles of 750 words, in milliseconds.
THOUSAND_BAR = 10_000
# What a key that marks a claim waits for, in an article of 100,000 words that was not read yet.
FILLING_BAR = 30
WORDS = 750


def articles(number: int, words: int) -> list[Article]:
    """Articles of that many words in turn in our languages, made of the paragraphs with known results."""
    texts = [(file.stem, [text for text, _ in blocks(file)]) for file in sorted(FOLDER.glob("*.txt"))]
    made: list[Article] = []
    for n in range(number):
        tag, paragraphs = texts[n % len(texts)]
        text, count, at = "", 0, n
        while count < words:
            paragraph = paragraphs[at % len(paragraphs)]
            # A Chinese word is about two signs.
            count += len(paragraph) // 2 if tag == "zh" else len(paragraph.split())
            text += paragraph + "\n\n"
            at += 1
        made.append(Article(id=f"{n}", text=f"{n}\n\n{text}", language=tag))
    return made


def test_a_thousand_articles_of_750_words(benchmark: BenchmarkFixture):
    listed = articles(1000, WORDS)
    times: list[float] = []
    benchmark.pedantic(lambda: times.append(milliseconds(lambda: [suggest(a) for a in listed])), rounds=1)
    benchmark.extra_info |= {"words": sum(len(a.text.split()) for a in listed), "ms": times[0]}
    assert times[0] <= THOUSAND_BAR


def test_filling_in_a_claim_of_a_long_article_at_first_sight(benchmark: BenchmarkFixture):
    (article,) = articles(2, 100_000)[1:]
    places = iter(range(50_000, len(article.text), 1_000))

    def fill() -> None:
        reading.read_article.cache_clear()
        at = next(places)
        filled_in(article, [Span(at, at + 40)])

    assert at_the_95th_percentile(benchmark, fill) <= FILLING_BAR
