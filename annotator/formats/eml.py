"""E-mails such as newsletters (EML): one article each, from its HTML or, where that is missing, its plain text."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item, Note
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.headline import from_paragraphs
from annotator.formats.reading.html_blocks import paragraphs
from annotator.formats.reading.html_encoding import decoded
from annotator.formats.reading.tree import html_tree

if TYPE_CHECKING:
    from email.message import EmailMessage

_LARGEST = 64 << 20
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u034f\ufeff\u00ad\u2007"))  # fill the preview line of mail programs


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields the e-mail as one article. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    yield (yield from aside(partial(_article, data)))


def _article(data: bytes) -> Item:
    # Imported here: the package takes as long to import as the rest of the command line.
    from email import message_from_bytes, policy

    message = message_from_bytes(data.lstrip(), policy=policy.default)
    if not message.keys():
        raise UnreadableFile("damaged", detail="no header")
    body, notes = _body(message)
    outlet, byline = _sender(message)
    made = ArticleDraft(text="", outlet=outlet, byline=byline, published=_day(message), notes=notes)
    made = structs.replace(made, language=_header(message, "Content-Language"))
    return from_paragraphs(made, body, _header(message, "Subject"))


def _body(message: "EmailMessage") -> tuple[list[str], tuple[Note, ...]]:
    for kind in ("html", "plain"):
        part = message.get_body((kind,))
        data = part.get_payload(decode=True) if part is not None else None
        if part is not None and isinstance(data, bytes) and data.strip():
            text, encoding = decoded(data, part.get_content_charset() or "")
            root = html_tree(text) if kind == "html" else None
            found = paragraphs(root) if root is not None else _plain(text) if kind == "plain" else []
            found = [shown for one in found if (shown := one.translate(_INVISIBLE).strip())]
            if found:
                return found, encoding.notes()
    return [], ()


def _plain(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n\n")


def _sender(message: "EmailMessage") -> tuple[str, str]:
    """The sender's name as the outlet of a newsletter; no address, which is a person's."""
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "From"))
    listed = parseaddr(_header(message, "List-Id"))[0]
    return listed or name or address.rpartition("@")[2], name if listed else ""


def _day(message: "EmailMessage") -> str:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except ValueError:
        return ""


def _header(message: "EmailMessage", name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, AttributeError, IndexError, TypeError):  # the package fails on some bad headers
        return ""


EML = ReadFormat(
    id="eml",
    title="E-mail (EML)",
    suffixes=(".eml",),
    carries=frozenset({"text", "metadata"}),
    options=NoOptions,
    read=read,
    example="From: The Paper <news@paper.example>\nSubject: Minister rejects plan\n"
    "Date: Wed, 16 Nov 2016 08:00:00 +0000\n"
    'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\n\nThe plan was “dead”, he said.\n',
)
