"""The paragraphs of HTML all of whose words count: a chapter, an e-mail, what a feed holds. Pages are another matter.

Scripts and styles are dropped, nothing is run and nothing is fetched.
"""

import re

from annotator.formats.reading.tree import Element, html_tree, walk

_DROPPED = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "math", "select", "button"}
)
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def paragraphs(root: Element) -> list[str]:
    """The paragraphs below an element, with white space as a browser shows it; a line break stays one."""
    made = _Paragraphs()
    for event, element in walk(root, _is_dropped):
        if event == "start":
            made.begin(element)
            continue
        if event == "end":
            made.end(element)
        made.add(element.tail if element is not root else None)
    return made.done()


def text_of(html: str) -> str:
    """A short piece of HTML, such as a title, as plain words."""
    root = html_tree(html) if "<" in html or "&" in html else None
    return " ".join((" ".join(paragraphs(root)) if root is not None else html).split())


class _Paragraphs:
    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]
        self._found: list[str] = []

    def begin(self, element: Element) -> None:
        if element.tag == "br":
            self._lines.append([])
        elif element.tag not in _INLINE:
            self._close()
        self.add(element.text)

    def end(self, element: Element) -> None:
        if element.tag in {"td", "th"}:
            self.add(" ")
        if element.tag != "br" and element.tag not in _INLINE:
            self._close()

    def add(self, text: str | None) -> None:
        if text:
            self._lines[-1].append(text)

    def done(self) -> list[str]:
        self._close()
        return self._found

    def _close(self) -> None:
        lines = [_SPACES.sub(" ", "".join(line)).strip() for line in self._lines]
        self._lines = [[]]
        # Two breaks are how many pages and e-mails begin a paragraph.
        self._found += (text for text in "\n".join(lines).split("\n\n") if text.strip())


def _is_dropped(element: Element) -> bool:
    return element.tag in _DROPPED or "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))
