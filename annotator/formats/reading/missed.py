"""Finds what the extraction of a page has missed: sites cut a long article into several boxes of one kind, with
advertisements between them, and only the first box is taken for the article."""

from collections.abc import Iterator, Sequence

from annotator.formats.reading.tree import Element

_LONG = 60  # characters: shorter ones are captions and teasers
_WORTH_IT = 0.2  # of what was found: below, it is more likely a teaser in a box that looks alike


def completed(root: Element, found: Sequence[str]) -> list[str]:
    """The paragraphs found, and those of boxes like theirs, each after the one it stands behind in the page.

    A box that holds a paragraph that was found is complete: what is missing from it was left out on purpose.
    """
    # The boxes are kept at hand: only as long as they are does each have one object.
    boxes = [_parent(one) for one in root.iter("p")]
    there = [(_kind(box), id(box), _text(one)) for box, one in zip(boxes, root.iter("p"), strict=True)]
    known = set(found)
    taken = {box for _, box, text in there if text in known}
    kinds = {kind for kind, _, text in there if kind and text in known and len(text) >= _LONG}
    missed = [text for kind, box, text in there if kind in kinds and box not in taken and len(text) >= _LONG]
    if sum(map(len, missed)) < _WORTH_IT * sum(map(len, found)):
        return list(found)
    return list(_merged(found, [text for _, _, text in there], set(missed)))


def _merged(found: Sequence[str], page: Sequence[str], missed: set[str]) -> Iterator[str]:
    behind: dict[str, list[str]] = {}
    last = ""
    known = set(found)
    for text in page:
        if text in known:
            last = text
        elif text in missed:
            behind.setdefault(last, []).append(text)
            missed.discard(text)
    yield from behind.get("", ())
    for text in found:
        yield text
        yield from behind.pop(text, ())


def _text(element: Element) -> str:
    return " ".join("".join(map(str, element.xpath(".//text()"))).split())


def _parent(element: Element) -> Element | None:
    return next(iter(element.xpath("..")), None)


def _kind(box: Element | None) -> str:
    """Its tag and its class; empty without a class, which says nothing."""
    named = " ".join(box.get("class", "").split()) if box is not None else ""
    return f"{box.tag} {named}" if box is not None and named else ""
