"""The report as one HTML file that needs nothing else: no script, no font, no reference to anything outside.

What comes from a project is text and never markup. Light or dark as the reader's system has it; on paper light.
"""

from collections.abc import Iterator
from html import escape

from annotator.formats.agreement_report.blocks import SHORT, Block, Cell, Drawing, Heading, Points, Table, Text
from annotator.formats.agreement_report.document import blocks
from annotator.formats.agreement_report.palette import DARK, LIGHT
from annotator.formats.agreement_report.svg import svg
from annotator.formats.agreement_report.values import AgreementReport
from annotator.formats.agreement_report.wording import Wording, plain

_WHOLE = " whole"  # not parted over pages
_SOFT = ' class="soft"'
_STYLE = """
:root{color-scheme:light dark;%(light)s}
@media (prefers-color-scheme:dark){:root{%(dark)s}}
*{box-sizing:border-box}
body{margin:0 auto;padding:32px 24px 64px;max-width:880px;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,sans-serif}
h1{font-size:28px;line-height:1.2;margin:0 0 4px}
h2{font-size:20px;margin:40px 0 8px}
p,ul{margin:8px 0;max-width:70ch}
.soft,caption,figcaption{color:var(--soft);font-size:14px}
.wide{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;font-size:14px;min-width:min(100%%,28em)}
caption{text-align:left;padding-bottom:4px}
th,td{padding:4px 10px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.n{white-space:normal}
.h1{background:var(--heat1)}.h2{background:var(--heat2)}.h3{background:var(--heat3)}
.h4{background:var(--heat4)}.h5{background:var(--heat5)}
figure{margin:16px 0}
svg{display:block;width:100%%;max-width:720px;height:auto;font:12px system-ui,sans-serif}
%(fills)s
@page{margin:18mm}
@media print{:root{%(light)s}body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}
.wide{overflow:visible}figure,tr,.whole{break-inside:avoid}table{font-size:9pt}thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def html(report: AgreementReport, words: Wording) -> bytes:
    """The file."""
    return "".join(_parts(report, words)).encode("utf-8")


def _parts(report: AgreementReport, words: Wording) -> Iterator[str]:
    title = f"{plain(report.project)} – {words('own_title' if report.own else 'title')}"
    yield f'<!DOCTYPE html>\n<html lang="{escape(words.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    # Nothing is fetched and nothing runs, whatever a name would have liked to be.
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield f"<title>{escape(title)}</title>\n<style>{_style()}</style>\n</head>\n<body>\n<main>\n"
    for block in blocks(report, words):
        yield _block(block) + "\n"
    yield "</main>\n</body>\n</html>\n"


def _style() -> str:
    light, dark = ("".join(f"--{name}:{colour};" for name, colour in of.items()) for of in (LIGHT, DARK))
    names = [name for name in LIGHT if not name.startswith("heat")]
    fills = "".join(f".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}" for name in names)
    return _STYLE % {"light": light, "dark": dark, "fills": fills}


def _block(block: Block) -> str:
    match block:
        case Heading(level, text, id_):
            anchor = f' id="{escape(id_)}"' if id_ else ""
            return f'<h{level}{anchor} dir="auto">{escape(text)}</h{level}>'
        case Text(text, soft):
            return f"<p{_SOFT if soft else ''}>{escape(text)}</p>"
        case Points(items):
            return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
        case Table():
            return _table(block)
        case Drawing():
            return f"<figure>\n<figcaption>{escape(block.caption)}</figcaption>\n{svg(block)}\n</figure>"


def _table(table: Table) -> str:
    numbers = [any(cell.number for cell in column) for column in zip(*table.rows, strict=True)]
    numbers += [False] * (len(table.head) - len(numbers))
    head = "".join(_head(text, number=number) for text, number in zip(table.head, numbers, strict=True))
    rows = "\n".join(f"<tr>{_row(cells)}</tr>" for cells in table.rows)
    whole = _WHOLE if len(table.rows) <= SHORT else ""
    # What is wider than the page is scrolled, also by keys.
    return (
        f'<div class="wide{whole}" role="region" tabindex="0" aria-label="{escape(table.caption)}">\n'
        f"<table>\n<caption>{escape(table.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _head(text: str, *, number: bool) -> str:
    kind = ' class="n"' if number else ""
    return f'<th scope="col" dir="auto"{kind}>{escape(text)}</th>' if text else "<td></td>"


def _row(cells: tuple[Cell, ...]) -> str:
    name, *others = cells
    return f'<th scope="row" dir="auto">{escape(name.text)}</th>' + "".join(map(_cell, others))


def _cell(cell: Cell) -> str:
    kinds = " ".join(name for name, has in (("n", cell.number), (f"h{cell.heat}", cell.heat)) if has)
    return (f'<td class="{kinds}">' if kinds else "<td>") + f"{escape(cell.text)}</td>"
