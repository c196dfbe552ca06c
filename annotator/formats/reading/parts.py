"""Recognises the parts of a plain text: headline, keywords and boilerplate, as spans of it. Nothing is cut out."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.reading.boilerplate import is_boilerplate, may_be_boilerplate

_LONGEST_HEADLINE = 300  # a first line above that is a paragraph
_LONGEST_KEYWORD = 40
# A line without the white space around it. The second pattern knows every line break, at several times the price.
_LINE = re.compile(r"\S(?:.*\S)?")
_OTHER_BREAKS = "\r\u2028\u2029"
_ANY_LINE = re.compile(rf"\S(?:[^\n{_OTHER_BREAKS}]*\S)?")
_INTRODUCED = re.compile(
    r"\s*(?:key ?words?|tags?|tagged|topics?|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter|schlagworte|themen|mots[- ]clés|"
    r"sujets|palabras clave|etiquetas|temas|parole chiave|argomenti|palavras-chave|trefwoorden|słowa kluczowe|tagi|"
    r"klíčová slova|štítky|nyckelord|ämnen|emneord|avainsanat|kulcsszavak|címkék|cuvinte cheie|etichete|"
    r"anahtar kelimeler|etiketler|ключевые слова|теги|темы|ключові слова|λέξεις κλειδιά|الكلمات المفتاحية|وسوم|"
    r"מילות מפתח|תגיות|关键词|标签|關鍵字|標籤|キーワード|タグ|키워드|태그)\s*[:：]",
    re.IGNORECASE,
)
_ITEM = re.compile("[^,;|·•、，；]+")
_HASHTAG = re.compile(r"#(\w+)")
_SENTENCE = re.compile(r"[!?…:：“”„«»\"。！？]|(?<!\b\w)\.")


class Parts(Struct, frozen=True):
    """Where the parts of a text lie."""

    headline: Span | None = None
    keywords: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()


def parts(text: str, *, headline: bool = True) -> Parts:
    """The parts of a text.

    The headline is the first line that is not boilerplate, when more text follows and it is at most 300 characters
    long. Keywords stand on a line that names them ("Tags: …"), or in the last line before the closing boilerplate
    when it lists at least three short items or only hashtags. Boilerplate are lines that hold a known phrase alone.
    """
    pattern = _ANY_LINE if any(mark in text for mark in _OTHER_BREAKS) else _LINE
    lines = [Span(*line.span()) for line in pattern.finditer(text)]
    noise = [span for span in lines if may_be_boilerplate(text, span) and is_boilerplate(span.of(text))]
    content = [span for span in lines if span not in noise] if noise else lines
    first = content[0] if headline and len(content) > 1 and len(content[0]) <= _LONGEST_HEADLINE else None
    return Parts(first, _keywords(text, content), tuple(noise))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _keywords(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    for line in content if ":" in text or "：" in text else ():
        words = line.of(text)
        introduced = _INTRODUCED.match(words) if ":" in words or "：" in words else None
        if introduced:
            return tuple(_items(text, line.start + introduced.end(), line.end))
    if len(content) < 3:
        return ()
    return tuple(_hashtags(text, content[-1]) or _list(text, content[-1]))


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    for item in _ITEM.finditer(text, start, end):
        span = _trimmed(text, item.start(), item.end())
        if span:
            yield Span(span.start + (text[span.start] == "#"), span.end)


def _hashtags(text: str, line: Span) -> list[Span]:
    if not all(word.startswith("#") for word in line.of(text).split()):
        return []
    return [Span(*tag.span(1)) for tag in _HASHTAG.finditer(text, line.start, line.end)]


def _list(text: str, line: Span) -> list[Span]:
    if _SENTENCE.search(text, line.start, line.end):
        return []
    items = list(_items(text, line.start, line.end))
    short = all(len(item) <= _LONGEST_KEYWORD and len(item.of(text).split()) <= 4 for item in items)
    return items if len(items) >= 3 and short else []
