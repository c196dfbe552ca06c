"""Web Annotation (https://www.w3.org/TR/annotation-model/, 2017): JSON-LD beside the texts that it names."""

from annotator.formats.format import Beside, FolderFormat, NoOptions, ReadFormat
from annotator.formats.web_annotation.files import SUFFIXES, groups, recognises, wanted
from annotator.formats.web_annotation.reading import WebAnnotationOptions, read, read_group
from annotator.formats.web_annotation.writing import Writer

_EXAMPLE = """\
{
  "@context": "http://www.w3.org/ns/anno.jsonld",
  "id": "http://example.org/anno1",
  "type": "Annotation",
  "body": {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
  "target": {
    "source": "doc.txt",
    "selector": {"type": "TextQuoteSelector", "exact": "the plan is dead", "prefix": "said that "}
  }
}
"""
WEB_ANNOTATION = ReadFormat(
    id="web-annotation",
    title="Web Annotation (JSON-LD)",
    suffixes=SUFFIXES,
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=WebAnnotationOptions,
    read=read,
    example=_EXAMPLE,
    recognises=recognises,
    beside=Beside(
        groups=groups,
        read=read_group,
        wanted=wanted,
        example={"doc.txt": "He said that the plan is dead.\n", "doc.jsonld": _EXAMPLE},
    ),
)
WEB_ANNOTATION_WRITER = FolderFormat(
    id="web-annotation",
    title="Web Annotation (JSON-LD)",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "stances"}),
    options=NoOptions,
    writer=Writer,
    example=_EXAMPLE,
)
