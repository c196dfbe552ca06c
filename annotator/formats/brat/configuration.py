"""``annotation.conf`` both ways (https://brat.nlplab.org/configuration.html): which types and attributes there are."""

import re
from collections.abc import Iterator, Sequence

from annotator.formats.foreign import Declared

_SECTION = re.compile(r"\s*\[(\w+)\]\s*$")
_KINDS = {"entities": "label", "relations": "relation", "events": "event", "attributes": "attribute"}
_ANY = re.compile(r"<(ANY|ENTITY|EVENT|RELATION)>")


def declared(text: str) -> tuple[Declared, ...]:
    """What a configuration declares. Types that only order others (``!Life``) and macros are passed over."""
    found: list[Declared] = []
    section = ""
    for raw in text.splitlines():
        line = raw.split("#", 1)[0].rstrip() if raw.lstrip().startswith("#") else raw.rstrip()
        if heading := _SECTION.match(line):
            section = heading[1]
        elif line.strip() and section in _KINDS and not line.lstrip().startswith(("!", "<", "[", "-")):
            found.append(_one(section, line.strip()))
    return tuple(found)


def _one(section: str, line: str) -> Declared:
    name, _, rest = line.partition("\t") if "\t" in line else line.partition(" ")
    if section != "attributes":
        return Declared(kind=_KINDS[section], name=name)  # type: ignore[arg-type]
    settings = dict(_settings(rest))
    labels = tuple(one for one in settings.get("Arg", "").split("|") if one and not _ANY.match(one))
    choices = tuple(filter(None, settings.get("Value", "").split("|")))
    return Declared(kind="attribute", name=name, labels=labels, choices=choices)


def _settings(rest: str) -> Iterator[tuple[str, str]]:
    for part in rest.split(","):
        key, colon, value = part.strip().partition(":")
        if colon:
            yield key, value.strip()


def configuration(things: Sequence[Declared], roles: Sequence[tuple[str, str, str, str]]) -> str:
    """The text of a configuration. ``roles`` are the arguments of relations and events: the section they stand in
    (``relations``), the type, the role, and the type that fills it."""
    lines = ["[entities]", ""]
    lines += [one.name for one in things if one.kind == "label"]
    for section in ("relations", "events"):
        lines += ["", f"[{section}]", ""]
        types = dict.fromkeys(type_ for where, type_, _, _ in roles if where == section)
        for type_ in types:
            arguments = (f"{role}:{filler}" for where, one, role, filler in roles if (where, one) == (section, type_))
            lines.append(f"{type_}\t{', '.join(arguments)}")
    lines += ["", "[attributes]", ""]
    for one in things:
        if one.kind == "attribute":
            values = f", Value:{'|'.join(one.choices)}" if one.choices else ""
            lines.append(f"{one.name}\tArg:{'|'.join(one.labels) or '<ANY>'}{values}")
    return "\n".join(lines) + "\n"
