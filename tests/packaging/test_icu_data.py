"""Of ICU's data stays what Qt asks of it: shown on the library that Qt itself brings along."""

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import icu_data
import pytest

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no other system has a library of ICU's data"),
    pytest.mark.skipif(
        not all(shutil.which(name) for name in ("readelf", "objcopy", "ld")), reason="needs binutils, as the build does"
    ),
]


@pytest.fixture(scope="module")
def whole() -> Path:
    from PySide6 import QtCore

    found = sorted((Path(QtCore.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
    if not found:
        pytest.skip("this Qt has no ICU")
    return found[0]


@pytest.fixture(scope="module")
def small(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("icu") / whole.name
    shutil.copy(whole, library)
    assert icu_data.shrink(library) > 20_000_000
    return library


def data(library: Path) -> bytes:
    """What lies under the symbol, as a loader would find it."""
    symbol = f"icudt{library.suffix[1:]}_dat"
    start = ctypes.addressof(ctypes.c_char.in_dll(ctypes.CDLL(str(library)), symbol))
    assert start % 16 == 0
    return ctypes.string_at(start, library.stat().st_size - 0x3000)


def test_a_part_of_the_same_items_is_left_each_as_it_was(whole: Path, small: Path):
    before, after = icu_data.items(data(whole)), icu_data.items(data(small))
    names = list(after)
    last = names.pop()  # the file's end is behind it
    assert names == sorted(names)
    assert {name: after[name] for name in names} == {name: before[name] for name in names}
    assert last in before
    kept = {name.partition("/")[2] for name in after}
    assert {"coll/root.res", "coll/ucadata.icu", "coll/zh.res", "cnvalias.icu", "zoneinfo64.res", "zone/de.res"} <= kept
    assert not [name for name in kept if name.startswith(("brkitr/", "unit/", "curr/", "translit/"))]


_ASKED = """
import sys
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QStringDecoder, QTime, QTimeZone
words = "zebra äpfel Apfel apfel čaj chata cukr côte coté ß ss öl ñu 10 9 İzmir Ёлка елка".split()
words += "上海 北京 東京 가나다 علي".split()
for name in ("de_DE", "en_GB", "cs_CZ", "sv_SE", "tr_TR", "zh_CN", "ja_JP", "ko_KR", "ru_RU", "ar_EG"):
    locale = QLocale(name)
    collator = QCollator(locale)
    collator.setNumericMode(True)
    print(name, sorted(words, key=collator.sortKey), locale.toUpper("istanbul ßάλος"), locale.toLower("ISTANBUL ΑΛΣ"))
    moment = QDateTime(QDate(2026, 11, 25), QTime(13, 5))
    print(locale.toString(moment, QLocale.FormatType.ShortFormat), locale.toString(1234567.5))
for name in ("windows-1251", "iso-8859-2", "koi8-r", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "iso-2022-kr"):
    print(name, QStringDecoder(name).isValid())
for name in ("de", "en"):
    zone = QTimeZone(b"Europe/Berlin")
    print(zone.displayName(QTimeZone.TimeType.DaylightTime, QTimeZone.NameType.LongName, QLocale(name)))
"""


def test_qt_says_the_same_with_what_is_left(small: Path):
    said = [
        subprocess.run(
            [sys.executable, "-c", _ASKED],
            env={"LD_PRELOAD": preloaded, "PYTHONUTF8": "1", "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for preloaded in ("", str(small))
    ]
    assert said[0] == said[1]
    assert "False" not in said[0]
    assert "Mitteleuropäische Sommerzeit" in said[0]


def test_what_is_no_data_of_icu_stays_as_it_is(tmp_path: Path):
    library = tmp_path / "libicudata.so.73"
    shutil.copy(shutil.which("true") or "", library)
    before = library.read_bytes()
    with pytest.raises(icu_data.UnknownDataError):
        icu_data.shrink(library)
    assert library.read_bytes() == before
    with pytest.raises(icu_data.UnknownDataError):
        icu_data.items(b"CmnD" * 20)
