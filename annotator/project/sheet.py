"""The values of one article while several things about it are settled, and what that comes to as changes."""

from collections.abc import Iterable
from typing import TypeVar, cast

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, Value
from annotator.domain.document import AnnotatedArticle

Kind = TypeVar("Kind", Annotation, Attribution, Stance, ArticleAnswers, Decision)
OnSheet = Annotation | Attribution | Stance | ArticleAnswers | Decision


class Sheet:
    """Values by kind and id; a value that is put takes the place of the one of its id."""

    def __init__(self, document: AnnotatedArticle) -> None:
        self._held: dict[type[Value], dict[str, Value]] = {
            Annotation: dict(document.annotations),
            Attribution: dict(document.attributions),
            Stance: dict(document.stances),
            ArticleAnswers: dict(document.answers),
            Decision: dict(document.decisions),
        }
        self._before: dict[tuple[type[Value], str], Value | None] = {}

    def all(self, kind: type[Kind]) -> Iterable[Kind]:
        """Every value of a kind."""
        return cast("Iterable[Kind]", self._held[kind].values())

    def get(self, kind: type[Kind], id_: str) -> Kind:
        """A value that is there. Raises KeyError."""
        return cast("Kind", self._held[kind][id_])

    def find(self, kind: type[Kind], id_: str | None) -> Kind | None:
        """A value, or None."""
        return cast("Kind | None", self._held[kind].get(id_ or ""))

    def put(self, value: OnSheet) -> None:
        """Adds or replaces a value."""
        held = self._held[type(value)]
        self._before.setdefault((type(value), value.id), held.get(value.id))
        held[value.id] = value

    def drop(self, value: OnSheet) -> None:
        """Removes a value, if it is there."""
        gone = self._held[type(value)].pop(value.id, None)
        if gone is not None:
            self._before.setdefault((type(value), value.id), gone)

    def changes(self) -> tuple[Change, ...]:
        """What differs from how it was; nothing for what came and went."""
        found = ((before, self._held[kind].get(id_)) for (kind, id_), before in self._before.items())
        return tuple(Change(before, after) for before, after in found if before != after)
