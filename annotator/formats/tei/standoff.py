"""What is said about marks and cannot stand in the text."""

from collections.abc import Iterator, Sequence

from annotator.domain.question import Answer, Answers
from annotator.formats.tei.body import Piece
from annotator.formats.tei.markup import element, empty, start, words
from annotator.formats.tei.shape import Mark, Shape


def standoff(shape: Shape, anchored: Sequence[Piece]) -> Iterator[str]:
    """The lines of ``standOff``; none where nothing is said."""
    groups = [
        ('spanGrp type="marks"', [_span(piece) for piece in anchored]),
        ("joinGrp", [_join(mark) for mark in shape.marks if len(mark.spans) > 1]),
        ('linkGrp type="attribution"', [empty("link", type=k, target=f"#{a} #{b}") for k, a, b in shape.links]),
        ('spanGrp type="stances"', [empty("span", from_=f"#{c}", ana=f"#{v} #{t}") for c, t, v in shape.stances]),
        ('spanGrp type="notes"', [element("span", m.note, from_=f"#{m.id}") for m in shape.marks if m.note]),
    ]
    lines = [line for tag, inside in groups if inside for line in (f"<{tag}>", *inside, f"</{tag.split()[0]}>")]
    lines += [_features(mark.answers, xml_id=f"{mark.id}.fs", type="mark") for mark in shape.marks if mark.answers]
    lines += [_features(answers, type="article", resp=f"#{resp}" if resp else "") for resp, answers in shape.answers]
    if lines:
        yield from ("<standOff>", *lines, "</standOff>")


def _span(piece: Piece) -> str:
    about = {key: value for key, value in piece.attributes.items() if key in {"xml_id", "ana", "resp", "cert"}}
    return empty("span", **about, from_=f"#{piece.id}.from", to=f"#{piece.id}.to")


def _join(mark: Mark) -> str:
    parts = (mark.id if n == 0 else f"{mark.id}.{n}" for n in range(len(mark.spans)))
    return empty("join", target=" ".join(f"#{part}" for part in parts))


def _features(answers: Answers, **attributes: str) -> str:
    inside = "".join(f"{start('f', name=name)}{_value(answer)}</f>" for name, answer in answers.items())
    return f"{start('fs', **attributes)}{inside}</fs>"


def _value(answer: Answer) -> str:
    match answer:
        case bool():
            return empty("binary", value="true" if answer else "false")
        case float() | int():
            return empty("numeric", value=repr(float(answer)))
        case str():
            return f"<string>{words(answer)}</string>"
        case _:
            return f'<vColl org="set">{"".join(map(_value, answer))}</vColl>'
