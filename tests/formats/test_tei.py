"""TEI P5: a corpus that any parser of XML reads, with marks that cross one another, and the text as it was."""

from importlib import import_module
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.formats.format import NoOptions
from annotator.formats.tei import TEI
from annotator.formats.tei.body import Piece, body
from annotator.formats.tei.markup import NAMESPACE
from tests.builders import a_claim, a_cue, a_mention, an_annotation, an_attribution
from tests.formats.worlds import CONTENT, RICH_CONTENT, SPEAKER, document, said

etree: Any = import_module("lxml.etree")
TEXT = "The <plan>\n\nHe said & she said: it is “dead”.\n"


def corpus(*articles: AnnotatedArticle, content: Any = CONTENT) -> Any:
    """The root of a whole file."""
    writer = TEI.writer(content, NoOptions())
    pieces = [writer.article(article) for article in articles]
    assert all(writer.difference(piece, one) == "" for piece, one in zip(pieces, articles, strict=True))
    return etree.fromstring(b"".join((writer.head(), *pieces, TEI.tail)))


def all_of(root: Any, name: str) -> list[Any]:
    return list(root.iter(f"{{{NAMESPACE}}}{name}"))


def id_of(element: Any) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}id")


def pointed(root: Any) -> set[str]:
    """Everything that a pointer of the file names."""
    names = ("who", "ref", "ana", "resp", "target", "from", "to")
    return {
        one[1:] for element in root.iter() for name in names for one in element.get(name, "").split() if one[0] == "#"
    }


def test_a_claim_is_said_by_a_speaker_of_the_list() -> None:
    root = corpus(said())
    (claim,) = [one for one in all_of(root, "said") if one.get("who")]
    (person,) = all_of(root, "person")
    assert (claim.text, claim.get("who"), claim.get("direct"), claim.get("cert")) == (
        "prices rose",
        f"#{id_of(person)}",
        "false",
        "low",
    )
    assert person[0].text == SPEAKER.name
    assert [one.text for one in person if one.tag.endswith("idno")] == ["Q57665"]
    (mention,), (cue,) = all_of(root, "rs"), [one for one in all_of(root, "seg") if one.get("type") == "cue"]
    assert (mention.text, mention.get("ref"), cue.text) == ("She", f"#{id_of(person)}", "added that")


def test_every_pointer_names_something_and_every_id_is_there_once() -> None:
    second = structs.replace(said(), article=structs.replace(said().article, id="second"))
    root = corpus(said(), second, content=RICH_CONTENT)
    ids = [id_ for element in root.iter() if (id_ := id_of(element))]
    assert len(ids) == len(set(ids))
    assert pointed(root) <= set(ids)


def test_the_lines_are_paragraphs_and_the_headline_is_a_head() -> None:
    root = corpus(document(text=TEXT, headline=Span(0, 10)))
    (inside,) = all_of(root, "body")
    assert [(one.tag.rpartition("}")[2], one.text or "") for one in inside] == [
        ("head", "The <plan>"),
        ("p", ""),
        ("p", "He said & she said: it is “dead”."),
        ("p", ""),
    ]


def test_marks_that_cross_are_between_anchors() -> None:
    one, other = a_claim("He said & she", TEXT, id="a"), a_cue("she said", TEXT, id="b")
    lines = an_annotation("claim", "plan>\n\nHe", TEXT, id="c")
    root = corpus(document(one, other, lines, text=TEXT))
    assert len(all_of(root, "said")) + len(all_of(root, "seg")) == 1
    assert len(all_of(root, "anchor")) == 4
    assert [span.get("to") for span in all_of(root, "span")] == ["#a1.m1.to", "#a1.m3.to"]


def test_what_is_known_of_an_article_stands_in_its_header() -> None:
    facts = {
        "outlet": "The Paper",
        "byline": "A. B.",
        "published": "2016-11-16",
        "url": "https://a.b/?c&d",
        "language": "de",
    }
    root = corpus(document(text=TEXT, **facts))
    (header,) = [one for one in all_of(root, "teiHeader") if one.getparent().tag.endswith("}TEI")]
    bibl = {one.tag.rpartition("}")[2]: one.text for one in all_of(header, "bibl")[0]}
    assert bibl == {
        "title": "The <plan>",
        "author": "A. B.",
        "publisher": "The Paper",
        "date": "2016-11-16",
        "idno": "https://a.b/?c&d",
    }
    assert [one.get("ident") for one in all_of(header, "language")] == ["de"]


def test_a_tie_and_what_it_ties_are_linked() -> None:
    claim, mention = a_claim(id="claim"), a_mention(id="mention")
    root = corpus(document(claim, mention, an_attribution(claim, speaker_id=SPEAKER.id, mention_id=mention.id)))
    found = {one.get("type"): one.get("target") for one in all_of(root, "link")}
    assert found == {"speaker": "#a1.m2 #speaker.1", "mention": "#a1.m2 #a1.m1"}


def test_characters_that_xml_cannot_hold_are_told() -> None:
    writer = TEI.writer(CONTENT, NoOptions())
    article = document(text="a\x01b\ufffe c\r")
    assert writer.difference(writer.article(article), article) == ""
    assert [one.code for one in writer.left_out()] == ["not_in_xml"]


def test_a_damaged_place_is_seen() -> None:
    writer = TEI.writer(CONTENT, NoOptions())
    written = writer.article(said())
    assert writer.difference(written.replace(b"<p>", b"<p> ", 1), said()) != ""
    assert writer.difference(written.replace(b"speaker.1", b"speaker.2"), said()) != ""


@given(st.data())
def test_any_marks_leave_the_text_as_it_is(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ab\n <&🙂"), min_size=1, max_size=40))
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)), max_size=8))
    pieces = [
        Piece(f"m{n}", Span(start, min(len(text), start + length)), "seg", {"xml_id": f"m{n}"})
        for n, (start, length) in enumerate(places)
    ]
    made = body(text, pieces, lambda _: False)
    read = [etree.fromstring(line) for line in made.lines]
    assert "\n".join("".join(line.itertext()) for line in read) == text
    inline = {id_of(one) or "": "".join(one.itertext()) for line in read for one in line.iter("seg")}
    assert inline | {one.id: one.span.of(text) for one in made.anchored} == {
        one.id: one.span.of(text) for one in pieces
    }


def test_marks_are_of_their_annotator() -> None:
    root = corpus(said())
    assert [one.get("resp") for one in all_of(root, "said")] == ["#annotator.1"] * 2
