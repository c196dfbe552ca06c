"""Claims to be checked, as reviews that are still empty: JSON Lines of schema.org's ClaimReview, in JSON-LD.

https://schema.org/ClaimReview and https://developers.google.com/search/docs/appearance/structured-data/factcheck:
``claimReviewed``, ``reviewRating`` and ``url`` are required, ``author`` and ``itemReviewed`` recommended; the claim's
``author``, ``datePublished``, ``appearance`` and ``firstAppearance`` say who said it, when and where. What only the
review can say stands there as an empty text. A line is what goes into a page's ``application/ld+json``.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.document import AnnotatedArticle, text_order
from annotator.domain.errors import WrongChoice
from annotator.domain.question import chosen
from annotator.domain.speaker import Speaker
from annotator.formats.format import WriteFormat
from annotator.formats.writers import Content, LeftOut
from annotator.formats.writing.account import Account
from annotator.formats.writing.names import books, in_role

_encode = msgspec.json.Encoder().encode
_WIKIDATA = "https://www.wikidata.org/entity/"
Object = dict[str, Any]


class ClaimReviewOptions(Struct, frozen=True):
    """Which claims are written, and how."""

    only: Annotated[str, Meta(description="claims with this answer alone, such as checkable=yes; empty for all")] = ""
    place: Annotated[
        Literal["appearance", "firstAppearance"],
        Meta(description="what the article is to the claim: a place where it appeared, or the first one"),
    ] = "appearance"


class _Writer:
    def __init__(self, content: Content, options: ClaimReviewOptions) -> None:
        self._speakers = {speaker.id: speaker for speaker in content.speakers}
        self._claims = set(in_role(content, "claim"))
        self._place = options.place
        self._asked, _, self._wanted = (part.strip() for part in options.only.partition("="))
        known = {one.id for book in books(content) for label, one in book.attributes() if label.role == "claim"}
        if self._asked and (self._asked not in known or not self._wanted):
            raise WrongChoice("bad_value", option="only", detail=options.only)
        self._account = Account("attributions")

    def head(self) -> bytes:
        return b""

    def article(self, article: AnnotatedArticle) -> bytes:
        self._tell(article)
        return b"".join(_encode(review) + b"\n" for review in self._reviews(article))

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        found = [msgspec.json.decode(line) for line in written.split(b"\n") if line]
        return "" if found == list(self._reviews(article)) else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _tell(self, article: AnnotatedArticle) -> None:
        self._account.untold(article, fragments=True)
        where = article.article.id
        for one in article.annotations.values():
            if one.label in self._claims and not self._is_wanted(one):
                self._account.add("not_chosen", f"{where}: {one.quote}")
            elif one.label in self._claims:
                self._account.add("place", f"{where}: {one.quote}")
            elif article.claims_served_by(one.id):
                self._account.add("mention_or_cue", f"{where}: {one.quote}")
            else:
                self._account.add("annotation_without_claim", f"{where}: {one.quote}")

    def _is_wanted(self, claim: Annotation) -> bool:
        if not self._asked:
            return True
        answer = claim.attributes.get(self._asked)
        given = () if answer is None else ("yes" if answer else "no",) if isinstance(answer, bool) else chosen(answer)
        return self._wanted in given

    def _reviews(self, article: AnnotatedArticle) -> Iterator[Object]:
        for claim in sorted(article.annotations.values(), key=text_order):
            if claim.label in self._claims and self._is_wanted(claim):
                speaker = self._speakers.get(article.attribution(claim.id).speaker_id or "")
                yield _review(claim.quote, self._claim(claim, article.article, speaker))

    def _claim(self, claim: Annotation, article: Article, speaker: Speaker | None) -> Object:
        said: Object = {"@type": "Claim", "identifier": claim.id}
        if speaker is not None:
            said["author"] = _author(speaker, article.published)
        return said | _told(datePublished=article.published) | {self._place: _appearance(article)}


def _review(quote: str, claim: Object) -> Object:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "",
        "datePublished": "",
        "author": {"@type": "Organization", "name": "", "url": ""},
        "claimReviewed": quote,
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": "",
            "bestRating": "",
            "worstRating": "",
            "alternateName": "",
        },
    }


def _author(speaker: Speaker, date: str) -> Object:
    """Who says the claim; a speaker of no known kind is taken for a person."""
    is_person = speaker.kind in {"", "person"}
    found: Object = {"@type": "Person" if is_person else "Organization", "name": speaker.name}
    listed = speaker.external_id
    if listed[:1] == "Q" and listed[1:].isdigit():
        found["sameAs"] = _WIKIDATA + listed
    elif listed.startswith(("http://", "https://")):
        found["sameAs"] = listed
    elif listed:
        found["identifier"] = listed
    was = speaker.role_on(date)
    if was is not None and is_person:
        found |= _told(jobTitle=was.role)
        found |= {"affiliation": {"@type": "Organization", "name": was.affiliation}} if was.affiliation else {}
    return found


def _appearance(article: Article) -> Object:
    found = {"@type": "NewsArticle"} | _told(
        url=article.url, headline=article.title, datePublished=article.published, inLanguage=article.language
    )
    if article.outlet:
        found["publisher"] = {"@type": "Organization", "name": article.outlet}
    if article.byline:
        found["author"] = {"@type": "Person", "name": article.byline}
    return found


def _told(**facts: str) -> Object:
    return {name: said for name, said in facts.items() if said}


CLAIM_REVIEW = WriteFormat(
    id="claim-review",
    title="ClaimReview to fill in (schema.org, JSON Lines)",
    suffix=".jsonl",
    carries=frozenset({"metadata", "annotations", "attributions", "speakers"}),
    options=ClaimReviewOptions,
    writer=_Writer,
    example='{"@context":"https://schema.org","@type":"ClaimReview","url":"","claimReviewed":"the plan is dead",'
    '"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"A. Minister"}},'
    '"reviewRating":{"@type":"Rating","ratingValue":"","alternateName":""}}\n',
)
