"""Which returned work a lead has decided against: by the state of both sides, so that a change asks again."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from msgspec import json

from annotator.domain.change import Value
from annotator.project.returns import Key
from annotator.storage.store import Store

_FACT = "kept_returns"  # a fact: what was decided against
_DIGITS = 16
_read = json.Decoder(list[str]).decode


def against(held: Mapping[Key, Value], said: Mapping[Key, Value]) -> str:
    """What is noted when ``held`` stays and ``said``, of the same set and article, does not come."""
    sides = [sorted((kind.__name__, key, value) for (kind, key), value in side.items()) for side in (held, said)]
    return sha256(json.encode(sides, order="deterministic")).hexdigest()[:_DIGITS]


def known(store: Store) -> set[str]:
    """What was decided against."""
    return set(_read(store.fact(_FACT) or "[]"))


def kept(store: Store, decided: Iterable[str]) -> dict[str, str]:
    """The fact that notes what is decided against; nothing where that is known."""
    before = known(store)
    after = before.union(decided)
    return {_FACT: json.encode(sorted(after)).decode()} if after != before else {}
