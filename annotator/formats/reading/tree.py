"""HTML and XML as trees, by lxml: nothing is fetched, no entity is resolved, no depth or size without bound.

The one file of this room that imports lxml, which brings no types.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol, cast

from annotator.domain.errors import UnreadableFile

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class Element(Protocol):
    """What we use of an lxml element. A comment's ``tag`` is a function, so it equals no name."""

    @property
    def tag(self) -> str:
        """The name; in XML with its namespace before it: ``{http://…}p``."""
        ...

    @property
    def text(self) -> str | None:
        """The words before its first child."""
        ...

    @property
    def tail(self) -> str | None:
        """The words between its end and the next element."""
        ...

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes by their names."""
        ...

    def get(self, key: str, default: str = ..., /) -> str:
        """The attribute of that name."""
        ...

    def __iter__(self) -> "Iterator[Element]":
        """The elements right below it."""
        ...

    def iter(self, *tags: str) -> "Iterator[Element]":
        """It and all below it, with one of these tags."""
        ...

    def xpath(self, path: str, /) -> list[Any]:
        """What an XPath finds."""
        ...


def html_tree(html: str) -> Element | None:
    """The page as a tree, mended as browsers do it; None where there is none."""
    # Imported here, like all that is slow to import.
    from lxml import etree  # pyright: ignore
    from lxml import html as pages  # pyright: ignore

    tools = cast("Any", etree)
    parser = cast("Any", pages).HTMLParser(no_network=True, encoding="utf-8")
    data = _DECLARATION.sub("", html).encode("utf-8", "replace")
    try:
        return cast("Any", pages).document_fromstring(data, parser=parser) if data.strip() else None
    except tools.ParserError:  # a page without any element
        return None


def xml_tree(data: bytes) -> Element:
    """The document as a tree. Raises UnreadableFile (damaged)."""
    from lxml import etree  # pyright: ignore

    tools = cast("Any", etree)
    try:
        return tools.fromstring(data, tools.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (tools.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile("damaged", detail=str(error)) from error


def walk(root: Element, skips: Callable[[Element], bool] | None = None) -> Iterator[tuple[str, Element]]:
    """Each element at its ``start`` and its ``end``; comments, and those that ``skips`` says, only ``after`` them."""
    from lxml import etree  # pyright: ignore

    walker = cast("Any", etree).iterwalk(root, events=("start", "end", "comment", "pi"))
    over: Element | None = None
    for event, element in walker:
        if event == "start" and skips is not None and skips(element):
            walker.skip_subtree()
            over = element
        elif event in {"comment", "pi"} or element is over:
            over = None
            yield "after", element
        else:
            yield event, element
