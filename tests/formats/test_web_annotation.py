"""Web Annotation: every shape of the model, words that moved, and whole projects there and back."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema  # pyright: ignore[reportMissingModuleSource]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.foreign import Event, ForeignArticle, Normalisation, Relation
from annotator.formats.web_annotation import WEB_ANNOTATION, WEB_ANNOTATION_WRITER
from annotator.formats.web_annotation.anchoring import Quote, anchored
from annotator.formats.web_annotation.documents import document
from tests.builders import a_claim, a_mention, an_attribution
from tests.formats.reading import beside_items, items
from tests.formats.worlds import CONTENT, World, worlds
from tests.formats.worlds import document as document_of

TEXT = "Plan rejected 🙂\n\nThe plan, she said, is dead. “Talks go on,” he added. The plan, they said, is fine.\n"
W3C = Path(__file__).parents[1] / "samples" / "w3c-annotations"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def quoted(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def at(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def annotation(id_: str, *selectors: dict[str, Any], source: str = "doc.txt", **more: Any) -> dict[str, Any]:
    target = {"source": source, "selector": list(selectors)}
    tag = {"type": "TextualBody", "purpose": "tagging", "value": "claim"}
    return {"@context": CONTEXT, "id": f"urn:{id_}", "type": "Annotation", "body": tag, "target": target, **more}


def found(files: Mapping[str, Any]) -> list[Any]:
    stored = {path: data if isinstance(data, str) else json.dumps(data) for path, data in files.items()}
    return beside_items(WEB_ANNOTATION, stored)


def read(*annotations: dict[str, Any], text: str = TEXT) -> ForeignArticle:
    (article,) = found({"doc.txt": text, "doc.jsonld": list(annotations)})
    assert isinstance(article, ForeignArticle), article
    return article


def words(article: ForeignArticle) -> list[str]:
    marks = (mark for layer in article.layers for mark in layer.marks)
    return [" … ".join(part.of(article.text) for part in mark.fragments) for mark in marks]


def told(article: ForeignArticle) -> dict[str, str]:
    return {note.code: note.facts["examples"] for note in article.notes}


def every_selector(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if str(value.get("type", "")).endswith("Selector"):
            yield value["type"]
        for inner in value.values():
            yield from every_selector(inner)
    for inner in value if isinstance(value, list) else ():
        yield from every_selector(inner)


class TestFilesOfTheConsortium:
    def test_all_that_are_correct_are_taken_as_such(self) -> None:
        kinds: Counter[str] = Counter()
        selectors: Counter[str] = Counter()
        for path in sorted((W3C / "correct").iterdir()):
            read_file = document(path.read_text(encoding="utf-8"))
            assert read_file.problems == [], path.name
            kinds[json.loads(path.read_text(encoding="utf-8"))["type"]] += 1
            for one in read_file.annotations:
                selectors.update(every_selector(one.data))
        assert kinds == {"Annotation": 41, "AnnotationPage": 2, "AnnotationCollection": 2}
        assert (selectors["TextQuoteSelector"], selectors["TextPositionSelector"]) == (4, 4)

    def test_the_annotations_of_pages_and_collections_are_found(self) -> None:
        counts = {p.name: len(document(p.read_text()).annotations) for p in (W3C / "correct").glob("[ce]*.json")}
        assert counts == {
            "collection1.json": 41,
            "example41.json": 0,
            "example42.json": 2,
            "example43.json": 2,
        }

    def test_each_that_is_not_says_where(self) -> None:
        no_json = 0
        for path in sorted((W3C / "incorrect").iterdir()):
            try:
                problems = document(path.read_text(encoding="utf-8")).problems
            except UnreadableFile as error:
                no_json += 1
                problems = [(str(error.facts["place"]), str(error.facts["detail"]))]
            assert problems, path.name
            assert all(place.startswith(("$", "line ")) and detail for place, detail in problems)
        assert no_json == 17

    @pytest.mark.parametrize(
        ("name", "place"),
        [
            ("anno3", "$"),
            ("anno6", "$.id"),
            ("anno9", "$.type"),
            ("anno11", "$.target"),
            ("anno22", "$.body.type"),
            ("anno25", "$.body.type"),
            ("anno28", "$.created"),
            ("anno34", "$.rights"),
            ("anno38", "$.target.selector.value"),
        ],
    )
    def test_the_place_is_that_of_the_fault(self, name: str, place: str) -> None:
        path = W3C / "incorrect" / f"{name}.json"
        if name in {"anno22", "anno25", "anno38", "anno11"}:  # their commas are wrong as well
            text = path.read_text(encoding="utf-8")
            fixed = text.replace('post1",\n}', 'post1"\n}')
        else:
            fixed = path.read_text(encoding="utf-8")
        assert place in [one for one, _ in document(fixed).problems]

    def test_without_their_text_they_say_so(self) -> None:
        with pytest.raises(UnreadableFile, match="no_text_beside"):
            items(WEB_ANNOTATION, (W3C / "correct" / "anno26.json").read_bytes())


class TestShapes:
    def test_a_page_a_collection_and_lines_hold_the_same(self) -> None:
        one, two = annotation("1", quoted("Talks go on")), annotation("2", quoted("he added"))
        page = {"@context": CONTEXT, "id": "urn:p", "type": "AnnotationPage", "items": [one, two]}
        collection = {"@context": CONTEXT, "id": "urn:c", "type": "AnnotationCollection", "first": page, "total": 2}
        lines = f"{json.dumps(one)}\n\n{json.dumps(two)}\n"
        for data in (page, collection, lines, [one, two]):
            (article,) = found({"doc.txt": TEXT, "notes.jsonl": data})
            assert words(article) == ["Talks go on", "he added"]

    def test_what_is_unsound_is_told_and_the_others_go_on(self) -> None:
        sound, dated = annotation("1", quoted("Talks go on")), annotation("2", quoted("he added"), created="now")
        lines = f"{json.dumps(sound)}\n{{broken\n{json.dumps(dated)}\n"
        *problems, article = found({"doc.txt": TEXT, "notes.jsonl": lines})
        assert [problem.facts["place"] for problem in problems] == [
            "notes.jsonl, line 2",
            "notes.jsonl, line 3, $.created",
        ]
        assert words(article) == ["Talks go on", "he added"]

    def test_many_files_may_be_about_one_text_and_one_about_many(self) -> None:
        one, two = annotation("1", quoted("Talks go on")), annotation("2", quoted("he added"))
        (article,) = found({"x/doc.txt": TEXT, "x/1.jsonld": one, "x/2.json": two})
        assert words(article) == ["Talks go on", "he added"]
        other = annotation("3", quoted("Other"), source="https://example.org/other.html?page=1")
        first, second = found({"doc.txt": TEXT, "other.txt": "Other words.", "all.json": [one, other]})
        assert (words(first), words(second)) == (["Talks go on"], ["Other"])
        assert (first.place, second.place) == ("doc.txt", "other.txt")

    def test_a_text_that_is_not_there_is_told_by_its_name(self) -> None:
        marks = [
            annotation("1", quoted("he added")),
            annotation("2", quoted("x"), source="http://example.org/gone.txt"),
        ]
        problem, article = found({"doc.txt": TEXT, "all.json": marks})
        assert problem.code == "no_text_beside"
        assert problem.facts == {"place": "all.json, $[1]", "text": "http://example.org/gone.txt"}
        assert words(article) == ["he added"]

    def test_other_json_and_texts_without_annotations_are_left_to_others(self) -> None:
        files = {"a.txt": TEXT, "b.json": '[{"text": "doc.txt"}]', "c.txt": TEXT}
        assert found(files) == []

    def test_of_two_with_one_id_the_second_is_told(self) -> None:
        same = annotation("1", quoted("he added"))
        assert words(read(same, same)) == ["he added"]
        problem, article = found({"doc.txt": TEXT, "doc.json": [same, annotation("1", quoted("Talks"))]})
        assert "urn:1" in problem.facts["detail"]
        assert words(article) == ["he added"]


class TestSelecting:
    def test_positions_count_code_points_and_those_of_browsers_are_known_by_their_words(self) -> None:
        start = TEXT.index("Talks")
        for place in (at(start, start + 5), at(start + 1, start + 6)):
            article = read(annotation("1", quoted("Talks"), place))
            assert (words(article), article.notes) == (["Talks"], ())

    def test_a_position_without_words_is_taken_as_it_is(self) -> None:
        article = read(annotation("1", at(0, 4)), annotation("2", at(4, 900)))
        assert words(article) == ["Plan"]
        assert told(article) == {"anchor_lost": "urn:2"}

    def test_words_that_moved_are_found(self) -> None:
        article = read(annotation("1", quoted("Talks go on"), at(0, 11)))
        assert words(article) == ["Talks go on"]
        assert told(article) == {"anchor_moved": "Talks go on"}

    def test_of_several_places_that_counts_around_which_the_text_agrees(self) -> None:
        second = quoted("The plan, ", "he added. ", "they said")
        article = read(annotation("1", second, at(1, 11)))
        assert article.layers[0].marks[0].fragments[0].start == TEXT.rindex("The plan")
        assert told(article).keys() == {"anchor_moved"}

    def test_several_equally_good_places_are_in_doubt(self) -> None:
        article = read(annotation("1", quoted("said"), at(60, 64)))
        assert told(article) == {"anchor_doubtful": "said"}

    def test_words_that_changed_are_found_and_in_doubt(self) -> None:
        article = read(annotation("1", quoted("Talks went on, he added"), at(0, 4)))
        assert words(article) == ["Talks go on,” he added"]
        assert told(article).keys() == {"anchor_doubtful"}

    def test_words_that_are_not_there_are_lost_and_told(self) -> None:
        article = read(annotation("1", quoted("Nothing of that kind was ever said"), at(0, 4)))
        assert words(article) == []
        assert told(article) == {"anchor_lost": "Nothing of that kind was ever said"}

    def test_white_space_tells_nothing_apart(self) -> None:
        assert words(read(annotation("1", quoted("rejected 🙂 The plan")))) == ["rejected 🙂\n\nThe plan"]

    def test_a_range_reaches_from_one_selection_to_the_start_of_the_other(self) -> None:
        selector = {"type": "RangeSelector", "startSelector": quoted("Talks"), "endSelector": quoted(",” he")}
        assert words(read(annotation("1", selector))) == ["Talks go on"]

    def test_a_selection_is_refined_by_one_inside_of_it(self) -> None:
        outer = quoted("The plan, they said, is fine.") | {"refinedBy": quoted("said")}
        assert read(annotation("1", outer)).layers[0].marks[0].fragments[0].start == TEXT.rindex("said")
        characters = {"type": "FragmentSelector", "value": "char=17,26", "refinedBy": at(4, 8)}
        assert words(read(annotation("1", characters))) == ["plan"]

    def test_what_plain_text_has_not_is_passed_over_where_words_tell_the_place(self) -> None:
        paragraph = {"type": "FragmentSelector", "value": "para5", "refinedBy": quoted("Talks go on")}
        article = read(annotation("1", paragraph), annotation("2", paragraph | {"refinedBy": at(6, 27)}))
        assert words(article) == ["Talks go on"]
        assert told(article) == {"anchor_lost": "urn:2"}

    def test_several_targets_are_marks_and_the_parts_of_a_composite_are_fragments(self) -> None:
        parts = [{"source": "doc.txt", "selector": quoted(one)} for one in ("she said", "is dead")]
        several = annotation("1") | {"target": parts}
        composite = annotation("2") | {"target": {"type": "Composite", "items": parts}}
        article = read(several, composite)
        assert words(article) == ["she said", "is dead", "she said … is dead"]
        assert [mark.id for mark in article.layers[0].marks] == ["urn:1", "urn:1#1", "urn:2"]

    @given(st.text(min_size=1, max_size=200), st.data())
    def test_where_the_words_stand_as_said_the_place_is_that(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text) - 1))
        place = Span(start, data.draw(st.integers(start + 1, len(text))))
        found_at = anchored(text, Quote(place.of(text)), place)
        assert found_at is not None
        assert (found_at.span, found_at.how) == (place, "given")

    @given(
        before=st.text(st.sampled_from("abc .🙂"), max_size=80),
        after=st.text(st.sampled_from("abc .🙂"), max_size=80),
        added=st.text(st.sampled_from("abc .🙂"), max_size=80),
    )
    def test_words_that_occur_once_are_found_wherever_they_moved(self, before: str, after: str, added: str) -> None:
        quote = "Zwölf Boxkämpfer"
        there = f"{before}{quote}{after}"
        place = Span(len(before), len(before) + len(quote))
        moved = anchored(added + there, Quote(quote, before, after), place)
        assert moved is not None
        assert moved.span.of(added + there) == quote


class TestBodies:
    def test_bodies_are_labels_answers_notes_and_entries_elsewhere(self) -> None:
        bodies = [
            {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
            {"type": "TextualBody", "purpose": "tagging", "value": "economy"},
            {"type": "TextualBody", "purpose": "commenting", "value": "look"},
            {"type": "TextualBody", "purpose": "replying", "value": "why?"},
            {"type": "SpecificResource", "purpose": "identifying", "source": "http://www.wikidata.org/entity/Q42"},
            {"type": "Choice", "items": [{"type": "TextualBody", "value": "eins"}, "http://example.org/two"]},
            "http://example.org/more",
        ]
        (layer,) = read(annotation("1", quoted("he added"), body=bodies)).layers
        (mark,) = layer.marks
        assert (mark.label, mark.attributes) == ("claim", {"tag": "economy"})
        assert mark.note.splitlines() == [
            "look",
            "replying: why?",
            "eins",
            "http://example.org/two",
            "http://example.org/more",
        ]
        assert layer.normalisations == (
            Normalisation(id="urn:1#meant-0", mark="urn:1", database="Wikidata", entry="Q42"),
        )

    def test_the_motivation_is_the_purpose_of_bodies_without_one(self) -> None:
        body = {"type": "TextualBody", "value": "frame"}
        tagged = annotation("1", quoted("he added"), body=body, motivation="tagging")
        noted = annotation("2", quoted("she said"), body=body, motivation="oa:commenting")
        marks = read(tagged, noted).layers[0].marks
        assert [(mark.label, mark.note) for mark in marks] == [("frame", ""), ("commenting", "frame")]

    def test_each_creator_has_a_layer(self) -> None:
        ana = annotation("1", quoted("he added"), creator={"id": "urn:ana", "name": "Ana"})
        ben = annotation("2", quoted("she said"), creator="acct:ben@example.org")
        assert [layer.annotator for layer in read(ana, ben).layers] == ["Ana", "acct:ben@example.org"]

    def test_what_is_about_the_whole_text_answers_for_the_article(self) -> None:
        whole = annotation("1") | {"target": "doc.txt"}
        (layer,) = read(whole).layers
        assert (layer.marks, layer.answers) == ((), {"tag": "claim"})

    def test_an_annotation_that_names_others_ties_them(self) -> None:
        marks = [annotation("1", quoted("is dead")), annotation("2", quoted("she")), annotation("3", quoted("said"))]
        linking = {"@context": CONTEXT, "type": "Annotation", "motivation": "linking"}
        relation = linking | {"id": "urn:r", "body": "urn:2", "target": "urn:1"}
        cue = {"type": "SpecificResource", "source": "urn:3", "schema:roleName": "Cue"}
        event = linking | {"id": "urn:e", "body": cue, "target": {"source": "urn:1", "schema:roleName": "Content"}}
        (layer,) = read(*marks, relation, event).layers
        assert layer.relations == (
            Relation(id="urn:r", type="linking", roles=(("body", "urn:2"), ("target", "urn:1"))),
        )
        assert layer.events == (Event(id="urn:e", type="linking", trigger="urn:3", roles=(("Content", "urn:1"),)),)


def test_a_line_break_of_two_characters_may_count_as_one() -> None:
    text = TEXT.replace("\n", "\r\n")
    for counted in (text, TEXT):
        start = counted.index("Talks")
        (article,) = found({"doc.txt": text, "doc.json": annotation("1", quoted("Talks"), at(start, start + 5))})
        assert (words(article), article.notes) == (["Talks"], ())


@settings(max_examples=8)
@given(world=worlds())
def test_what_is_written_has_what_the_model_demands(world: World) -> None:
    schema = json.loads((W3C / "must.schema.json").read_text(encoding="utf-8"))
    writer = WEB_ANNOTATION_WRITER.writer(world.content, WEB_ANNOTATION_WRITER.options())
    for article in world.articles:
        for piece in writer.article(article, ""):
            if piece.file.endswith(".jsonld"):
                jsonschema.validate(json.loads(piece.data), schema, jsonschema.Draft4Validator)


def test_each_annotator_has_a_file_and_a_tie_to_another_ones_mark_is_told() -> None:
    second = AnnotationSet(id="other", annotator_id="ben")
    content = structs.replace(
        CONTENT, annotators=(*CONTENT.annotators, Annotator(id="ben", name="Ben")), sets=(*CONTENT.sets, second)
    )
    claim, mention = a_claim(id="claim"), a_mention(id="mention", set_id="other")
    article = document_of(claim, mention, an_attribution(claim, mention_id=mention.id))
    writer = WEB_ANNOTATION_WRITER.writer(content, WEB_ANNOTATION_WRITER.options())
    pieces = writer.article(article, "train")
    assert [piece.file for piece in pieces] == [
        "train/Talks_resume.txt",
        "train/Talks_resume.1.jsonld",
        "train/Talks_resume.2.jsonld",
    ]
    assert writer.difference(pieces, article) == ""
    (read_back,) = beside_items(WEB_ANNOTATION, {piece.file: piece.data for piece in pieces})
    assert isinstance(read_back, ForeignArticle)
    assert [(layer.annotator, [mark.label for mark in layer.marks]) for layer in read_back.layers] == [
        ("Ana", ["claim"]),
        ("Ben", ["mention"]),
    ]
    assert [one.code for one in writer.left_out()] == ["attribution"]
