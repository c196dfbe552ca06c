"""What a cell of a table says as an answer to an attribute."""

from annotator.domain.errors import RuleBroken
from annotator.domain.question import Answer, AttributeDefinition

_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def answered(attribute: AttributeDefinition, cell: str) -> Answer:
    """A cell as an answer. Raises RuleBroken (unknown_value) for what the attribute cannot be answered with."""
    found: Answer | None = None
    match attribute.kind:
        case "choice":
            found = _choice(attribute, cell)
        case "several":
            found = _several(attribute, cell)
        case "number":
            found = _number(cell)
        case "text":
            found = cell
        case "yes_no":
            found = _YES_NO.get(cell.casefold())
    if found is None or not attribute.admits(found):
        raise RuleBroken("unknown_value", value=cell, attribute=attribute.name)
    return found


def _choice(attribute: AttributeDefinition, cell: str) -> str | None:
    wanted = cell.casefold()
    named = [choice.id for choice in attribute.choices if wanted in (choice.id.casefold(), choice.name.casefold())]
    return named[0] if named else None


def _several(attribute: AttributeDefinition, cell: str) -> tuple[str, ...] | None:
    """The choices that a cell names, with semicolons between; a name may have some in itself."""
    found: list[str] = []
    left = cell
    while left:
        parts = left.split(";")
        heads = (";".join(parts[:n]) for n in range(len(parts), 0, -1))
        known = next(((head, choice) for head in heads if (choice := _choice(attribute, head.strip()))), None)
        if known is None:
            return None
        found.append(known[1])
        left = left[len(known[0]) + 1 :].strip()
    return tuple(dict.fromkeys(found)) or None


def _number(cell: str) -> float | None:
    try:
        return float(cell.replace(",", ".") if cell.count(",") == 1 and "." not in cell else cell)
    except ValueError:
        return None
