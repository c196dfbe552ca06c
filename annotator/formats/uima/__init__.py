"""CAS files of Apache UIMA, DKPro and INCEpTION: XMI (https://docs.oasis-open.org/uima/v1.0/uima-v1.0.html) and JSON.

They are read and written by dkpro-cassis.
"""

from annotator.formats.format import Beside, FolderFormat, NoOptions, ReadFormat
from annotator.formats.uima.reading import (
    UimaOptions,
    json_groups,
    read_group,
    read_json,
    read_xmi,
    recognises_json,
    recognises_xmi,
    xmi_groups,
)
from annotator.formats.uima.writing import json_writer, xmi_writer

_XMI_EXAMPLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
    xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
  <custom:Claim xmi:id="2" sofa="1" begin="8" end="10" mention="3"/>
  <custom:Mention xmi:id="3" sofa="1" begin="0" end="2"/>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="He said no."/>
  <cas:View sofa="1" members="2 3"/>
</xmi:XMI>
"""
_JSON_EXAMPLE = (
    '{"%TYPES":{"custom.Claim":{"%NAME":"custom.Claim","%SUPER_TYPE":"uima.tcas.Annotation"}},\n'
    '"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text",'
    '"sofaString":"He said no."},{"%ID":2,"%TYPE":"custom.Claim","@sofa":1,"begin":8,"end":10}],\n'
    '"%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[2]}}}\n'
)
UIMA_XMI = ReadFormat(
    id="uima-xmi",
    title="UIMA CAS XMI",
    suffixes=(".xmi", ".xml"),
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=UimaOptions,
    read=read_xmi,
    example=_XMI_EXAMPLE,
    recognises=recognises_xmi,
    beside=Beside(groups=xmi_groups, read=read_group, example={"doc.xmi": _XMI_EXAMPLE}),
)
UIMA_JSON = ReadFormat(
    id="uima-json",
    title="UIMA CAS JSON",
    suffixes=(".json",),
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=UimaOptions,
    read=read_json,
    example=_JSON_EXAMPLE,
    recognises=recognises_json,
    beside=Beside(groups=json_groups, read=read_group, example={"annotation/doc/ana.json": _JSON_EXAMPLE}),
)
UIMA_XMI_WRITER = FolderFormat(
    id="uima-xmi",
    title="UIMA CAS XMI",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "stances"}),
    options=NoOptions,
    writer=xmi_writer,
    example=_XMI_EXAMPLE,
)
UIMA_JSON_WRITER = FolderFormat(
    id="uima-json",
    title="UIMA CAS JSON",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "stances"}),
    options=NoOptions,
    writer=json_writer,
    example=_JSON_EXAMPLE,
)
