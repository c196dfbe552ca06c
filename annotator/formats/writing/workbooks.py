"""Workbooks of openpyxl as bytes that are the same for the same cells."""

import re
from io import BytesIO
from typing import Any, cast

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that an archive can say
_WRITTEN = re.compile(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def packed(book: Any) -> bytes:  # noqa: ANN401 - the library has no types
    """The workbook's archive, with one date for everything in it and in its properties."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    from openpyxl.writer.excel import ExcelWriter  # pyright: ignore

    class Dated(ZipFile):
        def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401
            if zinfo_or_arcname == "docProps/core.xml":
                text = data if isinstance(data, str) else bytes(data).decode()
                data = _WRITTEN.sub(r"\g<1>1980-01-01T00:00:00Z", text)
            super().writestr(_dated(str(zinfo_or_arcname)), data)

        def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401
            with open(filename, "rb") as file, self.open(_dated(str(arcname)), "w") as out:  # noqa: PTH123
                while chunk := file.read(1 << 20):
                    out.write(chunk)

    def _dated(name: str) -> ZipInfo:
        found = ZipInfo(name, _DATE)
        found.compress_type = ZIP_DEFLATED
        return found

    found = BytesIO()
    cast("Any", ExcelWriter)(book, Dated(found, "w", ZIP_DEFLATED)).save()
    return found.getvalue()
