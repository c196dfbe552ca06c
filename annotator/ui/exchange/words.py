"""How imports and exports are told in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.formats.format import AnyWriteFormat, Part, ReadFormat
from annotator.formats.writers import LeftOut
from annotator.project.reporting import ImportReport, ImportRow
from annotator.project.words import LEFT_OUT, OUTCOMES
from annotator.ui.trouble import sentence

PARTS: dict[Part, str] = {
    "text": "texts",
    "metadata": "outlet, date and the like",
    "annotations": "marks",
    "attributions": "who says what",
    "speakers": "speakers",
    "stances": "stances",
    "codebook": "the codebook",
    "sets": "who marked what",
}
_PURPOSES = {
    "native": "Keeps everything. To move work between projects and programs, and to archive it.",
    "claims-table": "One row for each claim and stance. To count and sort in a spreadsheet or in statistics software.",
    "workbook": "Sheets of claims, stances, speakers, articles and the codebook. To read, or to edit and bring back.",
    "tables": "The same tables as a folder of CSV files. For statistics software, and to edit and bring back.",
    "dna-statements": "One row for each claim and stance, as DNA exports it. To draw discourse networks in R.",
    "conll": "One word a line with its tags. To train programs that find claims, mentions and cues.",
    "conll-2003": "One word a line with one tag. For programs made for the shared tasks of 2002 and 2003.",
    "conllu": "One word a line in the ten columns of Universal Dependencies. To go on with tools of linguists.",
    "doccano": "One article a line with its marks and what ties them. To go on in doccano.",
    "hugging-face": "A folder that “load_dataset” reads in one line. To train with transformers.",
    "label-studio": "Tasks and the labelling config that shows them. To go on in Label Studio.",
    "parquet": "Tables in columns, parted by year. For DuckDB, Spark, pandas and R, also for very many articles.",
    "prodigy": "One article a line with its tokens and marks. To go on in Prodigy.",
    "refi-qda": "Texts with coded passages in one file. To go on in NVivo, ATLAS.ti, MAXQDA or QualCoder.",
    "spacy": "A corpus that “spacy train” takes. To train spaCy's span categorizer or entity recognizer.",
}
_COUNTED = {
    "articles": "Articles",
    "annotations": "Marks",
    "attributions": "Claims with a speaker, mention or cue",
    "stances": "Stances",
    "speakers": "Speakers",
    "targets": "Stance targets",
    "annotation_sets": "Annotation sets",
    "codebook_versions": "Versions of the codebook",
}


def counts_in_words(report: ImportReport) -> str:
    """What came of an import: ``12 imported, 1 in the project already, 2 not imported``."""
    counts = report.counts()
    said = [f"{number(counts[outcome])} {_tr(text)}" for outcome, text in OUTCOMES.items() if outcome in counts]
    return ", ".join(said) or _tr("There was nothing to import")


def told(row: ImportRow) -> str:
    """What became of one article or file, and what to do about it."""
    if row.error is not None:
        said = sentence(row.error)
    else:
        outcome = _tr(OUTCOMES[row.outcome])
        said = f"{outcome[:1].upper()}{outcome[1:]}{f': {row.first}' if row.first else ''}."
    return " ".join((said, *(sentence(note) for note in row.notes)))


def parts_in_words(parts: frozenset[Part]) -> str:
    """Parts of a project as a list."""
    return ", ".join(_tr(word) for part, word in PARTS.items() if part in parts)


def title(format_: ReadFormat | AnyWriteFormat) -> str:
    """What a format is called."""
    return _tr(format_.title)


def purpose(format_id: str) -> str:
    """What a format is for; empty for one of another package."""
    return _tr(_PURPOSES.get(format_id, ""))


def in_order(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The counts of a receipt as a person reads them: the articles first, each label after all marks."""
    known = list(_COUNTED)

    def place(item: tuple[str, int]) -> tuple[int, str]:
        kind = item[0].partition(": ")[0]
        return (known.index(kind) if kind in known else len(known), item[0])

    return sorted(counts.items(), key=place)


def counted(name: str) -> str:
    """The name of a count of a receipt: ``annotations: claim`` counts the marks with a label."""
    kind, _, label = name.partition(": ")
    if label:
        return _tr("— with the label {label}").format(label=label)
    return _tr(_COUNTED.get(kind, kind))


def left_out(item: LeftOut) -> str:
    """What a format could not carry."""
    said = _tr(LEFT_OUT[item.code])
    return said[:1].upper() + said[1:]


def number(count: int) -> str:
    """A number as people here write it."""
    return QLocale().toString(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text) if text else ""
