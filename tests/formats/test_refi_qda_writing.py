"""QDPX and QDC: all we write keeps to the standard and is read back, also what other programs leave of it."""

import io
import zipfile
from copy import deepcopy
from pathlib import Path

from hypothesis import given, settings
from lxml import etree  # pyright: ignore

from annotator.domain.text import normalise
from annotator.formats.foreign import ForeignArticle, Mark
from annotator.formats.format import NoOptions
from annotator.formats.refi_qda import REFI_QDA, REFI_QDA_WRITER, qdc
from tests.formats.qdpx import guid, packed
from tests.formats.reading import items
from tests.formats.worlds import CONTENT, RICH_CONTENT, World, said, worlds

SCHEMAS = Path(__file__).parents[1] / "samples" / "refi-qda"


def written(world: World) -> bytes:
    writer = REFI_QDA_WRITER.writer(world.content, NoOptions())
    pieces = [piece for article in world.articles for piece in writer.article(article, "")]
    data = b"".join(piece.data for piece in (*pieces, *writer.end()))
    assert set(writer.proof(lambda _: io.BytesIO(data))) <= {""}
    return data


class TestWriting:
    @settings(max_examples=60)
    @given(world=worlds())
    def test_any_marks_come_back_in_a_file_that_keeps_to_the_standard(self, world: World) -> None:
        data = written(world)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            schema = etree.XMLSchema(etree.parse(SCHEMAS / "Project.xsd"))
            schema.assertValid(etree.fromstring(archive.read("project.qde")))
        found = [item for item in items(REFI_QDA, data) if isinstance(item, ForeignArticle)]
        wanted = [article for article in world.articles if article.article.text.strip()]
        assert [item.text for item in found] == [article.article.text for article in wanted]
        for item, article in zip(found, wanted, strict=True):
            marks = [mark for layer in item.layers for mark in layer.marks]
            assert len(marks) == len(article.annotations)
            places = sorted(tuple(mark.fragments) for mark in marks)
            assert places == sorted(tuple(f.span for f in one.fragments) for one in article.annotations.values())
            assert normalise(item.text).text == item.text

    def test_a_claim_comes_back_with_all_that_is_said_of_it(self) -> None:
        (article,) = items(REFI_QDA, written(World(CONTENT, (said(),))))
        assert isinstance(article, ForeignArticle)
        (layer,) = article.layers
        claim = next(mark for mark in layer.marks if mark.attributes)
        assert claim == Mark(
            id=claim.id,
            label="claim",
            fragments=claim.fragments,
            attributes={"quotation": "indirect", "stance Crimea": "favour", "stance =Talks": "against"},
            note="=1+1",
            unsure=True,
        )
        assert [relation.type for relation in layer.relations] == ["mention", "cue"]
        assert [(n.entry, n.name) for n in layer.normalisations] == [("Q57665", "Jens Stoltenberg")]
        assert (layer.annotator, article.outlet, article.notes) == ("Ana", "The Paper", ())

    def test_what_qualcoder_keeps_is_enough_for_all_but_the_ties(self) -> None:
        """As it writes a file after it has read ours: a passage for each code, new GUIDs, no links, a marked text."""
        with zipfile.ZipFile(io.BytesIO(written(World(CONTENT, (said(),))))) as archive:
            root = etree.fromstring(archive.read("project.qde"))
            (name,) = (name for name in archive.namelist() if name.endswith(".txt"))
            text = archive.read(name)
        number = 0
        for passage in list(root.iter("{*}PlainTextSelection")):
            for coding in passage.findall("{*}Coding"):
                number += 1
                alone = deepcopy(passage)
                alone.set("guid", guid(number))
                alone.set("name", "")
                for other in alone.findall("{*}Coding"):
                    if other.get("guid") != coding.get("guid"):
                        alone.remove(other)
                passage.addprevious(alone)
            passage.getparent().remove(passage)
        for case in root.iter("{*}Case"):
            case.set("guid", guid(900))
            case.remove(case.find("{*}CodeRef"))
        root.remove(root.find("{*}Links"))
        made = packed(etree.tostring(root, encoding="unicode"), {name.removeprefix("sources/"): b"\xef\xbb\xbf" + text})
        (article,) = items(REFI_QDA, made)
        assert isinstance(article, ForeignArticle)
        (layer,) = article.layers
        claim = next(mark for mark in layer.marks if mark.attributes)
        assert claim.attributes == {"quotation": "indirect", "stance Crimea": "favour", "stance =Talks": "against"}
        assert (claim.unsure, claim.note, len(layer.marks)) == (True, "=1+1", 4)
        assert [(n.entry, n.name) for n in layer.normalisations] == [("Q57665", "Jens Stoltenberg")]

    def test_a_codebook_keeps_to_the_standard(self) -> None:
        schema = etree.XMLSchema(etree.parse(SCHEMAS / "Codebook.xsd"))
        schema.assertValid(etree.fromstring(qdc.write(RICH_CONTENT.codebooks[-1], RICH_CONTENT.targets)))

    def test_the_codes_have_one_name_each(self) -> None:
        with zipfile.ZipFile(io.BytesIO(written(World(RICH_CONTENT, (said(),))))) as archive:
            root = etree.fromstring(archive.read("project.qde"))
        names = [code.get("name").casefold() for code in root.iter("{*}Code")]
        assert len(set(names)) == len(names)
