"""What the files of other annotation tools hold, in one shape for all of them. What their labels, attributes and
relations mean in a codebook is none of a format's business: ``project.mapping`` says that.

Every position is a ``Span`` in code points of the draft's own text, before it is brought into normal form: a reader
of a format that counts otherwise (UTF-16, bytes, tokens) turns its positions into these.
"""

from typing import Literal, TypeAlias

from msgspec import Struct, field

from annotator.domain.span import Span
from annotator.domain.speaker import SpeakerKind
from annotator.formats.drafts import ArticleDraft, Elsewhere

# A word of a list or any text; several of them; a number; yes or no. A mere flag is yes. Numbers are always floats.
Said: TypeAlias = str | tuple[str, ...] | float | bool
SaidAll: TypeAlias = dict[str, Said]  # by the attribute's name in the file; never changed in place
# (role, id of a mark or of an event of the same layer); a role may stand more than once.
Roles: TypeAlias = tuple[tuple[str, str], ...]


class Mark(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One labelled mark. ``id`` is unique in its layer and the same at every reading of the same file, so that a file
    that is imported twice adds nothing.

    ``fragments`` come in any order and may touch, overlap or be empty (a zero-width mark): import puts that right and
    tells what it left out. Without any, the mark is about the whole article.
    """

    id: str
    label: str
    fragments: tuple[Span, ...]
    attributes: SaidAll = field(default_factory=dict[str, Said])
    note: str = ""
    unsure: bool = False


class Relation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Marks that are tied, each in a role of the file's own (``Arg1``, ``from``, ``head``).

    ``symmetric``: the roles tell nothing, as of brat's equivalences and of coreference chains.
    """

    id: str
    type: str
    roles: Roles
    attributes: SaidAll = field(default_factory=dict[str, Said])
    note: str = ""
    symmetric: bool = False


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A mark (``trigger``, the id of a mark of the layer) that has others, or other events, in roles.

    In attribution corpora the trigger is the cue, with the roles Source, Cue and Content. A span with slots or links to
    other spans is an event as well.
    """

    id: str
    type: str
    trigger: str
    roles: Roles = ()
    attributes: SaidAll = field(default_factory=dict[str, Said])
    note: str = ""


class Normalisation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a mark (``mark``, its id) stands for in a list elsewhere, such as entry ``Q57661`` of ``Wikidata``."""

    id: str
    mark: str
    database: str
    entry: str
    name: str = ""
    kind: SpeakerKind = ""
    affiliation: str = ""


class SaidStance(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How the speaker of a mark (``mark``, its id) stands to something that the file names and does not mark.

    ``value`` is a word for a stance, such as ``favour``.
    """

    mark: str
    target: str
    value: str


class Layer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that one annotator said about an article. ``annotator`` is the name or id that the file gives, or empty:
    then the marks are taken for those of who imports them. ``answers`` are about the article as a whole."""

    annotator: str = ""
    marks: tuple[Mark, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    normalisations: tuple[Normalisation, ...] = ()
    stances: tuple[SaidStance, ...] = ()
    answers: SaidAll = field(default_factory=dict[str, Said])


class Declared(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a file's own configuration allows, whether it was used or not (``annotation.conf``, a labelling config).

    ``labels`` are those that an attribute may stand at, none for all; ``choices`` are the attribute's values. Of a
    label, ``colour`` is the name of the nearest one of the palette, and ``about`` says when it is to be used.
    """

    kind: Literal["label", "attribute", "relation", "event", "question"]
    name: str
    labels: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    colour: str = ""
    about: str = ""


class ForeignArticle(ArticleDraft, frozen=True, kw_only=True):
    """An article with what is marked in it: yielded by a reader in the place of a mere draft.

    A line or record that cannot be read is yielded by itself, as UnreadableFile with its place; the rest goes on.
    """

    layers: tuple[Layer, ...] = ()
    declared: tuple[Declared, ...] = ()


class Quoted(Struct, frozen=True, kw_only=True):
    """What a file says of the place of a mark beside its fragments: the words, and where in the file that stands.

    ``near`` is the id of a mark of the layer in whose line of the text the words are looked for first.
    """

    words: str
    place: str
    near: str = ""


class MarksElsewhere(Elsewhere, frozen=True, kw_only=True):
    """Marks in an article whose text the project must have.

    The fragments count its code points and may be wrong or missing: ``quoted`` has the words of the marks, by the
    annotator of their layer and their id.
    """

    layers: tuple[Layer, ...]
    quoted: dict[tuple[str, str], Quoted]
