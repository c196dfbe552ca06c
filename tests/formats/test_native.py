"""Our own format: it loses nothing, says where a file is wrong, and is what its schema says."""

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given

from annotator.domain.article import ArticleState
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Values
from annotator.formats.format import NoOptions
from annotator.formats.native import NATIVE, NATIVE_WRITER, VERSION, schema
from tests.formats.reading import items
from tests.formats.worlds import CONTENT, World, said, worlds

SCHEMA = Path(__file__).parents[2] / "resources/schema/native-v2.schema.json"


def written(world: World) -> bytes:
    writer = NATIVE_WRITER.writer(world.content, NoOptions())
    return writer.head() + b"".join(map(writer.article, world.articles))


def document(values: Values) -> AnnotatedArticle:
    assert values.article is not None
    state, *marks = values.values
    assert isinstance(state, ArticleState)
    return AnnotatedArticle(values.article).changed(_adding([state, *marks]))


def _adding(values: list[Any]) -> Any:
    from annotator.domain.change import ChangeSet, added

    return ChangeSet("import", added(*values))


@given(worlds())
def test_everything_comes_back(world: World) -> None:
    shared, *articles = items(NATIVE, written(world))
    content = world.content
    assert isinstance(shared, Values)
    assert shared.values == (
        *content.annotators, *content.sets, *content.codebooks, *content.targets, *content.speakers
    )  # fmt: skip
    assert [document(values) for values in articles if isinstance(values, Values)] == list(world.articles)


@given(worlds())
def test_every_line_is_what_the_published_schema_says(world: World) -> None:
    checker = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_bytes()))
    for line in written(world).splitlines():
        checker.validate(json.loads(line))


def test_the_published_schema_is_that_of_the_program() -> None:
    # Where it is not, write what is compared here to the file; a record that changed also needs a new VERSION.
    current = msgspec.json.format(msgspec.json.encode(schema(), order="deterministic"), indent=2) + b"\n"
    assert SCHEMA.read_bytes() == current


def changed(old: str, new: str) -> bytes:
    data = written(World(CONTENT, (said(),))).decode()
    assert old in data
    return data.replace(old, new).encode()


@pytest.mark.parametrize(
    ("old", "new", "place", "detail"),
    [
        ('"quote":"prices rose"', '"quote":"prices fell"', "line 2, claim", "quote_differs"),
        ('"label":"cue"', '"label":"hint"', "line 2, cue", "unknown_label"),
        ('"quotation":"indirect"', '"quotation":"whispered"', "line 2, claim", "unknown_value"),
        ('"mention_id":"mention"', '"mention_id":"nobody"', "line 2, claim", "unknown_mention"),
        ('"headline":{"start":0,"end":12}', '"headline":{"start":0,"end":999}', "line 2, article", "fragment_outside"),
        ('"unsure":true', '"unsure":"maybe"', "line 2, $.annotations[0].unsure", "Expected `bool`, got `str`"),
        ('"since":"2014-10-01"', '"since":"autumn"', "line 1", "date_wrong"),
        ('"assignee":null', '"assignee":"nobody"', "line 2", "unknown_annotator"),
        ('"stances":[', '"stances":[,', "line 2", "JSON is malformed"),
        ('"record":"project"', '"record":"projekt"', "line 1", ""),
    ],
)
def test_a_bad_record_is_told_by_its_place(old: str, new: str, place: str, detail: str) -> None:
    try:
        found = [item for item in items(NATIVE, changed(old, new)) if isinstance(item, UnreadableFile)]
    except UnreadableFile as refused:
        found = [refused]
    assert [error.code for error in found] == ["bad_record"]
    assert str(found[0].facts["place"]).startswith(place)
    assert str(found[0].facts["detail"]).startswith(detail)


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        items(NATIVE, changed(f'"version":{VERSION},"project"', f'"version":{VERSION + 1},"project"'))
    assert refused.value.code == "newer_format"


def test_another_json_lines_file_is_not_taken_for_ours() -> None:
    with pytest.raises(UnreadableFile, match="bad_record"):
        list(NATIVE.read(io.BytesIO(b'{"text":"x"}\n'), NoOptions()))
