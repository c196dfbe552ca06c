"""Web archives (WARC and the older ARC): the article of each page in it, as the crawler got it.

By warcio. What is broken in an archive is told by record, and reading goes on where the next one can be found.
"""

from collections.abc import Generator, Iterator
from contextlib import redirect_stderr
from functools import partial
from io import StringIO
from typing import Any, BinaryIO, Protocol, cast

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item
from annotator.formats.format import ReadFormat
from annotator.formats.reading.aside import aside, guarded
from annotator.formats.reading.pages import LARGEST, PageOptions, page

_PAGES = ("text/html", "application/xhtml+xml")
_GZIP = b"\x1f\x8b"
_HEADS = (b"WARC/", b"filedesc://", _GZIP)


def read(stream: BinaryIO, options: PageOptions) -> Iterator[Item]:
    """Yields the article of each page that was answered with success, or why it has none.

    Raises UnreadableFile (damaged, no_article) where the file has not one record, or no page.
    """
    records, pages = _Records(stream), 0
    for record in records:
        if record is not None and _is_page(record):
            pages += 1
            yield from _article(record, options, f"record {records.number}")
        yield None
    if records.fault is not None:
        if not records.number:
            raise UnreadableFile("damaged", detail=records.fault)
        yield UnreadableFile("cut_short", place=f"record {records.number + 1}", detail=records.fault)
    elif not pages:
        raise UnreadableFile("no_article")


def recognises(start: bytes) -> bool:
    """Whether it begins as an archive does, packed or not."""
    return start.startswith(_HEADS)


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...
    def get_statuscode(self) -> str: ...


class _Record(Protocol):
    rec_type: str
    rec_headers: _Headers
    http_headers: _Headers | None

    def content_stream(self) -> BinaryIO: ...


class _Records:
    """The records one by one; ``fault`` says why there are no more, where that is not the end."""

    def __init__(self, stream: BinaryIO) -> None:
        # Imported here, as it takes a third of a second.
        from gzip import GzipFile

        from warcio.archiveiterator import ArchiveIterator  # pyright: ignore[reportMissingTypeStubs]

        self.number = 0
        self.fault: str | None = None
        packed = stream.read(2) == _GZIP
        stream.seek(0)
        if packed:
            # Unpacked here and not by warcio, which refuses an archive that is packed as one piece.
            stream = cast("BinaryIO", GzipFile(fileobj=stream))
        make = cast("Any", ArchiveIterator)
        self._source: Iterator[_Record] = make(stream, arc2warc=True, ensure_http_headers=False)

    def __iter__(self) -> Iterator["_Record | None"]:
        while self.fault is None:
            try:
                with redirect_stderr(StringIO()):  # it writes there what it mended, also where there is no terminal
                    record = guarded(lambda: next(self._source, None))
            except UnreadableFile as error:
                self.fault = str(error.facts.get("detail", ""))
                return
            if record is None:
                return
            self.number += 1
            yield record


def _is_page(record: _Record) -> bool:
    kind, http = record.rec_type, record.http_headers
    if kind == "response" and http is not None:
        told = http.get_header("Content-Type") or ""
        return (http.get_statuscode() or "200").startswith("2") and told.lower().startswith(_PAGES)
    told = record.rec_headers.get_header("Content-Type") or ""
    return kind in {"resource", "conversion"} and told.lower().startswith(_PAGES)


def _article(record: _Record, options: PageOptions, place: str) -> Generator[Item, None, None]:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    place = f"{place}, {url}" if url else place
    try:
        data = guarded(partial(_content, record))
        yield (yield from aside(partial(page, data, options, url, place)))
    except UnreadableFile as error:
        yield UnreadableFile(error.code, **{**error.facts, "place": place})


def _content(record: _Record) -> bytes:
    found = record.content_stream().read(LARGEST + 1)
    if len(found) > LARGEST:
        raise UnreadableFile("too_large", limit=f"{LARGEST >> 20} MB")
    return found


_EXAMPLE = (
    "<html><head><title>Minister rejects plan</title></head><body><article><h1>Minister rejects plan</h1><p>The plan, "
    "on which three ministries had worked since the spring, was “dead”, the minister said on Wednesday.</p><p>He would "
    "not say what was to take its place, and left before questions could be put to him.</p></article></body></html>"
)
WARC = ReadFormat(
    id="warc",
    title="Web archive (WARC)",
    suffixes=(".warc", ".arc", ".warc.gz", ".arc.gz"),
    carries=frozenset({"text", "metadata"}),
    options=PageOptions,
    read=read,
    recognises=recognises,
    example="WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2016-11-16T08:00:00Z\r\n"
    "WARC-Target-URI: https://paper.example/1\r\nContent-Type: text/html; charset=utf-8\r\n"
    f"Content-Length: {len(_EXAMPLE.encode())}\r\n\r\n{_EXAMPLE}\r\n\r\n",
)
