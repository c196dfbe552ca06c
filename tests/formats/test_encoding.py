"""Encodings: each one that articles come in is found and read to the very characters."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UnreadableFile
from annotator.domain.job import finish
from annotator.formats.reading.encoding import detected, opened, whole

ENGLISH = "“We will never accept it,” he said – and Russia’s annexation…\n"
SAMPLES = {
    "cp1252": "Le président a déclaré que l’économie était forte. « Nous réussirons », a-t-il dit.",
    "cp1252 es": "El presidente dijo: «La situación económica en España será mejor el año próximo».",
    "cp1250": "Prezydent powiedział, że Polska jest gotowa. „Będziemy działać”, dodał w środę.",
    "cp1250 cs": "Prezident řekl, že Česká republika je připravena. „Budeme jednat,“ dodal ve středu.",
    "cp1251": "Президент заявил, что Россия готова к переговорам. «Мы не будем ждать», — сказал он.",
    "cp1253": "Ο πρόεδρος δήλωσε ότι η Ελλάδα είναι έτοιμη. «Δεν θα περιμένουμε», πρόσθεσε.",
    "cp1254": "Cumhurbaşkanı, Türkiye'nin görüşmelere hazır olduğunu söyledi. Şimdi beklemeyeceğiz dedi.",
    "cp1255": "ראש הממשלה אמר כי ישראל מוכנה לשיחות. לא נחכה, הוסיף.",
    "cp1256": "قال الرئيس إن بلاده مستعدة للمحادثات. وأضاف: لن ننتظر أكثر من ذلك.",
    "cp1257": "Prezidentas pareiškė, kad Lietuva yra pasirengusi deryboms. „Mes nelauksime“, pridūrė jis.",
    "gb18030": "国家主席表示，中国已准备好进行谈判。“我们不会等待，”他说。",
    "shift_jis": "首相は、日本は交渉の準備ができていると述べた。「私たちは待たない」と彼は言った。",
}


def read(data: bytes, chosen: str = "") -> tuple[str, bool]:
    text, encoding = finish(whole(io.BytesIO(data), chosen))  # type: ignore[arg-type]
    with opened(io.BytesIO(data), finish(detected(io.BytesIO(data), chosen))) as stream:  # type: ignore[arg-type]
        assert stream.read() == text
    return text, encoding.guessed


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
@pytest.mark.parametrize("text", [ENGLISH, "国家主席表示。\n“我们 不会 等待，”他说。\n", "Привет, мир. \n"])
def test_unicode_is_told_by_its_bytes(codec: str, text: str) -> None:
    assert read(text.encode(codec)) == (text, False)


@pytest.mark.parametrize("name", SAMPLES)
def test_code_pages_are_told_by_their_letters_and_said_to_be_guessed(name: str) -> None:
    text = SAMPLES[name]
    assert read(text.encode(name.split()[0])) == (text, True)


def test_quotation_marks_alone_are_enough_for_western_windows() -> None:
    assert read(ENGLISH.encode("cp1252")) == (ENGLISH, True)


def test_an_encoding_may_be_named() -> None:
    assert read("naïve".encode("cp850"), "cp850") == ("naïve", False)


@pytest.mark.parametrize(("chosen", "codec"), [("UTF-8", "utf-8-sig"), ("utf_16_le", "utf-16")])
def test_a_mark_is_no_part_of_the_text_though_its_encoding_was_named(chosen: str, codec: str) -> None:
    assert read("naïve".encode(codec), chosen) == ("naïve", False)


@pytest.mark.parametrize(("chosen", "code"), [("no-such", "undecodable"), ("ascii", "undecodable")])
def test_a_named_encoding_that_does_not_fit_is_refused(chosen: str, code: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read("naïve".encode(), chosen)
    assert refused.value.code == code


def test_a_sign_late_in_a_long_file_still_counts() -> None:
    text = "a" * (3 << 20) + " “end”"
    assert read(text.encode("cp1252")) == (text, True)


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_utf8_text_comes_back(text: str) -> None:
    assert read(b"x" + text.encode()) == ("x" + text, False)
