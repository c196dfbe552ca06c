"""Tells the code pages from before Unicode apart by the letters that occur."""

from collections.abc import Iterator

from charset_normalizer import from_bytes

_WINDOWS = [f"cp125{n}" for n in range(8)]
_OTHERS = ["koi8_r", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
_MARKS = set("‚„…‘’“”•–—\u00a0«»°§€™©®·¿¡´ºª")
# The letters beyond ASCII of each language. A text that uses only those of one language in a code page is in it,
# which settles short texts where frequencies mislead.
_ALPHABETS = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ", "äöüßéà", "áéíñóúü", "àèéìîòù", "àáâãçéêíóôõúü", "åäöé", "æøåéö", "àáéèëêïóöü",
        "áðéíóúýþæö", "àçèéíïòóúü",
    ),
    "cp1250": (
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ",
    ),
    "cp1254": ("çğıöşüâîû\u0307",),  # the dot that the small letter of İ keeps
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}  # fmt: skip


def guesses(sample: bytes) -> Iterator[str]:
    """The code pages the sample may be in, the likeliest first."""
    for page, alphabets in _ALPHABETS.items():
        letters = _letters(sample, page)
        if letters is not None and any(letters <= set(alphabet) for alphabet in alphabets):
            yield page
    if _is_hebrew(sample):
        yield "cp1255"
    for match in from_bytes(sample, cp_isolation=_WINDOWS + _OTHERS):
        yield match.encoding


def _letters(sample: bytes, page: str) -> set[str] | None:
    try:
        return {c for c in sample.decode(page).lower() if not c.isascii()} - _MARKS
    except UnicodeDecodeError:
        return None


def _is_hebrew(sample: bytes) -> bool:
    """Whether all letters lie where code page 1255 has Hebrew, and 1251 has Russian small letters but not all."""
    high = [byte for byte in sample if byte >= 0xC0]
    return len(high) >= 20 and all(0xE0 <= byte <= 0xFA for byte in high)
