"""Codebooks as QDC files (urn:QDA-XML:codebook:1.0): the codes of a project file by themselves."""

from xml.etree.ElementTree import Element, tostring

from annotator.domain.codebook import Codebook, Target
from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.tree import xml_tree
from annotator.formats.refi_qda.book import Book, put_codes
from annotator.formats.refi_qda.codes import Code, children, local, parsed_codes
from annotator.formats.writers import Content

SUFFIX = ".qdc"
_NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write(codebook: Codebook, targets: tuple[Target, ...]) -> bytes:
    """The file's bytes, with what is in use of the codebook; equal codebooks give equal bytes."""
    book = Book(Content(name="", codebooks=(codebook,), targets=targets), targets=True)
    root = Element("CodeBook", xmlns=_NAMESPACE, origin="Media Annotator")
    put_codes(root, book.tops())
    return tostring(root, "utf-8", xml_declaration=True) + b"\n"


def read(data: bytes) -> list[Code]:
    """The codes that stand below none, of this or an earlier version. Raises UnreadableFile (damaged, entities)."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFile("entities")
    root = xml_tree(data)
    if local(root) != "CodeBook":
        raise UnreadableFile("damaged", detail="no codebook")
    return [code for codes in children(root, "Codes") for code in parsed_codes(codes)]
