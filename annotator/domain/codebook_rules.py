"""What must hold of a codebook, by itself and beside the version before it."""

from collections.abc import Iterable, Sequence

from annotator.domain.codebook import Codebook, Label, Role
from annotator.domain.errors import RuleBroken
from annotator.domain.question import AttributeDefinition
from annotator.domain.recoding import Draft, Part

_ROLES: tuple[Role, ...] = ("claim", "mention", "cue")


def check_draft(draft: Draft) -> None:
    """Raises RuleBroken unless the draft is sound, and all that was said under its base stays valid.

    Codes: name_empty, name_taken, key_twice, role_missing, no_choices, range_reversed, code_narrowed.
    """
    book, base = draft.codebook, draft.base
    for parts in (book.labels, book.scale, book.questions, draft.targets):
        _check_place(parts)
    _check_roles(book)
    for label in book.labels:
        _check_place(label.attributes)
        _check_keys(book, label)
    for attribute in (*(a for _, a in book.attributes()), *book.questions):
        _check_attribute(attribute)
    _check_all_kept(book, base)


def _check_place(parts: Sequence[Part]) -> None:
    if len({part.id for part in parts}) < len(parts):
        raise RuleBroken("name_taken", name=parts[-1].name)
    names: set[str] = set()
    for part in parts:
        if not part.name.strip():
            raise RuleBroken("name_empty")
        if not part.retired and part.name.casefold() in names:
            raise RuleBroken("name_taken", name=part.name)
        if not part.retired:
            names.add(part.name.casefold())


def _check_roles(book: Codebook) -> None:
    for role in _ROLES:
        if not any(label.role == role and not label.retired for label in book.labels):
            raise RuleBroken("role_missing", role=role)
    _check_apart(value.key for value in book.offered)


def _check_keys(book: Codebook, label: Label) -> None:
    # While a mark of this label is selected, all these wait for their key.
    if not label.retired:
        labels = (one.key for one in book.labels if not one.retired)
        _check_apart([*labels, *(q.key for q in book.asked), *(a.key for a in label.asked)])


def _check_apart(keys: Iterable[str]) -> None:
    taken: set[str] = set()
    for key in keys:
        if key and key.casefold() in taken:
            raise RuleBroken("key_twice", key=key)
        taken.add(key.casefold())


def _check_attribute(attribute: AttributeDefinition) -> None:
    _check_place(attribute.choices)
    _check_apart(choice.key for choice in attribute.offered)
    if attribute.kind in {"choice", "several"} and not attribute.offered and not attribute.retired:
        raise RuleBroken("no_choices", name=attribute.name)
    if attribute.least is not None and attribute.most is not None and attribute.least > attribute.most:
        raise RuleBroken("range_reversed", name=attribute.name)


def _check_all_kept(book: Codebook, before: Codebook) -> None:
    for old in before.labels:
        new = book.label(old.id)
        if new is None or new.role != old.role:
            raise RuleBroken("code_narrowed", name=old.name)
        _check_kept(new.attributes, old.attributes)
    _check_kept(book.questions, before.questions)
    for value in before.scale:
        if book.stance_value(value.id) is None:
            raise RuleBroken("code_narrowed", name=value.name)


def _check_kept(now: Sequence[AttributeDefinition], before: Sequence[AttributeDefinition]) -> None:
    known = {a.id: a for a in now}
    for old in before:
        new = known.get(old.id)
        if new is None or new.kind != old.kind or any(new.choice(c.id) is None for c in old.choices):
            raise RuleBroken("code_narrowed", name=old.name)
        if _is_narrower(new, old):
            raise RuleBroken("code_narrowed", name=old.name)


def _is_narrower(new: AttributeDefinition, old: AttributeDefinition) -> bool:
    above = new.least is not None and (old.least is None or new.least > old.least)
    return above or (new.most is not None and (old.most is None or new.most < old.most))
