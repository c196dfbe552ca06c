"""Names for the files of an export that has one or several for each article."""

import re

from annotator.domain.document import AnnotatedArticle

_NO_NAME = re.compile(r"[^\w()+-]+")
_LONGEST = 110  # bytes, where a file's name may have 255
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


class FileNames:
    """Gives each article the same name at every call, and no two the same; letters' case tells nothing apart."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[tuple[str, str]] = set()

    def of(self, article: AnnotatedArticle, part: str, annotator: str, suffix: str) -> str:
        """The path of a file; with an annotator, of a file in the article's folder, as INCEpTION has them."""
        about = article.article
        stem = self._named("article", about.id, _SUFFIX.sub("", about.source) or about.title)
        name = f"annotation/{stem}/{self._named('annotator', annotator, annotator)}" if annotator else stem
        return f"{part}/{name}.{suffix}" if part else f"{name}.{suffix}"

    def _named(self, kind: str, key: str, word: str) -> str:
        if (kind, key) not in self._names:
            plain = _NO_NAME.sub("_", word).strip("_").encode()[:_LONGEST].decode(errors="ignore") or kind
            number, found = 1, plain
            while (kind, found.casefold()) in self._taken:
                number += 1
                found = f"{plain}-{number}"
            self._taken.add((kind, found.casefold()))
            self._names[(kind, key)] = found
        return self._names[(kind, key)]
