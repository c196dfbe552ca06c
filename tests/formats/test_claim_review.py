"""ClaimReview: what the article knows stands in it, what only a review can say is empty, and the rest is told."""

import json
from typing import Any

import pytest
from msgspec import structs

from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import WrongChoice
from annotator.domain.speaker import Speaker
from annotator.formats.claim_review import CLAIM_REVIEW, ClaimReviewOptions
from annotator.formats.writers import Content
from tests.builders import a_claim, a_speaker, an_attribution
from tests.formats.worlds import CONTENT, document, said

# Required and recommended by Google's page on fact checks, as of 2026.
REQUIRED = {"claimReviewed", "reviewRating", "url"}
RECOMMENDED = {"author", "itemReviewed"}


def reviews(article: AnnotatedArticle, content: Content = CONTENT, **options: Any) -> list[dict[str, Any]]:
    writer = CLAIM_REVIEW.writer(content, ClaimReviewOptions(**options))
    written = writer.article(article)
    assert writer.difference(written, article) == ""
    return [json.loads(line) for line in written.splitlines()]


def test_a_claim_is_a_review_with_all_that_is_asked_for() -> None:
    _, first = reviews(said())
    assert first.keys() >= REQUIRED | RECOMMENDED
    assert first["claimReviewed"] == "prices rose"
    assert set(first["reviewRating"].values()) == {"Rating", ""}
    assert first["url"] == ""
    claim = first["itemReviewed"]
    assert (claim["@type"], claim["identifier"]) == ("Claim", "claim")
    assert claim["author"]["sameAs"] == "https://www.wikidata.org/entity/Q57665"
    assert claim["appearance"]["publisher"] == {"@type": "Organization", "name": "The Paper"}


def test_the_speaker_is_said_as_on_the_day_of_the_article() -> None:
    article = said()
    dated = structs.replace(
        article, article=structs.replace(article.article, published="2016-11-16", url="https://a.b/c")
    )
    claim = reviews(dated, place="firstAppearance")[1]["itemReviewed"]
    assert (claim["author"]["jobTitle"], claim["author"]["affiliation"]["name"]) == ("Secretary General", "NATO")
    assert claim["datePublished"] == "2016-11-16"
    assert claim["firstAppearance"] | {"headline": ""} == {
        "@type": "NewsArticle",
        "url": "https://a.b/c",
        "headline": "",
        "datePublished": "2016-11-16",
        "publisher": {"@type": "Organization", "name": "The Paper"},
    }


@pytest.mark.parametrize(
    ("speaker", "wanted"),
    [
        (a_speaker("NATO", kind="body"), {"@type": "Organization", "name": "NATO"}),
        (a_speaker("Somebody"), {"@type": "Person", "name": "Somebody"}),
        (
            a_speaker("B", external_id="https://isni.org/1"),
            {"@type": "Person", "name": "B", "sameAs": "https://isni.org/1"},
        ),
        (a_speaker("C", external_id="x-7"), {"@type": "Person", "name": "C", "identifier": "x-7"}),
    ],
)
def test_a_body_is_an_organisation_and_entries_elsewhere_are_named(speaker: Speaker, wanted: dict[str, str]) -> None:
    claim = a_claim(id="claim")
    article = document(claim, an_attribution(claim, speaker_id=speaker.id))
    (review,) = reviews(article, structs.replace(CONTENT, speakers=(speaker,)))
    assert review["itemReviewed"]["author"] == wanted


def test_claims_are_chosen_by_an_answer_and_the_others_are_told() -> None:
    yes, no = a_claim(id="a", attributes={"checkable": "yes"}), a_claim(id="b", attributes={"checkable": "no"})
    article = document(yes, no, a_claim(id="c"))
    assert [one["itemReviewed"]["identifier"] for one in reviews(article, only="checkable=yes")] == ["a"]
    assert len(reviews(article)) == 3
    writer = CLAIM_REVIEW.writer(CONTENT, ClaimReviewOptions(only="checkable=yes"))
    writer.article(article)
    assert {one.code: one.count for one in writer.left_out()}["not_chosen"] == 2


@pytest.mark.parametrize("only", ["colour=red", "checkable"])
def test_a_question_that_is_not_asked_of_claims_is_refused(only: str) -> None:
    with pytest.raises(WrongChoice, match="bad_value"):
        CLAIM_REVIEW.writer(CONTENT, ClaimReviewOptions(only=only))


def test_what_has_no_place_in_a_review_is_told() -> None:
    writer = CLAIM_REVIEW.writer(CONTENT, ClaimReviewOptions())
    writer.article(said())
    assert {one.code: one.count for one in writer.left_out()} == {
        "attributes": 1,
        "mention_or_cue": 2,
        "place": 2,
        "stance": 2,
    }
