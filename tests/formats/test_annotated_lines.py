"""Files of doccano, Prodigy, Label Studio and CoNLL as those tools write them, and what is odd in them."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.formats.catalog import catalog
from annotator.formats.drafts import Item
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.project.importing import ImportChoice, import_files
from tests.builders import a_project

DOCCANO = Path(__file__).parents[1] / "samples" / "doccano"


def read(format_id: str, data: bytes, **options: Any) -> list[Item]:
    known = catalog().reader(format_id)
    assert known is not None
    return [item for item in known.read(BytesIO(data), known.options(**options)) if item is not None]


def articles(items: list[Item]) -> list[ForeignArticle]:
    return [item for item in items if isinstance(item, ForeignArticle)]


def refused(items: list[Item]) -> list[tuple[str, str]]:
    return [(item.code, str(item.facts.get("place"))) for item in items if isinstance(item, UnreadableFile)]


def said(article: ForeignArticle) -> list[tuple[str, str]]:
    """Label and words of each mark."""
    return [(mark.label, mark.fragments[0].of(article.text)) for layer in article.layers for mark in layer.marks]


class TestDoccano:
    def test_a_row_without_text_is_refused_and_the_rest_goes_on(self) -> None:
        items = read("doccano", (DOCCANO / "example.jsonl").read_bytes())
        assert [said(article) for article in articles(items)] == [[("LOC", "e")], []]
        assert refused(items) == [("bad_record", "line 3")]

    def test_the_same_span_twice_is_two_marks(self) -> None:
        (article,) = articles(read("doccano", (DOCCANO / "example_overlapping.jsonl").read_bytes()))
        assert said(article) == [("LOC", "e"), ("LOC", "e")]

    def test_relations_tie_entities(self) -> None:
        (article,) = articles(read("doccano", (DOCCANO / "relations.jsonl").read_bytes()))
        (layer,) = article.layers
        assert (len(layer.marks), len(layer.relations)) == (4, 3)
        assert said(article)[2] == ("PERSON", "Larry Page")
        assert layer.relations[0].roles == (("from", "0"), ("to", "1"))

    def test_words_are_said_of_the_whole_text(self) -> None:
        (article,) = articles(read("doccano", b'{"text": "No.", "label": ["sport", "local"], "source": "Paper"}'))
        assert article.layers == (Layer(answers={"label": ("sport", "local")}),)
        assert article.outlet == "Paper"

    def test_what_is_no_span_is_refused(self) -> None:
        assert refused(read("doccano", b'{"text": "No.", "label": [["a", 1, "X"]]}\n[1]\n{')) == [
            ("bad_record", "line 1"),
            ("bad_record", "line 2"),
            ("bad_record", "line 3"),
        ]


class TestConll:
    def test_two_columns_and_an_empty_line_between_sentences(self) -> None:
        (article,) = articles(read("conll", (DOCCANO / "example.conll").read_bytes()))
        assert article.text == "JAPAN GET\nNadim Ladki\n"
        assert said(article) == [("LOC", "JAPAN"), ("PER", "Nadim Ladki")]

    def test_each_sentence_may_be_an_article(self) -> None:
        found = articles(read("conll", (DOCCANO / "example.conll").read_bytes(), sentences=True))
        assert [article.text for article in found] == ["JAPAN GET\n", "Nadim Ladki\n"]

    def test_a_line_without_a_tag_is_refused_and_the_rest_goes_on(self) -> None:
        items = read("conll", (DOCCANO / "labeling.invalid.conll").read_bytes())
        assert refused(items) == [("bad_record", "line 1")]
        (article,) = articles(items)
        assert said(article)[-2:] == [("LOC", "AL-AIN"), ("LOC", "United Arab Emirates")]
        assert len(said(article)) == 5

    def test_empty_lines_at_the_end_are_nothing(self) -> None:
        (article,) = articles(read("conll", (DOCCANO / "labeling.trailing.conll").read_bytes()))
        assert len(article.text.split()) == 12
        assert len(said(article)) == 2

    @pytest.mark.parametrize(
        "tags",
        [
            "B-X I-X B-X O",  # IOB2
            "I-X I-X B-X O",  # IOB1
            "B-X E-X S-X O",  # BIOES
            "B-X L-X U-X O",  # BILOU
        ],
    )
    def test_every_way_to_tag(self, tags: str) -> None:
        lines = "\n".join(f"{word} {tag}" for word, tag in zip("abcd", tags.split(), strict=True))
        (article,) = articles(read("conll", lines.encode()))
        assert said(article) == [("X", "a b"), ("X", "c")]

    def test_documents_of_2003_and_a_number_sign_that_is_a_word(self) -> None:
        data = b"-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\n# # I-NP O\n\n-DOCSTART- -X- O O\n\nPeter NNP I-NP I-PER\n"
        assert [said(one) for one in articles(read("conll", data))] == [[("ORG", "EU")], [("PER", "Peter")]]
        assert articles(read("conll", data))[0].text == "EU #\n"


class TestProdigy:
    TASK = b'{"text":"He said no","spans":[{"start":0,"end":2,"label":"X"}],"answer":"%s","meta":{"source":"Paper"}}\n'

    def test_only_what_was_accepted_counts(self) -> None:
        found = articles(read("prodigy", self.TASK % b"accept" + self.TASK % b"ignore" + self.TASK % b"reject"))
        assert [said(article) for article in found] == [[("X", "He")], [], []]
        assert [[note.code for note in article.notes] for article in found] == [[], ["not_read"], ["not_read"]]
        assert found[0].outlet == "Paper"

    def test_all_may_be_asked_for(self) -> None:
        (article,) = articles(read("prodigy", self.TASK % b"reject", all_answers=True))
        assert said(article) == [("X", "He")]

    def test_a_relation_may_begin_at_a_mere_token(self) -> None:
        span = b'{"start":0,"end":2,"label":"X"}'
        tie = b'{"head_span":%s,"child_span":{"start":3,"end":7},"label":"by"}' % span
        (article,) = articles(read("prodigy", b'{"text":"He said no","spans":[%s],"relations":[%s]}' % (span, tie)))
        assert said(article) == [("X", "He"), ("span", "said")]
        assert article.layers[0].relations[0].roles == (("head", "span-0"), ("child", "span-1"))


def task(*results: str, text: str = "He said no") -> bytes:
    made = f'{{"completed_by": {{"email": "ana@x.org"}}, "result": [{", ".join(results)}]}}'
    return f'[{{"id": 1, "annotations": [{made}], "data": {{"text": "{text}", "source": "Paper"}}}}]'.encode()


def region(start: int, end: int, words: str, *labels: str) -> str:
    named = ", ".join(f'"{label}"' for label in labels)
    value = f'{{"start": {start}, "end": {end}, "text": "{words}", "labels": [{named}]}}'
    return f'{{"id": "r", "from_name": "label", "type": "labels", "value": {value}}}'


class TestLabelStudio:
    def test_what_is_chosen_and_typed_for_a_region_is_the_marks(self) -> None:
        chosen = '{"id": "r", "from_name": "mood", "type": "choices", "value": {"choices": ["calm"]}}'
        typed = '{"id": "r", "from_name": "note", "type": "textarea", "value": {"text": ["(unsure)\\nlook"]}}'
        rated = '{"id": "q", "from_name": "worth", "type": "rating", "value": {"rating": 3}}'
        (article,) = articles(read("label-studio", task(region(0, 2, "He", "X"), chosen, typed, rated)))
        (layer,) = article.layers
        assert (layer.annotator, layer.answers, article.outlet) == ("ana@x.org", {"worth": 3.0}, "Paper")
        (mark,) = layer.marks
        assert (mark.attributes, mark.note, mark.unsure) == ({"mood": "calm"}, "look", True)

    def test_two_labels_are_two_marks(self) -> None:
        (article,) = articles(read("label-studio", task(region(0, 2, "He", "X", "Y"))))
        assert said(article) == [("X", "He"), ("Y", "He")]

    @pytest.mark.parametrize("start", [2, 3])
    def test_places_in_utf16_are_known_by_the_words(self, start: int) -> None:
        (article,) = articles(read("label-studio", task(region(start, start + 4, "said", "X"), text="😀 said no")))
        assert said(article) == [("X", "said")]

    def test_json_min_has_no_regions_but_places(self) -> None:
        value = '{"start": 0, "end": 2, "text": "He", "labels": ["X"]}'
        more = '"topic": {"choices": ["a", "b"]}, "annotator": 2'
        data = f'[{{"text": "He said no", "id": 1, "label": [{value}], {more}}}]'.encode()
        (article,) = articles(read("label-studio", data))
        assert said(article) == [("X", "He")]
        assert article.layers[0].answers == {"topic": ("a", "b")}

    def test_a_task_that_is_broken_is_refused_and_the_next_one_read(self) -> None:
        broken = task(region(0, 2, "He", "X").replace('"labels": ["X"]', '"labels": 5'))
        items = read("label-studio", broken[:-1] + b",\n" + task()[1:])
        assert refused(items) == [("bad_record", "line 1")]
        assert len(articles(items)) == 1


def test_a_file_is_known_by_what_is_in_it() -> None:
    formats = catalog()
    for suffix, start, format_id in (
        (".jsonl", (DOCCANO / "example.jsonl").read_bytes(), "doccano"),
        (".jsonl", (DOCCANO / "relations.jsonl").read_bytes(), "doccano"),
        (".jsonl", TestProdigy.TASK, "prodigy"),
        (".jsonl", b'{"text": "No.", "labels": ["a"]}', "json-lines"),
        (".json", task(), "label-studio"),
        (".json", b'[{"text": "No.", "date": "2016-11-16"}]', "json"),
        (".conll", b"", "conll"),
    ):
        known = formats.reader_for(suffix, start)
        assert known is not None
        assert known.id == format_id


def test_tasks_are_known_by_their_end_where_a_long_text_comes_first(tmp_path: Path) -> None:
    text = "He said no. " * 2000
    minimal = {"text": text, "id": 1, "label": [{"start": 0, "end": 2, "text": "He", "labels": ["mention"]}]}
    told = {"annotator": 1, "annotation_id": 7, "created_at": "2024-01-01", "lead_time": 3.5}
    whole = {"id": 1, "data": {"text": text}, "annotations": [{"result": [], "completed_by": 1}]}
    plain = {"text": text, "date": "2016-11-16"}
    for record, format_id in ((minimal | told, "label-studio"), (whole, "label-studio"), (plain, "json")):
        stream = BytesIO(json.dumps([record], indent=1).encode())
        known = catalog().reader_of(".json", stream)
        assert known is not None
        assert (known.id, stream.tell()) == (format_id, 0)
    file = tmp_path / "a.json"
    file.write_text(json.dumps([minimal | told]), encoding="utf-8")
    project = a_project(tmp_path)
    finish(import_files(project, [file], ImportChoice()))
    (article,) = project.store.documents()
    assert [mark.quote for mark in article.with_label("mention")] == ["He"]
