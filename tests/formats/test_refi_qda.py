"""QDPX: every way in which other programs write a passage is read."""

import io
import zipfile

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.refi_qda import REFI_QDA
from annotator.formats.refi_qda.colours import nearest, rgb
from tests.formats.qdpx import ANA, BEN, CODEBOOK, CODES, guid, packed, project, selection, source
from tests.formats.reading import items

TEXT = "He said: prices rose. 😀 Costs fell."


def read(xml: str, text: str | bytes = TEXT, **more: str | bytes) -> list[ForeignArticle]:
    found = items(REFI_QDA, packed(xml, {"one.txt": text, **{f"{k}.txt": v for k, v in more.items()}}))
    assert all(isinstance(item, ForeignArticle) for item in found), found
    return [item for item in found if isinstance(item, ForeignArticle)]


def quotes(article: ForeignArticle) -> list[tuple[str, str, str]]:
    return [
        (layer.annotator, mark.label, " + ".join(part.of(article.text) for part in mark.fragments))
        for layer in article.layers
        for mark in layer.marks
    ]


def missed(article: ForeignArticle) -> dict[str, int]:
    return {note.facts["what"]: int(note.facts["count"]) for note in article.notes}


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


class TestReading:
    def test_every_user_has_a_layer_and_every_code_a_mark(self) -> None:
        xml = project(
            source(
                "A",
                selection(1, *at("prices rose"), "claim", "theme")
                + selection(2, *at("rose."), "claim", user=BEN)
                + selection(3, *at("Costs"), "cost"),
            )
        )
        (article,) = read(xml)
        assert quotes(article) == [
            ("Ana", "claim", "prices rose"),
            ("Ana", "economy", "prices rose"),
            ("Ana", "themes / economy / cost", "Costs"),
            ("Ben", "claim", "rose."),
        ]
        assert article.place == "A"
        told = {one.name: one for one in article.declared}
        assert (told["economy"].colour, told["economy"].about) == ("red", "All about money")
        assert told["quotation"].choices == ("direct", "indirect")

    def test_a_code_below_its_label_is_an_answer(self) -> None:
        xml = project(
            source(
                "A",
                selection(1, *at("prices rose"), "claim", "direct")
                + selection(2, *at("Costs fell"), "claim")
                + selection(3, *at("Costs fell"), "indirect")
                + selection(4, *at("He said"), "direct"),
            )
        )
        (article,) = read(xml)
        marks = [(mark.label, mark.attributes) for mark in article.layers[0].marks]
        assert marks == [
            ("claim", {"quotation": "direct"}),
            ("claim", {"quotation": "indirect"}),  # QualCoder writes a passage for each code
            ("quotation: direct", {}),
        ]

    def test_notes_come_from_wherever_programs_keep_them(self) -> None:
        ref = f'<NoteRef targetGUID="{guid(50)}"/>'
        xml = project(
            source(
                "A",
                selection(1, *at("prices rose"), "claim", inside="<Description>why?</Description>")
                + selection(2, *at("Costs fell"), "claim").replace(
                    "</PlainTextSelection>", f"{ref}</PlainTextSelection>"
                )
                + selection(3, *at("He said"), inside="<Description>who?</Description>")
                + selection(4, *at("Costs"))
                + selection(5, *at("rose"))
                + f'<NoteRef targetGUID="{guid(52)}"/>',
            ),
            rest=f'<Notes><Note guid="{guid(50)}"><PlainTextContent>inline</PlainTextContent></Note>'
            f'<Note guid="{guid(54)}"><PlainTextContent>a diary</PlainTextContent></Note>'
            f'<Note guid="{guid(51)}" plainTextPath="internal://note.txt"/>'
            f'<Note guid="{guid(52)}"><PlainTextContent>at a place</PlainTextContent>'
            f'<PlainTextSelection guid="{guid(53)}" startPosition="0" endPosition="2"/></Note></Notes>'
            f'<Links><Link guid="{guid(60)}" originGUID="{guid(51)}" targetGUID="{guid(5)}"/></Links>',
        )
        (article,) = read(xml, note="\ufeffin a file")
        (layer, other) = article.layers
        assert [(mark.label, mark.note) for mark in layer.marks] == [
            ("claim", "why?"),
            ("claim", "inline"),
            ("note", "who?"),
            ("note", "in a file"),
        ]
        assert [(mark.label, mark.note) for mark in other.marks] == [("note", "at a place")]
        assert missed(article) == {"notes about no passage": 1, "passages without a code": 1}

    def test_links_tie_passages(self) -> None:
        xml = project(
            source(
                "A",
                selection(1, *at("prices rose"), "claim")
                + selection(2, *at("He"), "theme")
                + selection(3, *at("Costs fell"), "claim")
                + selection(4, *at("said"), "theme", user=BEN),
            ),
            rest="<Links>"
            + "".join(
                f'<Link guid="{guid(60 + n)}" name="{name}" direction="{way}" originGUID="{guid(a)}" '
                f'targetGUID="{guid(b)}"/>'
                for n, (name, way, a, b) in enumerate(
                    (
                        ("mention", "OneWay", 1, 2),
                        ("continues", "OneWay", 1, 3),
                        ("contradicts", "Associative", 1, 2),
                        ("cue", "OneWay", 1, 4),
                        ("far", "OneWay", 1, 900),
                    )
                )
            )
            + "</Links><Sets><Set guid='x' name='s'/></Sets><Graphs><Graph guid='y'/></Graphs>",
        )
        (article,) = read(xml)
        assert quotes(article)[0] == ("Ana", "claim", "prices rose + Costs fell")
        assert [(r.type, [role for role, _ in r.roles], r.symmetric) for r in article.layers[0].relations] == [
            ("mention", ["claim", "mention"], False),
            ("contradicts", ["from", "to"], True),
        ]
        assert missed(article) == {
            "sets": 1,
            "graphs": 1,
            "links between other things than passages of one text": 1,
            "links between passages of two users or without codes": 1,
        }

    def test_a_case_is_a_speaker_and_variables_tell_of_the_article(self) -> None:
        value = "<VariableValue><VariableRef targetGUID='{0}'/><TextValue>{1}</TextValue></VariableValue>"
        xml = project(
            source("A", selection(1, *at("prices rose"), "claim", "Anna") + value.format(guid(70), "The Paper"))
            + '<PictureSource guid="p" name="x.png"/><VideoSource guid="v"/>',
            between=f'<Variables><Variable guid="{guid(70)}" name="outlet" typeOfVariable="Text"/>'
            f'<Variable guid="{guid(71)}" name="Date" typeOfVariable="Date"/>'
            f'<Variable guid="{guid(72)}" name="date" typeOfVariable="Date"/></Variables>'
            f'<Cases><Case guid="{CODES["Anna"]}" name="Anna"/><Case guid="{guid(80)}">'
            f"{value.format(guid(71), '2')}"
            f"<VariableValue><VariableRef targetGUID='{guid(72)}'/><DateValue>2016-11-16</DateValue></VariableValue>"
            f'<SourceRef targetGUID="{guid(900)}"/></Case></Cases>',
        )
        (article,) = read(xml)
        assert (article.outlet, article.published) == ("The Paper", "2016-11-16")
        (layer,) = article.layers
        assert [(n.database, n.entry, n.name) for n in layer.normalisations] == [("Speakers", CODES["Anna"], "Anna")]
        assert [mark.label for mark in layer.marks] == ["claim"]
        assert missed(article) == {"pictures": 1, "videos": 1, "values of variables": 1}

    def test_the_code_of_a_case_is_named_by_it_or_stands_among_the_speakers(self) -> None:
        speakers = (
            f'<Code guid="{guid(20)}" name="speakers" isCodable="false"><Code guid="{guid(21)}" name="Eve" '
            f'isCodable="true"/></Code></Codes>'
        )
        xml = project(
            source("A", selection(1, *at("He"), "claim", "theme") + selection(2, *at("rose"), "claim", guid(21))),
            codebook=CODEBOOK.replace("</Codes>", speakers),
            between=f'<Cases><Case guid="{guid(30)}" name="Anna"><CodeRef targetGUID="{CODES["theme"]}"/></Case>'
            f'<Case guid="{guid(31)}" name="Eve"/></Cases>',
        )
        (article,) = read(xml)
        (layer,) = article.layers
        assert [(n.entry, n.name) for n in layer.normalisations] == [(guid(30), "Anna"), (guid(31), "Eve")]
        assert [mark.label for mark in layer.marks] == ["claim", "claim"]

    def test_a_text_coded_as_a_whole_answers_questions(self) -> None:
        codes = "".join(
            f'<Coding creatingUser="{ANA}"><CodeRef targetGUID="{CODES[c]}"/></Coding>' for c in ("theme", "direct")
        )
        (article,) = read(project(source("A", codes)))
        assert article.layers == (Layer(annotator="Ana", answers={"economy": True, "quotation": "direct"}),)

    def test_texts_stand_in_the_file_beside_a_document_or_in_a_pdf(self) -> None:
        marked = selection(1, 0, 2, "theme")
        inline = (
            f'<TextSource guid="{guid(1)}" name="I"><PlainTextContent>Me too</PlainTextContent>{marked}</TextSource>'
        )
        rich = source("D", marked).replace("plainTextPath", 'richTextPath="internal://d.docx" plainTextPath')
        pdf = (
            f'<PDFSource guid="{guid(3)}" name="P" path="internal://x.pdf"><PDFSelection guid="{guid(4)}" page="0" '
            f'firstX="0" firstY="0" secondX="9" secondY="9"/><Representation guid="{guid(5)}" '
            f'plainTextPath="internal:///One.TXT">{marked}</Representation></PDFSource>'
        )
        found = read(project(inline, rich, pdf))
        assert [quotes(article) for article in found] == [
            [("Ana", "economy", "Me")],
            [("Ana", "economy", "He")],
            [("Ana", "economy", "He")],
        ]
        assert missed(found[2]) == {"places on the pages of a PDF": 1}

    def test_what_is_missing_is_told_and_the_rest_is_read(self) -> None:
        marked = selection(1, 0, 2, "theme", user=guid(99)) + selection(2, 3, 4, guid(98)) + selection(3, 0, 1, "theme")
        xml = project(
            source("gone", marked, "internal://two.txt"),
            source("far", marked, "absolute:///C:/x.txt"),
            f'<TextSource guid="{guid(7)}" name="only rich" richTextPath="internal://x.docx"/>',
            '<PDFSource guid="x" name="only pdf" path="internal://x.pdf"/>',
            source("blank", marked, "internal://blank.txt"),
            source("there", marked.replace('startPosition="0" endPosition="1"', 'startPosition="" endPosition="1"')),
        )
        *wrong, article = items(REFI_QDA, packed(xml, {"one.txt": TEXT, "blank.txt": " \n"}))
        assert [(e.code, e.facts["place"]) for e in wrong if isinstance(e, UnreadableFile)] == [
            ("bad_record", "gone"),
            ("bad_record", "far"),
            ("bad_record", "only rich"),
            ("bad_record", "only pdf"),
            ("empty", "blank"),
        ]
        assert isinstance(article, ForeignArticle)
        assert quotes(article) == [(guid(99), "economy", "He")]
        assert missed(article) == {"passages without a place": 1, "codes that the file does not list": 1}

    def test_places_outside_of_the_text_are_left_to_the_import_to_tell(self) -> None:
        (article,) = read(project(source("A", selection(1, 5, 5000, "claim") + selection(2, -3, 2, "claim"))))
        assert [mark.fragments for mark in article.layers[0].marks] == [(Span(5, 5000),), (Span(-3, 2),)]

    def test_guids_may_have_capitals_and_braces_and_the_folder_a_capital(self) -> None:
        xml = project(source("A", selection(1, 0, 2, "{" + CODES["theme"].upper() + "}", user=ANA.upper())))
        (article,) = items(REFI_QDA, packed(xml, {"one.txt": TEXT}, folder="Sources"))
        assert isinstance(article, ForeignArticle)
        assert quotes(article) == [("Ana", "economy", "He")]


class TestCounting:
    """The words that are kept with a passage tell how its program counts."""

    RAW = "One\r\ntwo 😀 three\r\nfour five"

    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
    @pytest.mark.parametrize("way", range(16))
    def test_the_words_are_found(self, mark: bytes, way: int) -> None:
        one_break, halves, last, counts_mark = (bool(way >> bit & 1) for bit in range(4))
        seen = self.RAW.replace("\r\n", "\n") if one_break else self.RAW
        made = ""
        for number, word in enumerate(("two", "three", "five"), 1):
            start = seen.index(word)
            more = sum(c > "\uffff" for c in seen[:start]) if halves else 0
            start += more + (counts_mark and bool(mark))
            made += selection(number, start, start + len(word) - last, "theme", name=word)
        (article,) = read(project(source("A", made)), mark + self.RAW.encode())
        assert [words for _, _, words in quotes(article)] == ["two", "three", "five"]

    def test_without_words_the_program_decides(self) -> None:
        marked = selection(1, 4, 7, "theme", name="Quote 1")
        for origin, words in (("ATLAS.ti Mac", "two"), ("NVivo", "\ntw")):
            (article,) = read(project(source("A", marked), origin=origin), "One\r\ntwo")
            assert [words for _, _, words in quotes(article)] == [words]

    def test_words_may_be_cut_and_spaced_otherwise(self) -> None:
        marked = selection(1, 5, 19, "theme", name="two th...")
        (article,) = read(project(source("A", marked)), "One\r\n\r\ntwo\r\nthree four")
        assert article.text == "One\n\ntwo\nthree four"


class TestRefusing:
    def test_entities_are_not_resolved(self) -> None:
        bomb = '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        with pytest.raises(UnreadableFile) as told:
            items(REFI_QDA, packed(project(source("A", "")).replace("\n", f"\n{bomb}", 1), {"one.txt": TEXT}))
        assert told.value.code == "entities"

    def test_a_cut_archive_is_damaged(self) -> None:
        whole = packed(project(source("A", "")), {"one.txt": TEXT})
        for length in (1, 30, len(whole) // 2, len(whole) - 5):
            with pytest.raises(UnreadableFile) as told:
                items(REFI_QDA, whole[:length])
            assert told.value.code == "damaged"

    @pytest.mark.parametrize(
        ("names", "code"),
        [
            ({"project.qde": project()}, "no_text"),
            ({"project.qde": "<Project/>"}, "no_text"),
            ({"project.qde": "<Nothing/>"}, "damaged"),
            ({"project.qde": "<Project"}, "damaged"),
            ({"other.txt": ""}, "damaged"),
            ({"project.qde": project(), "../up.txt": "x"}, "climbs_out"),
            ({"project.qde": project(), "sources/one.txt": "\0" * (4 << 20)}, "unpacks_too_large"),
        ],
    )
    def test_what_is_no_project_is_refused(self, names: dict[str, str], code: str) -> None:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in names.items():
                archive.writestr(name, text)
        with pytest.raises(UnreadableFile) as told:
            items(REFI_QDA, made.getvalue())
        assert told.value.code == code

    def test_a_project_without_texts_is_told(self) -> None:
        with pytest.raises(UnreadableFile):
            items(REFI_QDA, packed(project('<AudioSource guid="a"/>')))


def test_colours_are_the_nearest_ones() -> None:
    assert [nearest(rgb(name)) for name in ("red", "teal", "grey")] == ["red", "teal", "grey"]
    assert (nearest("#00F"), nearest("#fefe00"), nearest("blue"), rgb("none")) == ("blue", "yellow", "", "")
