"""Reports for tests: a small one by hand, with names that would like to be something else."""

from typing import Any

from annotator.formats.agreement_report.values import (
    AgreementReport,
    Contested,
    Crossed,
    Drift,
    Gold,
    LayerFigures,
    MeasureNote,
    Month,
    MonthValue,
    PairValue,
    Person,
    Shares,
    Value,
    Work,
)

SCRIPT = "<script>alert(1)</script>"
QUOTED = "\" onmouseover='x' <b>&amp;"


def a_report(name: str = "Ada", **fields: Any) -> AgreementReport:
    """``name`` is that of everything that has one."""
    alpha = Value(measure="alpha_nominal", value=0.72, low=0.61, high=0.83, units=40, annotators=3)
    nothing = Value(measure="percent", undefined="no_pairs", why="no two annotators said anything")
    layer = LayerFigures(
        id="stance",
        title=name,
        detail=False,
        figure=alpha,
        further=(nothing,),
        pairs=(PairValue(one=0, other=1, figure=alpha), PairValue(one=0, other=2, figure=nothing)),
        said=Shares(categories=(name, ""), counts=((3, 1), (2, 2), (0, 0))),
        crossed=Crossed(categories=(name, ""), counts=((5, 2), (2, 1)), ordered=False),
    )
    months = tuple(
        MonthValue(layer="stance", title=name, month=month, articles=2, figure=alpha)
        for month in ("2026-01", "2026-02")
    )
    sound: dict[str, Any] = {
        "project": name,
        "as_of": "2026-03-02T12:00:00+00:00",
        "program": "Media Annotator 1",
        "codebook_version": 2,
        "articles": 1234,
        "compared": 4,
        "marks": 99,
        "annotators": tuple(Person(name=one, articles=4, marks=9) for one in (name, "Bo", "Cy")),
        "draws": 1000,
        "seed": 1,
        "level": 0.95,
        "measures": (
            MeasureNote(id="alpha_nominal", name="Krippendorff's alpha, nominal", source="Krippendorff 2011"),
        ),
        "labels": Shares(categories=(name, "cue"), counts=((3, 1), (2, 2), (5, 0))),
        "layers": (layer, LayerFigures(id="speaker", title="Speaker", detail=False, figure=nothing)),
        "months": months,
        "contested": (Contested(id="a", title=name, annotators=3, points=8, differing=4, open=3),),
        "gold": Gold(articles=4, points=8, settled=2, agreed=1, open=5, changed=1, decided={name: 2}),
        "work": (a_work(name),),
    }
    return AgreementReport(**{**sound, **fields})


def a_work(name: str) -> Work:
    return Work(
        name=name,
        given=4,
        todo=1,
        started=0,
        ask=0,
        done=3,
        returned="2026-02-03T12:00:00Z",
        read=0.75,
        marks=30,
        words=1500,
        days={"2026-01-15": 1, "2026-02-02": 2},
        months=(
            Month(month="2026-01", articles=1, marks=10, words=500),
            Month(month="2026-02", articles=2, marks=20, words=1000),
        ),
        drift=(
            Drift(month="2026-01", articles=1, marks=0.8, said=0.5, units=4),
            Drift(month="2026-02", articles=1, marks=None, said=None, units=0),
        ),
    )
