"""Web pages, feeds and web archives: what is the article, what is known of it, and that nothing is fetched or run."""

import contextlib
import socket
import subprocess
import sys
from typing import NoReturn

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.formats.catalog import READERS
from annotator.formats.drafts import ArticleDraft
from annotator.formats.feed import FEED
from annotator.formats.format import ReadFormat
from annotator.formats.html import HTML
from annotator.formats.warc import WARC
from tests.formats.reading import SAMPLES, drafts, example, items

ROOT = SAMPLES.parent
BODY = (
    "<nav><a href='/'>Home</a><a href='/x'>Politics</a></nav><article><h1>Minister rejects plän</h1><p>The minister "
    "said on Wednesday that the plan, on which three ministries had worked since the spring, was “dead”.</p><script>"
    "document.write('evil')</script><p>He would not say what was to take its place,<br>and left the hall before "
    "questions could be put to him.</p><img src='http://127.0.0.1:9/x.png'></article><footer>All rights reserved"
    "</footer>"
)
HEAD = (
    '<title>Minister rejects plän | The Paper</title><meta property="og:site_name" content="The Paper">'
    '<meta name="author" content="Ada Writer"><meta property="article:published_time" content="2016-11-16T08:00:00Z">'
    '<link rel="canonical" href="https://paper.example/1"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">'
    '<script src="http://127.0.0.1:9/a.js"></script>'
)


def page(charset: str = "utf-8") -> bytes:
    head = f'<meta charset="{charset}">{HEAD}'
    return f'<!doctype html><html lang="en-GB"><head>{head}</head><body>{BODY}</body></html>'.encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_the_article_and_what_is_known_of_it(charset: str) -> None:
    (draft,) = drafts(HTML, page(charset))
    assert draft.text.split("\n\n") == [
        "Minister rejects plän",
        "The minister said on Wednesday that the plan, on which three ministries had worked since the spring, was "
        "“dead”.",
        "He would not say what was to take its place, and left the hall before questions could be put to him.",
    ]
    assert draft.headline is not None
    assert draft.headline.of(draft.text) == "Minister rejects plän"
    assert (draft.outlet, draft.byline, draft.published) == ("The Paper", "Ada Writer", "2016-11-16")
    assert (draft.url, draft.language) == ("https://paper.example/1", "en-GB")


def test_a_page_in_one_mhtml_file_is_read() -> None:
    head = b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://paper.example/2\r\nMIME-Version: 1.0\r\n"
    kind = b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
    end = b"\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    (draft,) = drafts(HTML, head + kind + b"Content-Transfer-Encoding: 8bit\r\n\r\n" + page() + end)
    assert draft.text.startswith("Minister rejects plän\n\nThe minister said")
    assert draft.url == "https://paper.example/2"


def test_an_article_that_is_cut_into_boxes_is_read_whole() -> None:
    said = [
        f"Paragraph number {n} says at some length what the minister had said about part {n} of the plan."
        for n in range(24)
    ]
    boxes = [said[:12], said[12:18], said[18:]]
    between = "<aside class='ad'><p>Buy a house in the valleys, before all others have bought one.</p></aside>"
    body = between.join(f"<div class='body chunk'>{''.join(f'<p>{p}</p>' for p in box)}</div>" for box in boxes)
    (draft,) = drafts(HTML, f"<html><head><title>Head</title></head><body><main>{body}</main></body></html>".encode())
    assert draft.text.split("\n\n")[1:] == said


@pytest.mark.parametrize("data", [b"<html></html>", b"<p>", b"<html><body><nav><a>Home</a></nav></body></html>"])
def test_a_page_without_an_article_is_said_so(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"no_article|empty"):
        items(HTML, data)


def test_a_page_of_nested_elements_without_end_is_read_or_refused() -> None:
    for data in (b"<div>" * 100_000 + b"x", b"<b>" * 50_000 + b"words " * 100):
        with contextlib.suppress(UnreadableFile):
            items(HTML, data)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("entry_content_inline_markup", "Example Atom"),
        ("feed_title_base64", "Example Atom"),
        ("channel_title_lt", "1 < 2"),
        ("entry_title_type_text", "Example Atom"),
        ("entry_summary_type_text", "Example Atom"),
    ],
)
def test_feeds_of_others_have_the_words_their_names_say(name: str, text: str) -> None:
    data = (ROOT / "feeds" / f"{name}.xml").read_bytes()
    assert FEED.recognises is not None
    assert FEED.recognises(data[:4096])
    assert [draft.text for draft in drafts(FEED, data)] == [text]


def test_an_entry_with_its_content_is_no_summary() -> None:
    data = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title><entry><title>Head</title>
    <link href="https://paper.example/1"/><published>2016-11-16T23:00:00+02:00</published><author><name>Ada</name>
    </author><summary>Short</summary><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;
    &lt;p&gt;Two.&lt;/p&gt;</content></entry><entry><title>Only a title</title></entry></feed>"""
    one, two = drafts(FEED, data)
    assert (one.text, one.byline, one.published, one.outlet) == (
        "Head\n\nOne.\n\nTwo.",
        "Ada",
        "2016-11-16",
        "The Paper",
    )
    assert (one.url, one.notes) == ("https://paper.example/1", ())
    assert (two.text, two.notes[0].code) == ("Only a title", "summary_only")


def test_a_feed_with_entities_is_refused() -> None:
    laughs = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    with pytest.raises(UnreadableFile, match="entities"):
        items(FEED, laughs)


@pytest.mark.parametrize(
    "name",
    [
        "example.warc.gz",
        "example.arc",
        "example-wrong-chunks.warc.gz",
        "example-bad.warc.gz.bad",
        "example-trunc.warc",
        "example-bad-non-chunked.warc.gz",
    ],
)
def test_archives_of_others_give_their_page_also_when_they_are_badly_packed(name: str) -> None:
    found = items(WARC, (ROOT / "warc" / name).read_bytes())
    assert [item.text[:14] for item in found if isinstance(item, ArticleDraft)] == ["Example Domain"]


def test_an_archive_that_is_cut_off_gives_what_stands_before_and_says_where_it_ends() -> None:
    whole = WARC.example.encode()
    found = items(WARC, whole + whole[: len(whole) // 2])
    assert isinstance(found[0], ArticleDraft)
    assert isinstance(found[-1], UnreadableFile)
    assert "record 2" in str(found[-1].facts["place"])
    packed = (ROOT / "warc" / "example.warc.gz").read_bytes()
    with pytest.raises(UnreadableFile):
        items(WARC, packed[:40])


def test_an_archive_without_pages_is_said_so() -> None:
    with pytest.raises(UnreadableFile, match="no_article"):
        items(WARC, (ROOT / "warc" / "post-test.warc.gz").read_bytes())


@pytest.mark.parametrize("known", READERS, ids=lambda known: known.id)
def test_nothing_is_fetched_while_reading(known: ReadFormat, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def refused(*arguments: object, **_: object) -> NoReturn:
        tried.append(arguments)
        raise OSError

    example(known)  # what is imported for it needs the classes that are replaced now
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refused)
    example(known)
    pages = [page()] if known is HTML else []
    for data in (*pages, *(path.read_bytes() for path in SAMPLES.iterdir() if path.suffix in known.suffixes)):
        with contextlib.suppress(UnreadableFile):
            items(known, data)
    assert tried == []


def test_no_socket_is_made_to_find_the_article_in_a_page():
    # A process of its own, in which nothing has imported the library yet.
    run = """
import sys
made = []
sys.addaudithook(lambda event, _: made.append(event) if event.startswith("socket.") else None)
from annotator.formats.reading.pages import PageOptions, page
words = b"Prices rose again, the bank said. " * 9
print(page(b"<html><body><article><p>" + words + b"</p></article>", PageOptions()).text)
print(made)
"""
    told = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True).stdout
    assert "Prices rose again" in told
    assert told.splitlines()[-1] == "[]"
