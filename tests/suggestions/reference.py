"""The reference article with its claims, as the gold annotation tells them."""

import json
from pathlib import Path
from typing import Any

from annotator.domain.article import Article
from annotator.domain.span import Span
from tests.builders import words

_GOLD = Path(__file__).parents[1] / "samples" / "nato-article.gold.json"
_SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def reference_article() -> Article:
    gold = json.loads(_GOLD.read_text(encoding="utf-8"))["article"]
    text = next(_SAMPLE.rglob("nato-article.txt")).read_text(encoding="utf-8")
    return Article(
        id="reference",
        text=text,
        headline=words(text, gold["headline"]),
        keywords=(words(text, ", ".join(gold["keywords"])),),
        boilerplate=tuple(words(text, words_) for words_ in gold["boilerplate"]),
        language=gold["language"],
    )


def claims() -> list[dict[str, Any]]:
    """The claims with the speakers by name."""
    gold = json.loads(_GOLD.read_text(encoding="utf-8"))
    names = {s["id"]: s["name"] for s in gold["speakers"]}
    return [{**claim, "speaker": names[claim["speaker"]]} for claim in gold["claims"]]


def span_of(place: dict[str, Any]) -> Span:
    return Span(place["start"], place["end"])
