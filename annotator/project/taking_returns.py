"""What it changes to take returned work that was compared with the project."""

from collections.abc import Iterator, Sequence

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, Value
from annotator.domain.codebook import Codebook, Target
from annotator.project import returns
from annotator.project.comparing_returns import Comparison, Found
from annotator.project.fitting import retired
from annotator.project.project import Project
from annotator.project.returns import File


class TakingReturns:
    """The changes by which returns are taken; the project is only read."""

    def __init__(self, project: Project, comparison: Comparison) -> None:
        self._project = project
        self._files, self._names = comparison.files, comparison.names
        self._newest = comparison.books.newest
        self._waiting: set[str] = set()

    def people(self) -> Iterator[Change]:
        """The annotators and sets that the project does not have."""
        seen: set[str] = set()
        for file in self._files:
            assert file.manifest is not None
            for value in returns.person(file.manifest):
                if value.id not in seen and not self._project.store.has(type(value), value.id):
                    seen.add(value.id)
                    yield Change(None, value)

    def marks(self, chosen: Sequence[Found], newest: Codebook | None) -> Iterator[Sequence[Change]]:
        """What taking each of these changes; ``newest`` is the codebook's version that comes with them, if any."""
        for one in chosen:
            yield list(self._marks(one, newest))

    def _marks(self, one: Found, newest: Codebook | None) -> Iterator[Change]:
        for key, value in one.now.items():
            if one.held.get(key) != value:
                yield Change(one.held.get(key), value)
                yield from self._look_again(one, value, newest or self._newest)
            for needed in _named_in(value):
                self._names.need(needed, self._files[one.returned.file].shared)
        yield from (Change(value, None) for key, value in one.held.items() if key not in one.now)

    def _look_again(self, one: Found, value: Value, book: Codebook) -> Iterator[Change]:
        """What an annotator said in a code that was retired meanwhile waits to be looked at, as coding has it."""
        subject = self._retired(self._files[one.returned.file], value, book)
        about = value.claim_id if isinstance(value, Stance) else value.id
        if not subject or about in self._waiting or self._project.store.has(LookAgain, about):
            return
        self._waiting.add(about)
        waits = LookAgain(
            id=about,
            article_id=one.row.article_id,
            set_id=one.row.set_id,
            reason="retired",
            subject=subject,
            codebook_version=book.version,
        )
        yield Change(None, waits)

    def _retired(self, file: File, value: Value, book: Codebook) -> str:
        if isinstance(value, Annotation | ArticleAnswers):
            return retired(value, book) if value.codebook_version < self._newest.version else ""
        if not isinstance(value, Stance):
            return ""
        theirs = max(file.books, key=lambda one: one.version)
        held, there = book.stance_value(value.value), theirs.stance_value(value.value)
        if held is not None and held.retired and not (there is not None and there.retired):
            return held.name
        target = self._project.store.value(Target, value.target_id)
        known = {one.id for one in file.shared if isinstance(one, Target) and one.retired}
        return target.name if target is not None and target.retired and target.id not in known else ""


def _named_in(value: Value) -> Iterator[str]:
    if isinstance(value, Attribution) and value.speaker_id is not None:
        yield value.speaker_id
    if isinstance(value, Stance):
        yield value.target_id
