"""The receipt of an export: what is in the file, what the format could not carry, and the checksum to know it by."""

from collections import Counter
from collections.abc import Mapping
from operator import attrgetter

import msgspec
from msgspec import Struct, field

from annotator.domain.document import AnnotatedArticle
from annotator.formats.writers import Content, LeftOut, Misaligned

_label = attrgetter("label")


class FileSum(Struct, frozen=True):
    """A file of the export; ``sha256`` as 64 hexadecimal digits."""

    name: str
    bytes: int
    sha256: str


class Receipt(Struct, frozen=True, kw_only=True):
    """``counts`` names what was exported of the project; ``left_out`` what of that is not in the files.

    ``split`` counts the articles of each part. ``misaligned`` lists every fragment that is not on borders of tokens.
    """

    format: str
    program: str
    files: tuple[FileSum, ...]
    counts: Mapping[str, int]
    left_out: tuple[LeftOut, ...] = ()
    read_back: bool = True
    split: Mapping[str, int] = field(default_factory=dict[str, int])
    misaligned: tuple[Misaligned, ...] = ()

    def encoded(self) -> bytes:
        """The receipt as the JSON file that is kept beside the export."""
        plain = msgspec.json.encode(self)
        return msgspec.json.format(plain, indent=2) + b"\n"


class Tally:
    """Counts what goes by, under the words of the glossary."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._articles = self._attributions = self._stances = 0
        self._labels: Counter[str] = Counter()

    def add(self, article: AnnotatedArticle) -> None:
        """Counts one article and what is marked in it, annotations also by label."""
        self._articles += 1
        self._attributions += len(article.attributions)
        self._stances += len(article.stances)
        self._labels.update(map(_label, article.annotations.values()))

    def counts(self) -> dict[str, int]:
        """What was counted, by name."""
        content = self._content
        return {
            "articles": self._articles,
            "annotations": self._labels.total(),
            **{f"annotations: {label}": count for label, count in sorted(self._labels.items())},
            "attributions": self._attributions,
            "stances": self._stances,
            "speakers": len(content.speakers),
            "targets": len(content.targets),
            "annotation_sets": len(content.sets),
            "codebook_versions": len(content.codebooks),
        }
