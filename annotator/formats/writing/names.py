"""The names of labels, speakers, targets and the rest, as formats that know no ids write them."""

from annotator.domain.codebook import Codebook, Label, Role
from annotator.formats.writers import Content


def books(content: Content) -> list[Codebook]:
    """The codebook's versions, oldest first."""
    return sorted(content.codebooks, key=lambda book: book.version)


def label_ids(content: Content) -> list[str]:
    """Every label that any version of the codebook has, in the order in which they came."""
    return list(dict.fromkeys(label.id for book in books(content) for label in book.labels))


def labels(content: Content) -> dict[str, Label]:
    """The labels by id, each as the newest codebook that has it defines it."""
    return {label.id: label for book in books(content) for label in book.labels}


def in_role(content: Content, role: Role) -> list[str]:
    """The ids of the labels that have, or had, that role."""
    return [label_id for label_id, label in labels(content).items() if label.role == role]


def tag_name(label: str) -> str:
    """A label as part of a tag: white space would end its column."""
    return "_".join(label.split())


class Names:
    """What is shown for ids of a project: names, which need not be unique."""

    def __init__(self, content: Content) -> None:
        self.speakers = {speaker.id: speaker.name for speaker in content.speakers}
        self.targets = {target.id: target.name for target in content.targets}
        self.stances = {value.id: value.name for book in books(content) for value in book.scale}
        people = {annotator.id: annotator.name for annotator in content.annotators}
        # The gold set is nobody's own work, and its annotator may have a set of theirs beside it.
        self.annotators = {
            one.id: (one.name or "Gold") if one.gold else people.get(one.annotator_id, one.annotator_id)
            for one in content.sets
        }


def titles(content: Content) -> dict[str, str]:
    """The labels' names by id; where two have the same name, the later one goes by its id."""
    found: dict[str, str] = {}
    for label_id, label in labels(content).items():
        found[label_id] = label_id if label.name in found.values() else label.name
    return found
