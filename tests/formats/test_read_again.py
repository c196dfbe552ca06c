"""What is written for another tool and read again: places and labels of any marks, and the whole reference article."""

from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.formats.catalog import catalog
from annotator.formats.drafts import Item
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.format import FolderFormat, WriteFormat
from annotator.formats.reading.tokens import tokens
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.builders import a_project
from tests.formats.worlds import World, worlds
from tests.project.test_reference_article import GOLD, ROOT, annotate

Places = Counter[tuple[str, tuple[tuple[int, int], ...]]]


def read(format_id: str, data: bytes) -> list[Item]:
    reader = catalog().reader(format_id)
    assert reader is not None
    return [item for item in reader.read(BytesIO(data), reader.options()) if item is not None]


def written(format_id: str, world: World) -> bytes:
    known = catalog().writer(format_id)
    if isinstance(known, WriteFormat):
        writer = known.writer(world.content, known.options())
        return writer.head() + known.between.join(map(writer.article, world.articles)) + known.tail
    assert isinstance(known, FolderFormat)
    writer = known.writer(world.content, known.options())
    pieces = [piece for article in world.articles for piece in writer.article(article, "")]
    return b"".join(piece.data for piece in (*pieces, *writer.end()) if piece.file == "tasks.json")


def held(article: AnnotatedArticle) -> Places:
    marks = article.annotations.values()
    return Counter((mark.label, tuple((p.start, p.end) for p in mark.fragments)) for mark in marks)


def found(layers: tuple[Layer, ...]) -> Places:
    marks = [mark for layer in layers for mark in layer.marks]
    return Counter((mark.label, tuple((p.start, p.end) for p in sorted(mark.fragments))) for mark in marks)


@pytest.mark.parametrize("format_id", ["label-studio", "doccano"])
@settings(max_examples=40)
@given(world=worlds())
def test_any_marks_are_read_at_their_places(format_id: str, world: World) -> None:
    items = read(format_id, written(format_id, world))
    wanted = [article for article in world.articles if article.article.text.strip()]
    articles = [item for item in items if isinstance(item, ForeignArticle)]
    assert [item.text for item in articles] == [article.article.text for article in wanted]
    assert [found(item.layers) for item in articles] == [held(article) for article in wanted]


def test_a_date_is_no_text_where_the_text_is_blank() -> None:
    (item,) = read("label-studio", b'[{"id": 1, "data": {"text": " ", "published": "2016-11-16"}, "annotations": []}]')
    assert isinstance(item, UnreadableFile)


@settings(max_examples=40)
@given(world=worlds())
def test_prodigys_spans_are_read_as_they_were_written(world: World) -> None:
    """Parts that touch one token are one there, so only marks that are on tokens come back as they were."""
    items = read("prodigy", written("prodigy", world))
    articles = [item for item in items if isinstance(item, ForeignArticle)]
    wanted = [article for article in world.articles if article.article.text.strip()]
    for article, item in zip(wanted, articles, strict=True):
        borders = {at for word in tokens(article.article.text) for at in (word.start, word.end)}
        sound = [m for m in article.annotations.values() if {f.start for f in m.fragments} <= borders]
        sound = [m for m in sound if {f.end for f in m.fragments} <= borders and len(m.fragments) == 1]
        if article.state != "ask":
            places = [(mark.label, part) for layer in item.layers for mark in layer.marks for part in mark.fragments]
            for mark in sound:
                first, last = mark.span.start, mark.span.end
                inside = [w for w in tokens(article.article.text) if first <= w.start and w.end <= last]
                if inside and inside[0].start == first and inside[-1].end == last:
                    assert (mark.label, mark.span) in places


@pytest.mark.parametrize("format_id", ["conll", "conllu"])
@settings(max_examples=40)
@given(world=worlds())
def test_columns_with_places_give_the_marks_that_are_on_tokens(format_id: str, world: World) -> None:
    known = catalog().writer(format_id)
    assert isinstance(known, WriteFormat)
    for article in world.articles:
        writer: Any = known.writer(world.content, known.options())
        items = read("conll", writer.head() + writer.article(article))
        if not tokens(article.article.text):
            continue
        (item,) = [item for item in items if isinstance(item, ForeignArticle)]
        misaligned = {(one.annotation_id, one.start) for one in writer.misaligned()}
        text = article.article.text
        for word in tokens(text):
            assert word.of(item.text) == word.of(text)
        wanted = Counter(
            (mark.label, part.span)
            for mark in article.annotations.values()
            for part in mark.fragments
            if (mark.id, part.start) not in misaligned
        )
        marks = Counter((m.label, m.fragments[0]) for layer in item.layers for m in layer.marks)
        assert wanted - Counter(dict.fromkeys(_trimmed(marks, text), 9)) == Counter()


def _trimmed(marks: Counter[tuple[str, Span]], text: str) -> set[tuple[str, Span]]:
    """The marks, and each with the white space around it, which no token holds."""
    every: set[tuple[str, Span]] = set()
    borders = tokens(text)
    for label, span in marks:
        before = max((word.end for word in borders if word.end <= span.start), default=0)
        after = min((word.start for word in borders if word.start >= span.end), default=len(text))
        for start in range(before, span.start + 1):
            every |= {(label, Span(start, end)) for end in range(span.end, after + 1)}
    return every


@pytest.fixture
def reference(tmp_path: Path) -> Project:
    project = a_project(tmp_path, name="reference")
    finish(import_files(project, [ROOT / "resources/sample/nato-article.txt"], ImportChoice()))
    for gold in GOLD["claims"]:
        annotate(project, gold)
    return project


def said(project: Project) -> list[dict[str, Any]]:
    """Each claim by its words, with all that is tied to it."""
    (article,) = project.store.documents()
    speakers = {one.id: one.name for one in project.store.values(Speaker)}
    claims: list[dict[str, Any]] = []
    for claim in article.with_label("claim"):
        tie = article.attribution(claim.id)
        claims.append(
            {
                "quote": " ".join(claim.quote.split()),  # columns do not tell which white space it was
                "parts": [article.annotations[one].quote for one in (tie.mention_id, tie.cue_id) if one],
                "speaker": speakers.get(tie.speaker_id or ""),
                "attributes": claim.attributes,
                "stances": sorted(stance.value for stance in article.stances_of(claim.id)),
            }
        )
    return claims


@pytest.mark.parametrize(
    ("format_id", "file", "keeps"),
    [
        ("label-studio", "out/tasks.json", {"quote", "parts", "speaker", "attributes", "stances"}),
        ("refi-qda", "out.qdpx", {"quote", "parts", "speaker", "attributes", "stances"}),
        ("doccano", "out.jsonl", {"quote", "parts"}),
        ("prodigy", "out.jsonl", {"quote", "parts"}),
        ("conll", "out.conll", {"quote"}),
    ],
)
def test_the_reference_article_comes_back(
    reference: Project, tmp_path: Path, format_id: str, file: str, keeps: set[str]
) -> None:
    finish(export(reference.path, tmp_path / file.split("/")[0], ExportChoice(format_id=format_id)))
    other = a_project(tmp_path, name="other")
    report = finish(import_files(other, [tmp_path / file], ImportChoice()))
    assert report.counts() == {"imported": 1}
    wanted = [{key: value for key, value in claim.items() if key in keeps} for claim in said(reference)]
    assert [{key: value for key, value in claim.items() if key in keeps} for claim in said(other)] == wanted
    for project in (reference, other):
        project.close()
