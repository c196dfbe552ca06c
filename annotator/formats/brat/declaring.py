"""What a codebook declares, as brat's configuration files say it."""

from collections.abc import Iterator

from annotator.domain.codebook import Role
from annotator.formats.brat.records import UNSURE
from annotator.formats.brat.text import Vocabulary, value
from annotator.formats.foreign import Declared
from annotator.formats.writers import Content
from annotator.formats.writing.names import books, in_role, labels
from annotator.formats.writing.saying import ATTRIBUTED, Saying


class Declaring:
    """Declares the labels, attributes, events and relations of one project."""

    def __init__(self, content: Content, words: Vocabulary, saying: Saying) -> None:
        self._content = content
        self._words = words
        self._saying = saying

    def things(self) -> Iterator[Declared]:
        """Labels but for cues, which stand among the events as their triggers; then attributes."""
        for label in labels(self._content).values():
            if label.role != "cue":
                yield Declared(kind="label", name=self._words.labels(label.id))
        yield from self._attributes()
        yield Declared(kind="attribute", name=UNSURE)

    def roles(self) -> Iterator[tuple[str, str, str, str]]:
        """The roles of relations and events, as ``configuration`` takes them."""
        claims, mentions = ("|".join(self._filling(role)) for role in ("claim", "mention"))
        yield ("relations", ATTRIBUTED, "Content", claims)
        yield ("relations", ATTRIBUTED, "Source", mentions)
        for cue in self._filling("cue"):
            yield ("events", cue, "Source?", mentions)
            yield ("events", cue, "Content", claims)

    def shown(self) -> str:
        """``visual.conf``: how types are shown."""
        # Bars part the forms of a name.
        words = ((name, " ".join(word.replace("|", " ").split())) for word, name in self._words.labels.items())
        return "[labels]\n\n" + "".join(f"{name} | {word or name}\n" for name, word in words) + "\n[drawing]\n"

    def _attributes(self) -> Iterator[Declared]:
        at: dict[str, list[str]] = {}
        choices: dict[str, list[str]] = {}
        for book in books(self._content):
            for label, attribute in book.attributes():
                at.setdefault(attribute.id, []).append(self._words.labels(label.id))
                given = [value(choice.id) for choice in attribute.choices]
                choices.setdefault(attribute.id, []).extend(["yes", "no"] if attribute.kind == "yes_no" else given)
        for target in self._content.targets:
            name = self._saying.stance_name(target.id)
            at[name] = self._filling("claim")
            choices[name] = [value(one.id) for book in books(self._content) for one in book.scale]
        for key, where in at.items():
            if key not in self._words.texts:
                yield Declared(
                    kind="attribute",
                    name=self._words.attributes(key),
                    labels=tuple(dict.fromkeys(where)),
                    choices=tuple(dict.fromkeys(choices[key])),
                )

    def _filling(self, role: Role) -> list[str]:
        return [self._words.labels(label_id) for label_id in in_role(self._content, role)]
