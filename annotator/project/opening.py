"""Opens the files of an import, each with the format that reads it; files that make one article together as one."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from annotator.domain.errors import UnreadableFile, WrongChoice
from annotator.formats.catalog import Catalog, catalog
from annotator.formats.drafts import Item
from annotator.formats.format import ReadFormat
from annotator.project.choices import Settings, options, require_known
from annotator.project.gathering import File


class Bundle(Struct, frozen=True):
    """A file, or several that belong together, under the name by which the report calls it."""

    files: tuple[File, ...]
    format: ReadFormat | None = None

    @property
    def name(self) -> str:
        """The name of the first file."""
        return self.files[0].name

    @property
    def size(self) -> int:
        """Of all files, in bytes."""
        return sum(file.size for file in self.files)


class Opening:
    """Reads with the formats there are, or with the chosen one. Raises WrongChoice for what is not known."""

    def __init__(self, format_id: str, settings: Settings) -> None:
        self._formats: Catalog = catalog()
        require_known(settings, [known.options for known in self._formats.readers])
        self._chosen = self._formats.reader(format_id)
        if format_id and self._chosen is None:
            known = ", ".join(reader.id for reader in self._formats.readers)
            raise WrongChoice("unknown_format", format=format_id, known=known)
        # Made once for each format: a folder has thousands of files of one.
        self._options = {known.id: options(known.options, settings) for known in self._formats.readers}

    def bundles(self, files: Sequence[File]) -> list[Bundle]:
        """The files in their order, each where the first of those it belongs to stands."""
        by_path = {file.path.as_posix(): file for file in files if file.error is None}
        unnamed = dict(self._unnamed(by_path))
        files, by_path = [*files, *unnamed.values()], {**by_path, **unnamed}
        first: dict[str, list[Bundle]] = {}
        taken: set[str] = set()
        for known in self._formats.readers if self._chosen is None else (self._chosen,):
            if known.beside is None:
                continue
            left = {path: file.open for path, file in by_path.items() if path not in taken}
            for group in known.beside.groups(left):
                bundle = Bundle(tuple(by_path[path] for path in group), known)
                first.setdefault(group[0], []).append(bundle)
                taken.update(group)
        return [one for file in files for one in _at(file, first, taken)]

    def _unnamed(self, named: Mapping[str, File]) -> Iterator[tuple[str, File]]:
        """Files that nobody named and that others need: the text beside marks that were named by themselves."""
        for known in self._formats.readers if self._chosen is None else (self._chosen,):
            if known.beside is None or known.beside.wanted is None:
                continue
            for path in named:
                wanted = list(known.beside.wanted(path))
                there = (Path(one) for one in wanted if not any(one in named for one in wanted))
                found = next((one for one in there if one.is_file()), None)
                if found is not None:
                    yield found.as_posix(), File(found, found.name, found.stat().st_size)

    def may_be_marked(self, bundle: Bundle) -> bool:
        """Whether the format is one in which other tools mark articles. Raises UnreadableFile or OSError."""
        known, first = bundle.format or self._chosen, bundle.files[0]
        if known is None and first.error is None:
            with first.open() as stream:
                known = self._formats.reader_of(first.suffix, stream)
        # Our own format says what it means in the words of a codebook that it brings.
        return known is not None and "annotations" in known.carries and "codebook" not in known.carries

    def items(self, bundle: Bundle) -> Generator[tuple[Item, int], None, None]:
        """What the files hold, and how many of their bytes are behind. Raises UnreadableFile or OSError."""
        known, first = bundle.format, bundle.files[0]
        if first.error is not None:
            raise first.error
        if known is not None and known.beside is not None:
            openers: dict[str, Callable[[], BinaryIO]] = {file.path.as_posix(): file.open for file in bundle.files}
            for item in known.beside.read(openers, self._options[known.id]):
                yield item, 0
            return
        with first.open() as stream:
            chosen = self._chosen or self._formats.reader_of(first.suffix, stream)
            if chosen is None:
                raise UnreadableFile("unknown_format", suffix=first.suffix)
            for item in chosen.read(stream, self._options[chosen.id]):
                yield item, stream.tell()


def _at(file: File, first: dict[str, list[Bundle]], taken: set[str]) -> Iterator[Bundle]:
    path = file.path.as_posix()
    if file.error is not None or path not in taken:
        yield Bundle((file,))
    else:
        yield from first.get(path, ())
