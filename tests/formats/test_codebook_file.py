"""A codebook as a file: nothing is lost, and what is not one is refused."""

import json

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.formats.codebook_file import read, write
from tests.formats.worlds import RICH, TARGETS


def test_everything_comes_back() -> None:
    found = read(write(RICH, TARGETS))
    assert (found.codebook, found.targets) == (RICH, TARGETS)
    assert write(RICH, TARGETS) == write(RICH, TARGETS)
    assert read(b"\xef\xbb\xbf" + write(RICH, TARGETS)) == found


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": "other"}, "bad_record"),
        ({"record": "project"}, "bad_record"),
        ({"version": 2}, "newer_format"),
        ({"codebook": {"version": 1}}, "bad_record"),
    ],
)
def test_what_is_no_codebook_is_refused(change: dict[str, object], code: str) -> None:
    plain = json.loads(write(RICH, TARGETS))
    with pytest.raises(UnreadableFile) as refused:
        read(json.dumps({**plain, **change}).encode())
    assert refused.value.code == code


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"plain words"])
def test_bytes_of_any_kind_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="bad_record"):
        read(data)
