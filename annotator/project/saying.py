"""Puts into a set what is said of its marks and of its article, on the sheet of one article."""

from typing import cast

from msgspec import structs

from annotator.agreement.points import Said
from annotator.domain.about_article import ArticleAnswers
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.attribution import Attribution, Part, Stance
from annotator.domain.codebook import Codebook
from annotator.domain.identity import new_id
from annotator.domain.question import Answer
from annotator.project.sheet import Sheet


class Saying:
    """Says things in one set, under the codebook in force. A value of None takes back what was said."""

    def __init__(self, sheet: Sheet, article_id: str, set_id: str, codebook: Codebook) -> None:
        self._sheet = sheet
        self._article_id = article_id
        self._set_id = set_id
        self._codebook = codebook
        self._places = {
            (mark.label, mark.fragments): mark.id for mark in sheet.all(Annotation) if mark.set_id == set_id
        }

    def say(self, mark_id: str, name: str, value: Said) -> None:
        """Puts what is said to a point (see ``Point.name``) of a mark."""
        kind, _, subject = name.partition(":")
        match kind:
            case "attribute":
                self._attribute(mark_id, subject, cast("Answer | None", value))
            case "stance":
                self._stance(mark_id, subject, cast("str | None", value))
            case "speaker":
                self._tie(mark_id, "speaker", cast("str | None", value))
            case "mention" | "cue":
                self._tie(mark_id, kind, self._part(kind, cast("tuple[Fragment, ...] | None", value)))
            case _:
                raise ValueError(name)

    def answer(self, question: str, value: Answer | None) -> None:
        """Puts an answer about the article."""
        before = next((a for a in self._sheet.all(ArticleAnswers) if a.set_id == self._set_id), None)
        answers = dict(before.answers) if before else {}
        answers.pop(question, None)
        if value is not None:
            answers[question] = value
        if answers:
            self._sheet.put(
                ArticleAnswers(
                    id=before.id if before else new_id(),
                    article_id=self._article_id,
                    set_id=self._set_id,
                    answers=answers,
                    codebook_version=self._codebook.version,
                )
            )
        elif before is not None:
            self._sheet.drop(before)

    def untie(self, claim_id: str) -> None:
        """Takes back who speaks a claim and how they stand, and removes the mention and cue that served only it."""
        for stance in [s for s in self._sheet.all(Stance) if s.claim_id == claim_id]:
            self._sheet.drop(stance)
        tie = self._sheet.find(Attribution, claim_id)
        if tie is not None:
            self._sheet.drop(tie)
            self._let_go(tie, Attribution(claim_id=claim_id, article_id=tie.article_id))

    def _attribute(self, mark_id: str, attribute: str, value: Answer | None) -> None:
        mark = self._sheet.get(Annotation, mark_id)
        answers = {k: v for k, v in mark.attributes.items() if k != attribute}
        if value is not None:
            answers[attribute] = value
        left = tuple(name for name in mark.provisional if name != attribute)
        version = self._codebook.version
        self._sheet.put(structs.replace(mark, attributes=answers, provisional=left, codebook_version=version))

    def _stance(self, claim_id: str, target_id: str, value: str | None) -> None:
        of_claims = self._sheet.all(Stance)
        held = next((s for s in of_claims if (s.claim_id, s.target_id) == (claim_id, target_id)), None)
        if value is None:
            if held is not None:
                self._sheet.drop(held)
        elif held is not None:
            self._sheet.put(structs.replace(held, value=value))
        else:
            new = Stance(id=new_id(), claim_id=claim_id, article_id=self._article_id, target_id=target_id, value=value)
            self._sheet.put(new)

    def _tie(self, claim_id: str, part: Part, value: str | None) -> None:
        before = self._sheet.find(Attribution, claim_id)
        before = before or Attribution(claim_id=claim_id, article_id=self._article_id)
        left = tuple(p for p in before.provisional if p != part)
        after = structs.replace(before, **{f"{part}_id": value}, provisional=left)
        if after.is_empty:
            self._sheet.drop(before)
        else:
            self._sheet.put(after)
        self._let_go(before, after)

    def _part(self, role: Part, fragments: tuple[Fragment, ...] | None) -> str | None:
        """The set's mention or cue on these words: the one there is, or a new one."""
        if fragments is None:
            return None
        label = self._codebook.in_role("mention" if role == "mention" else "cue").id
        known = self._sheet.find(Annotation, self._places.get((label, fragments)))
        if known is not None and known.fragments == fragments:
            return known.id
        made = Annotation(
            id=new_id(),
            article_id=self._article_id,
            set_id=self._set_id,
            label=label,
            fragments=fragments,
            codebook_version=self._codebook.version,
        )
        self._sheet.put(made)
        self._places[(label, fragments)] = made.id
        return made.id

    def _let_go(self, before: Attribution, after: Attribution) -> None:
        """Removes the mention and cue that served this claim and serve none now, unless somebody decided on them."""
        gone = {before.mention_id, before.cue_id} - {after.mention_id, after.cue_id, None}
        if not gone:
            return
        serving = {part for tie in self._sheet.all(Attribution) for part in (tie.mention_id, tie.cue_id)}
        decided = {d.annotation_id for d in self._sheet.all(Decision)}
        for part in gone - serving - decided:
            mark = self._sheet.find(Annotation, part)
            if mark is not None:
                self._sheet.drop(mark)
