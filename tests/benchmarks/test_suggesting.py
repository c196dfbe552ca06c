"""What it costs to propose claims. ``pytest -n0 tests/benchmarks``."""

from time import process_time

from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.suggestions import reading
from annotator.suggestions.filling import filled_in
from annotator.suggestions.suggestion import suggest
from tests.benchmarks.timing import at_the_95th_percentile
from tests.suggestions.scoring import FOLDER, blocks

# 1,000 articles of 750 words, in milliseconds.
THOUSAND_BAR = 10_000
# What a key that marks a claim waits for, in an article of 100,000 words that was not read yet.
FILLING_BAR = 30
WORDS = 750
# Half of a newspaper's sentences attribute nothing; one such paragraph stands behind each with claims.
NARRATIVE = {
    "en": "The harbour was closed for two days after the storm. Three ferries stayed in port, and the road along the"
    " coast was blocked by fallen trees. Schools in Kingston opened again on Wednesday.",
    "de": "Der Hafen blieb nach dem Sturm zwei Tage lang geschlossen. Drei Fähren lagen fest, und die Straße an der"
    " Küste war von Bäumen versperrt. Die Schulen in Husum öffneten am Mittwoch wieder.",
    "fr": "Le port est resté fermé deux jours après la tempête. Trois bateaux n’ont pas quitté le quai, et la route de"
    " la côte était coupée par des arbres. Les écoles de Brest ont rouvert mercredi.",
    "es": "El puerto permaneció cerrado dos días tras la tormenta. Tres barcos no salieron del muelle y la carretera de"
    " la costa quedó cortada por los árboles. Las escuelas de Cádiz abrieron el miércoles.",
    "ru": "Порт был закрыт два дня после шторма. Три парома остались у причала, а дорогу вдоль берега перекрыли"
    " упавшие деревья. Школы в Архангельске открылись в среду.",
    "uk": "Порт був зачинений два дні після шторму. Три пороми лишилися біля причалу, а дорогу вздовж берега"
    " перекрили повалені дерева. Школи в Одесі відчинилися в середу.",
    "zh": "暴风雨过后，港口关闭了两天。三艘渡轮停靠在码头，沿海公路被倒下的树木堵塞。学校在星期三重新开放。",
}


def articles(number: int, words: int) -> list[Article]:
    """Articles of that many words in turn in our languages, made of the paragraphs with known results."""
    texts = [(file.stem, [text for text, _ in blocks(file)]) for file in sorted(FOLDER.glob("*.txt"))]
    made: list[Article] = []
    for n in range(number):
        tag, paragraphs = texts[n % len(texts)]
        text, count, at = "", 0, n
        while count < words:
            paragraph = f"{paragraphs[at % len(paragraphs)]}\n\n{NARRATIVE[tag]}"
            # A Chinese word is about two signs.
            count += len(paragraph) // 2 if tag == "zh" else len(paragraph.split())
            text += paragraph + "\n\n"
            at += 1
        made.append(Article(id=f"{n}", text=f"{n}\n\n{text}", language=tag))
    return made


def test_a_thousand_articles_of_750_words(benchmark: BenchmarkFixture):
    listed = articles(1000, WORDS)
    proposed = taken = 0.0

    def propose() -> None:
        nonlocal proposed, taken
        # The time of this program: what others do on the machine meanwhile is not ours.
        began = process_time()
        proposed = sum(len(suggest(article)) for article in listed) / len(listed)
        taken = (process_time() - began) * 1000

    benchmark.pedantic(propose, rounds=1)
    benchmark.extra_info |= {"claims per article": proposed, "ms": taken}
    assert taken <= THOUSAND_BAR


def test_filling_in_a_claim_of_a_long_article_at_first_sight(benchmark: BenchmarkFixture):
    (article,) = articles(2, 100_000)[1:]
    places = iter(range(50_000, len(article.text), 1_000))

    def fill() -> None:
        reading.read_article.cache_clear()
        at = next(places)
        filled_in(article, [Span(at, at + 40)])

    assert at_the_95th_percentile(benchmark, fill) <= FILLING_BAR
