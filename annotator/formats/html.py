"""Web pages as a browser saves them, also as one MHTML file: one article each, without the site around it."""

import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item
from annotator.formats.format import ReadFormat
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.pages import LARGEST, PageOptions, page

_HEAD = 4096
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n|<[!?hH]")


def read(stream: BinaryIO, options: PageOptions) -> Iterator[Item]:
    """Yields the article of the page. Raises UnreadableFile."""
    data = yield from bytes_of(stream, LARGEST)
    yield (yield from aside(partial(_article, data, options)))


def _article(data: bytes, options: PageOptions) -> Item:
    url = ""
    if b"multipart/related" in _END_OF_HEAD.split(data[:_HEAD], maxsplit=1)[0]:
        data, url = _saved(data)
    return page(data, options, url)


def _saved(data: bytes) -> tuple[bytes, str]:
    """The page in an MHTML file, which is an e-mail with the page and its pictures, and where it came from."""
    from email import message_from_bytes

    message = message_from_bytes(data)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            found = part.get_payload(decode=True)
            return (found if isinstance(found, bytes) else b""), str(message.get("Snapshot-Content-Location", ""))
    raise UnreadableFile("no_article")


HTML = ReadFormat(
    id="html",
    title="Web page (HTML)",
    suffixes=(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    carries=frozenset({"text", "metadata"}),
    options=PageOptions,
    read=read,
    example='<html lang="en"><head><title>Minister rejects plan | The Paper</title><meta property="og:site_name" '
    'content="The Paper"><meta name="author" content="A. Writer"><meta property="article:published_time" '
    'content="2016-11-16T08:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Minister rejects plan</h1>'
    "<p>The minister said on Wednesday that the plan, on which three ministries had worked since the spring, was "
    "“dead”.</p><p>He would not say what was to take its place, and left the hall before questions could be put to him."
    "</p></article><footer>All rights reserved</footer></body></html>\n",
)
