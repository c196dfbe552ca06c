"""What is said about an article, as a file of TEI tells it: under the ids that stand there."""

from msgspec import Struct, field

from annotator.domain.annotation import Annotation
from annotator.domain.document import AnnotatedArticle, text_order
from annotator.domain.question import Answers
from annotator.domain.span import Span
from annotator.formats.tei.markup import plain
from annotator.formats.writers import Content
from annotator.formats.writing.identifiers import Identifiers
from annotator.formats.writing.names import labels
from annotator.formats.writing.numbers import Numbers

FACTS: tuple[str, ...] = ("outlet", "published", "byline", "url", "language")


class Mark(Struct, frozen=True):
    """A mark; ``answers`` are by the names of features."""

    id: str
    label: str
    spans: tuple[Span, ...]
    resp: str = ""
    unsure: bool = False
    answers: Answers = field(default_factory=dict[str, "str | tuple[str, ...] | float | bool"])
    note: str = ""


class Shape(Struct, frozen=True):
    """An article. ``links`` are kind, claim and what it is tied to; ``stances`` are claim, target and value."""

    id: str
    text: str
    facts: dict[str, str]
    marks: tuple[Mark, ...]
    links: tuple[tuple[str, str, str], ...]
    stances: tuple[tuple[str, str, str], ...]
    answers: tuple[tuple[str, Answers], ...]


class Shaping:
    """Gives everything in a project the id that it has in the file."""

    def __init__(self, content: Content) -> None:
        self.speakers = {one.id: f"speaker.{n}" for n, one in enumerate(content.speakers, 1)}
        self.targets = {one.id: f"target.{n}" for n, one in enumerate(content.targets, 1)}
        self.annotators = {one.id: f"annotator.{n}" for n, one in enumerate(content.sets, 1)}
        self.label_names, self._values, self._features = Identifiers(), Identifiers(), Identifiers()
        self.roles = {self.label(one.id): one.role for one in labels(content).values()}
        self._numbers = Numbers()

    def label(self, label_id: str) -> str:
        """The id of a label."""
        return f"label.{self.label_names(label_id)}"

    def value(self, value_id: str) -> str:
        """The id of a value of the stance scale."""
        return f"stance.{self._values(value_id)}"

    def shape(self, article: AnnotatedArticle) -> Shape:
        """An article; the same one at every call."""
        about = article.article
        id_ = f"a{self._numbers.first(about.id, 1)}"
        marks = sorted(article.annotations.values(), key=text_order)
        ids = {mark.id: f"{id_}.m{n}" for n, mark in enumerate(marks, 1)}
        return Shape(
            id=id_,
            text=plain(about.text),
            facts={name: plain(getattr(about, name)) for name in FACTS} | {"title": plain(about.title)},
            marks=tuple(self._mark(mark, ids[mark.id]) for mark in marks),
            links=tuple(self._links(article, ids)),
            stances=tuple(
                (ids[claim.id], self.targets[stance.target_id], self.value(stance.value))
                for claim in marks
                for stance in article.stances_of(claim.id)
            ),
            answers=tuple(
                (self.annotators.get(one.set_id, ""), self._answers(one.answers))
                for one in sorted(article.answers.values(), key=lambda one: one.set_id)
            ),
        )

    def _mark(self, mark: Annotation, id_: str) -> Mark:
        return Mark(
            id=id_,
            label=self.label(mark.label),
            spans=tuple(part.span for part in mark.fragments),
            resp=self.annotators.get(mark.set_id, ""),
            unsure=mark.unsure,
            answers=self._answers(mark.attributes),
            note=plain(mark.note),
        )

    def _answers(self, answers: Answers) -> Answers:
        found: Answers = {}
        for name, answer in answers.items():
            texts = tuple(map(plain, answer)) if isinstance(answer, tuple) else answer
            found[self._features(name)] = plain(texts) if isinstance(texts, str) else texts
        return found

    def _links(self, article: AnnotatedArticle, ids: dict[str, str]) -> list[tuple[str, str, str]]:
        found: list[tuple[str, str, str]] = []
        for claim in sorted(article.attributions, key=lambda one: int(ids[one].rpartition("m")[2])):
            tie = article.attributions[claim]
            if tie.speaker_id is not None:
                found.append(("speaker", ids[claim], self.speakers[tie.speaker_id]))
            for kind, part in (("mention", tie.mention_id), ("cue", tie.cue_id)):
                if part is not None:
                    found.append((kind, ids[claim], ids[part]))
        return found
