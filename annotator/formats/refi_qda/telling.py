"""Tells articles of one project as sources: annotations as passages with codes, ties as links, speakers as cases."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution
from annotator.domain.document import AnnotatedArticle
from annotator.formats.refi_qda.book import Book
from annotator.formats.refi_qda.codes import Code
from annotator.formats.refi_qda.guids import guid
from annotator.formats.refi_qda.plain import plain
from annotator.formats.refi_qda.qde import Case
from annotator.formats.refi_qda.source import Said, Selected, Source, plain_name
from annotator.formats.writers import Content
from annotator.formats.writing.account import Account
from annotator.formats.writing.layered import OfSet, by_set
from annotator.formats.writing.names import Names

if TYPE_CHECKING:
    from annotator.domain.speaker import Speaker

_NO_FILE = re.compile(r'[\\/:*?"<>|]+')
_LONGEST = 110  # bytes
_FACTS = {"outlet": "outlet", "date": "published", "byline": "byline", "url": "url", "language": "language"}


class Telling:
    """``account`` is told what has no place in a source; ``cases`` are those of the speakers that were named, by
    the GUIDs of their codes, in that order."""

    def __init__(self, content: Content, book: Book, account: Account) -> None:
        self._book, self._account = book, account
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._names = SourceNames()
        self.users = _apart(Names(content).annotators)
        self.cases: dict[str, tuple[Case, Speaker | None]] = {}

    def source(self, article: AnnotatedArticle) -> Source:
        """The article with what all sets hold about it."""
        about = article.article
        self._note_lost(article)
        values = ((name, variable(name), plain(getattr(about, field))) for name, field in _FACTS.items())
        return Source(
            guid=guid(about.id),
            name=self._names.of(about.id, about.title),
            text=about.text,
            said=tuple(said for marks in by_set(article) if (said := self._said(marks, article)) is not None),
            values=tuple(value for value in values if value[2].strip()),
        )

    def entries(self) -> dict[str, tuple[str, str]]:
        """Where the speakers that were named are listed, by the GUIDs of their codes."""
        return {id_: case.listed for id_, (case, _) in self.cases.items()}

    def _said(self, marks: OfSet, article: AnnotatedArticle) -> Said | None:
        ties = {tie.claim_id: tie for tie in marks.attributions}
        selected = {one.id: self._selected(one, ties.get(one.id), article) for one in marks.annotations}
        answers = tuple(self._answers(marks.answers, article.article.id))
        if not selected and not answers:
            return None
        name = self.users.setdefault(marks.set_id, marks.set_id)
        links = tuple(
            (name, selected[tie.claim_id], selected[part])
            for tie in marks.attributions
            for name, part in (("mention", tie.mention_id), ("cue", tie.cue_id))
            if part is not None and part in selected
        )
        return Said(
            user=guid(marks.set_id), annotator=name, selected=tuple(selected.values()), links=links, answers=answers
        )

    def _selected(self, one: Annotation, tie: Attribution | None, article: AnnotatedArticle) -> Selected:
        speaker = self._speaker(tie.speaker_id) if tie is not None and tie.speaker_id else None
        return Selected(
            guid=guid(one.id),
            spans=tuple(part.span for part in one.fragments),
            codes=tuple(self._codes(one, article)),
            speaker=speaker,
            note=plain(one.note),
        )

    def _codes(self, one: Annotation, article: AnnotatedArticle) -> Iterator[Code]:
        yield self._book.label(one.label)
        untold = False
        for attribute, answer in one.attributes.items():
            codes = self._book.answers(one.label, attribute, answer)
            untold |= codes is None
            yield from codes or ()
        for stance in article.stances_of(one.id):
            yield self._book.stance(one.label, stance.target_id, stance.value)
        if one.unsure:
            yield self._book.unsure(one.label)
        if untold:
            self._account.add("attributes", f"{article.article.id}: {one.quote}")

    def _answers(self, answers: Mapping[str, object], article_id: str) -> Iterator[Code]:
        untold = False
        for question, answer in answers.items():
            codes = self._book.questions(question, answer)  # type: ignore[arg-type]
            untold |= codes is None
            yield from codes or ()
        if untold:
            self._account.add("article_answers", article_id)

    def _speaker(self, speaker_id: str) -> Code:
        code, speaker = self._book.speaker(speaker_id), self._speakers.get(speaker_id)
        entry = plain(speaker.external_id).strip() if speaker else ""
        self.cases.setdefault(code.guid, (Case(guid(speaker_id), code.name, entry), speaker))
        return code

    def _note_lost(self, article: AnnotatedArticle) -> None:
        about, marks = article.article, article.annotations
        for claim_id, tie in article.attributions.items():
            parts = (marks.get(one) for one in (tie.mention_id, tie.cue_id) if one)
            if any(part is None or part.set_id != marks[claim_id].set_id for part in parts):
                self._account.add("attribution", f"{about.id}: {marks[claim_id].quote}")
        words = (*(getattr(about, field) for field in _FACTS.values()), *(one.note for one in marks.values()))
        if any("\ufffd" in plain(text) and "\ufffd" not in text for text in words):
            self._account.add("not_in_xml", about.id)


class SourceNames:
    """Gives each article a name, always the same, that no other has; some programs name a file after it."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, article_id: str, title: str) -> str:
        """The name of an article."""
        if article_id not in self._names:
            wanted = plain_name(_NO_FILE.sub(" ", title)).encode()[:_LONGEST].decode(errors="ignore").strip(" .")
            self._names[article_id] = _free(wanted or "article", self._taken)
        return self._names[article_id]


def variable(name: str) -> str:
    """The GUID of a variable of that name."""
    return guid("variable", name)


def _apart(names: dict[str, str]) -> dict[str, str]:
    """The names as XML can hold them, with a number where one is there twice."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for key, name in names.items():
        found[key] = _free(plain_name(name) or key, taken)
    return found


def _free(wanted: str, taken: set[str]) -> str:
    made, number = wanted, 1
    while made.casefold() in taken:
        number += 1
        made = f"{wanted} {number}"
    taken.add(made.casefold())
    return made
