"""English for agreement where the command line tells it: layers, points, and why a measure says nothing."""

from collections.abc import Mapping

from annotator.agreement.measure import Undefined
from annotator.agreement.points import Kind
from annotator.project.layers import LayerKind

UNDEFINED: Mapping[Undefined, str] = {
    "no_units": "nothing to compare",
    "one_annotator": "only one annotator worked on these articles",
    "no_pairs": "no two annotators said anything about the same thing",
    "one_category": "all said the same throughout, so that chance cannot be told from agreement",
    "nothing_marked": "nobody marked anything",
    "overlapping": "marks of one annotator overlap, which this measure has no place for",
    "missing_values": "not everything was said by the same number of annotators",
    "not_two": "this measure is for two annotators; see it pair by pair",
    "not_numbers": "this measure needs numbers",
    "too_many": "too many marks to align",
}
LAYERS: Mapping[LayerKind, str] = {
    "marks": "Words marked",
    "speaker": "Speaker of a claim",
    "attribute": "Attribute",
    "stance": "Stance",
    "answer": "Question about the article",
}
KINDS: Mapping[Kind, str] = {
    "missing": "Not marked by all",
    "boundary": "Boundary",
    "speaker": "Speaker",
    "mention": "Mention",
    "cue": "Cue",
    "attribute": "Attribute",
    "stance": "Stance",
    "answer": "Question about the article",
}
