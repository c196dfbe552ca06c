"""The layers that a project's codebook becomes, one for each label, and what stands in their columns."""

from collections.abc import Sequence

from msgspec import Struct

from annotator.formats.foreign import Said
from annotator.formats.webanno_tsv.header import ANY, FORMAT
from annotator.formats.webanno_tsv.layers import FRAGMENT_OF, IDENTIFIER, NOTE, SPEAKER, UNSURE
from annotator.formats.writers import Content
from annotator.formats.writing.identifiers import Identifiers
from annotator.formats.writing.names import books, labels
from annotator.formats.writing.saying import Saying

OWN = (NOTE, UNSURE, FRAGMENT_OF, IDENTIFIER, SPEAKER)
_PACKAGE = "webanno.custom."
SLOT = "attribution"


class Column(Struct, frozen=True):
    """A layer of the export: ``features`` by the keys of the answers, and the slots of a claim."""

    label: str
    name: str
    features: tuple[tuple[str, str], ...]
    has_slots: bool

    def line(self) -> str:
        """Its line of the head."""
        type_ = f"{_PACKAGE}{self.name}"
        slots = (f"ROLE_{type_}:{SLOT}_{type_}AttributionLink", ANY) if self.has_slots else ()
        return f"#T_SP={'|'.join((type_, *(name for _, name in self.features), *OWN, *slots))}\n"

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.features) + len(OWN) + 2 * self.has_slots


def columns(content: Content, saying: Saying) -> list[Column]:
    """A layer for each label that any version of the codebook has."""
    attributes: dict[str, list[str]] = {}
    for book in books(content):
        for label, attribute in book.attributes():
            attributes.setdefault(label.id, []).append(attribute.id)
    stances = [saying.stance_name(target.id) for target in content.targets]
    layers, names = Identifiers(), Identifiers(*OWN, SLOT)
    found: list[Column] = []
    for label in labels(content).values():
        is_claim = label.role == "claim"
        keys = dict.fromkeys((*attributes.get(label.id, ()), *(stances if is_claim else ())))
        found.append(Column(label.id, layers(label.id), tuple((key, names(key)) for key in keys), is_claim))
    return found


def head(layers: Sequence[Column]) -> str:
    """All that stands before the first sentence."""
    return f"{FORMAT}.3\n" + "".join(layer.line() for layer in layers) + "\n"


def word(answer: Said) -> str:
    """An answer as one value; several ones between semicolons."""
    match answer:
        case bool():
            return "true" if answer else "false"
        case float() | int():
            return f"{answer:.15g}"
        case str():
            return answer.replace("\0", "")
        case _:
            return "; ".join(answer).replace("\0", "")
