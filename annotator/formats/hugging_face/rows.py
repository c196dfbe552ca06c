"""An article as rows, one an annotation set: text, tokens with tags, and all that is marked and said."""

from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.document import AnnotatedArticle
from annotator.formats.hugging_face.features import Feature, class_label, record, records, several, value
from annotator.formats.writers import Content
from annotator.formats.writing.account import Account
from annotator.formats.writing.layered import OfSet, by_set
from annotator.formats.writing.layers import layer, tokenised
from annotator.formats.writing.names import Names, label_ids, tag_name, titles
from annotator.formats.writing.typed import Typed, of_articles, of_marks

Row = dict[str, Any]
_FACTS = ("article_id", "text", "title", "outlet", "published", "byline", "url", "language", "state", "annotator")


class Rows:
    """Rows have every column, in the order of ``columns``; ``named``: words stand for labels and tags."""

    def __init__(self, content: Content, *, named: bool = False) -> None:
        self._names = Names(content)
        self._labels = label_ids(content)
        self._named = named
        self._titles = list(titles(content).values())
        self._of_marks, self._of_articles = of_marks(content), of_articles(content)
        self._tags = {label: ["O", f"B-{tag_name(label)}", f"I-{tag_name(label)}"] for label in self._labels}

    def columns(self) -> dict[str, Feature]:
        """The columns with their types; of each label's tags the names are ``O``, ``B-label`` and ``I-label``."""
        text, place = value("string"), value("int64")
        part = {"start": place, "end": place, "quote": text}
        mark = {"id": text, "label": class_label(self._titles), **part, "note": text, "unsure": value("bool")}
        mark |= {"fragments": records(part), **_asked("attributes", self._of_marks)}
        tags = {f"{tag_name(label)}_tags": several(class_label(names)) for label, names in self._tags.items()}
        return {
            **dict.fromkeys(_FACTS, text),
            "tokens": several(text),
            "token_starts": several(place),
            "token_ends": several(place),
            **tags,
            "annotations": records(mark),
            "attributions": records({"claim_id": text, "speaker": text, "mention_id": text, "cue_id": text}),
            "stances": records({"claim_id": text, "target": text, "value": text}),
            **_asked("answers", self._of_articles),
        }

    def of(self, article: AnnotatedArticle, account: Account) -> list[Row]:
        """The article's rows; what does not fall on tokens goes to the account."""
        on, about = tokenised(article), article.article
        facts = (about.id, about.text, about.title, about.outlet, about.published, about.byline, about.url)
        found: list[Row] = []
        for marks in by_set(article):
            annotator = self._names.annotators.get(marks.set_id, "")
            row: Row = dict(zip(_FACTS, (*facts, about.language, article.state, annotator), strict=True))
            row |= {"tokens": on.forms()}
            row |= {"token_starts": [at.start for at in on.words], "token_ends": [at.end for at in on.words]}
            for label in self._tags:
                one = layer(on, (a for a in marks.annotations if a.label == label), lambda _: "", cut=False)
                account.misfit(one.faults)
                numbers = one.numbers(len(on.words))
                words = self._tags[label]
                row[f"{tag_name(label)}_tags"] = [words[n] for n in numbers] if self._named else numbers
            found.append(row | self._said(marks))
        return found

    def _said(self, marks: OfSet) -> Row:
        people, targets = self._names.speakers, self._names.targets
        ties = [
            {
                "claim_id": tie.claim_id,
                "speaker": None if tie.speaker_id is None else people.get(tie.speaker_id, tie.speaker_id),
                "mention_id": tie.mention_id,
                "cue_id": tie.cue_id,
            }
            for tie in marks.attributions
        ]
        stances = [
            {"claim_id": one.claim_id, "target": targets.get(one.target_id, one.target_id), "value": one.value}
            for one in marks.stances
        ]
        answers = {"answers": self._of_articles.row("", marks.answers)} if self._of_articles else {}
        annotations = [self._annotation(one) for one in marks.annotations]
        return {"annotations": annotations, "attributions": ties, "stances": stances, **answers}

    def _annotation(self, one: Annotation) -> Row:
        number = self._labels.index(one.label)
        row: Row = {
            "id": one.id,
            "label": self._titles[number] if self._named else number,
            "start": one.span.start,
            "end": one.span.end,
            "quote": one.quote,
            "note": one.note,
            "unsure": one.unsure,
            "fragments": [{"start": part.start, "end": part.end, "quote": part.quote} for part in one.fragments],
        }
        return row | ({"attributes": self._of_marks.row(one.label, one.attributes)} if self._of_marks else {})


def _asked(name: str, typed: Typed) -> dict[str, Feature]:
    types = {
        "choice": value("string"),
        "several": several(value("string")),
        "number": value("float64"),
        "text": value("string"),
        "yes_no": value("bool"),
    }
    return {name: record({column: types[kind] for column, kind in typed.kinds.items()})} if typed else {}
