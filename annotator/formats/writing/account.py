"""Keeps account of what a format cannot carry, for its receipt."""

from collections.abc import Iterable

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import Part
from annotator.formats.writers import LeftOut, LeftOutCode, Misaligned

_EXAMPLES = 10


class Account:
    """Counts by code, with the first examples of each; ``carries`` is what the format has room for."""

    def __init__(self, *carries: Part) -> None:
        self._carries = frozenset(carries)
        self._counts: dict[LeftOutCode, int] = {}
        self._examples: dict[LeftOutCode, list[str]] = {}
        self.misaligned: list[Misaligned] = []

    def add(self, code: LeftOutCode, example: str) -> None:
        """One more that is left out."""
        self._counts[code] = self._counts.get(code, 0) + 1
        examples = self._examples.setdefault(code, [])
        if len(examples) < _EXAMPLES:
            examples.append(example)

    def misfit(self, faults: Iterable[Misaligned]) -> None:
        """Fragments that do not fall on tokens."""
        for fault in faults:
            self.misaligned.append(fault)
            self.add(fault.done, f"{fault.article_id}: {fault.quote}")

    def untold(self, article: AnnotatedArticle, *, attributes: bool = False, fragments: bool = False) -> None:
        """What of an article there is no room for; ``attributes`` and ``fragments`` say that there is for those."""
        where = article.article.id
        for one in article.annotations.values():
            if not fragments and len(one.fragments) > 1:
                self.add("fragments_untied", f"{where}: {one.quote}")
            if not attributes and (one.attributes or one.note or one.unsure):
                self.add("attributes", f"{where}: {one.quote}")
        if article.answers and not attributes:
            self.add("article_answers", where)
        self._untied(article)

    def _untied(self, article: AnnotatedArticle) -> None:
        where = article.article.id
        if "attributions" not in self._carries:
            for claim_id in article.attributions:
                self.add("attribution", f"{where}: {article.annotations[claim_id].quote}")
        if "stances" not in self._carries:
            for stance in article.stances.values():
                self.add("stance", f"{where}: {article.annotations[stance.claim_id].quote}")

    def left_out(self) -> tuple[LeftOut, ...]:
        """By code."""
        return tuple(LeftOut(code, count, tuple(self._examples[code])) for code, count in sorted(self._counts.items()))
