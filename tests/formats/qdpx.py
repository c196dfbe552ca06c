"""Makes QDPX files for tests, as other programs might write them."""

import io
import zipfile
from collections.abc import Mapping

ANA, BEN = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
CODES = {
    name: f"cccccccc-0000-4000-8000-{number:012}"
    for number, name in enumerate(("claim", "direct", "indirect", "theme", "cost", "other cost", "Anna", "folder"))
}
USERS = f'<Users><User guid="{ANA}" name="Ana"/><User guid="{BEN}" name="Ben"/></Users>'
CODEBOOK = f"""<CodeBook><Codes>
<Code guid="{CODES["claim"]}" name="claim" isCodable="true" color="#e0a800"><Description>What is said</Description>
<Code guid="{CODES["direct"]}" name="quotation: direct" isCodable="true"/>
<Code guid="{CODES["indirect"]}" name="quotation: indirect" isCodable="true"/></Code>
<Code guid="{CODES["folder"]}" name="themes" isCodable="false">
<Code guid="{CODES["theme"]}" name="economy" isCodable="true" color="#C00"><Description>All about money</Description>
<Code guid="{CODES["cost"]}" name="cost" isCodable="true"/></Code></Code>
<Code guid="{CODES["Anna"]}" name="Anna" isCodable="true"/>
<Code guid="{CODES["other cost"]}" name="cost" isCodable="true"/></Codes></CodeBook>"""


def guid(number: int) -> str:
    """One of no meaning."""
    return f"aaaaaaaa-0000-4000-8000-{number:012}"


def selection(number: int, start: int, end: int, *codes: str, **more: str) -> str:
    """A passage with codes, all of one ``user``, with a ``name``; what is ``inside`` stands before them."""
    user, name, inside = more.get("user", ANA), more.get("name", ""), more.get("inside", "")
    made = "".join(
        f'<Coding guid="{guid(1000 * number + n)}"><CodeRef targetGUID="{CODES.get(code, code)}"/></Coding>'
        for n, code in enumerate(codes)
    )
    return (
        f'<PlainTextSelection guid="{guid(number)}" name="{name}" startPosition="{start}" endPosition="{end}" '
        f'creatingUser="{user}">{inside}{made}</PlainTextSelection>'
    )


def source(name: str, inside: str, path: str = "internal://one.txt", number: int = 900) -> str:
    """A text with what is marked in it."""
    at = f' plainTextPath="{path}"' if path else ""
    return f'<TextSource guid="{guid(number)}" name="{name}"{at}>{inside}</TextSource>'


def project(*sources: str, rest: str = "", between: str = "", origin: str = "Test", codebook: str = CODEBOOK) -> str:
    """A project: ``between`` stands before the sources, ``rest`` after them."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<Project name="p" origin="{origin}" xmlns="urn:QDA-XML:project:1.0">'
        f"{USERS}{codebook}{between}<Sources>{''.join(sources)}</Sources>{rest}</Project>"
    )


def packed(xml: str, texts: Mapping[str, str | bytes] | None = None, *, folder: str = "sources") -> bytes:
    """The archive, with texts by the names of their files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("project.qde"), xml)
        for name, text in (texts or {}).items():
            archive.writestr(zipfile.ZipInfo(f"{folder}/{name}"), text)
    return made.getvalue()
