"""Which version of the lead's codebook stands for those of returns, and what comes to it."""

from collections.abc import Sequence

from msgspec import structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Codebook
from annotator.project.books import Matched, matched
from annotator.project.fitting import fits
from annotator.project.project import Project
from annotator.project.returns import File


class ReturnedBooks:
    """The codebooks of returns, matched with the project's. A return is named by its file's number.

    ``newest`` is the codebook in force, ``grown`` its next version with the codes that it lacks, None where it has all.
    """

    def __init__(self, project: Project, files: Sequence[File]) -> None:
        ours = project.store.values(Codebook)
        self.newest = max(ours, key=lambda book: book.version)
        self.grown: Codebook | None = None
        self._matched: dict[int, Matched] = {}
        # In an order of their own, so that the codebook does not depend on that of the files.
        for number in sorted(range(len(files)), key=lambda n: _identity(files[n])):
            found = matched([*ours, *([self.grown] if self.grown else [])], files[number].books)
            self._matched[number] = found
            if found.new is not None:
                self.grown = structs.replace(found.new, version=self.newest.version + 1)
        by_version = {book.version: book for book in ours}
        others = (f for f in files if any(by_version.get(book.version, book) != book for book in f.books))
        self.other = tuple(file.path.name for file in others)
        """The names of the files with another codebook under a version of ours."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that ours lacks."""
        return tuple(dict.fromkeys(code for one in self._matched.values() for code in one.added))

    def clash(self, file: int) -> bool:
        """Whether codes of a file cannot be matched."""
        return bool(self._matched[file].clashes)

    def version(self, file: int, value: Annotation | ArticleAnswers) -> int:
        """The version here for a value of a file, at most the next one."""
        version = self._matched[file].versions[value.codebook_version]
        if version > self.newest.version and fits(value, self.newest):
            return self.newest.version
        return min(version, self.newest.version + 1)


def _identity(file: File) -> tuple[str, str, str]:
    assert file.manifest is not None
    return (file.manifest.person.set_id, file.manifest.origin, file.manifest.codebook.sha256)
