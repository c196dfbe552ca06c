"""Finds every text of the program that a person reads, with the context in which it is translated.

lupdate alone sees only texts that stand in a call of ``tr``. Many of ours stand in tables, or are passed to a function
of their room that translates them, so they are gathered here and handed to lupdate as one file.
"""

import ast
from collections.abc import Iterator

from declared_texts import declared
from marked_texts import ROOT, MarkedTexts, Text, translating

PACKAGE = ROOT / "annotator"

# Tables that are translated in another module than their own: context, file, names of the tables.
_TABLES = (
    (
        "trouble",
        "project/words.py",
        ("_UNREADABLE", "_BROKEN", "_UNAVAILABLE", "_EXPORT", "_CHOICE", "_PACKAGE", "_NOTES"),
    ),
    ("trouble", "project/reporting.py", ("_KINDS",)),
    ("trouble", "project/package.py", ("KINDS",)),
    ("exchange", "project/words.py", ("LEFT_OUT", "OUTCOMES")),
    ("agreement_report", "formats/agreement_report/words.py", ("WORDS",)),
    ("agreement_report", "project/agreement_words.py", ("UNDEFINED", "LAYERS", "KINDS")),
    ("agreement_report", "project/report_figures.py", ("YES_NO",)),
    ("commands", "ui/commands/reviewing.py", ("_VERSIONS",)),
    ("OptionsForm", "ui/exchange/options_form.py", ("_SIGNS",)),
    ("Swatches", "ui/codebook/rows.py", ("COLOURS",)),
)


def gathered() -> list[Text]:
    """All texts, each once, in a stable order."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted((PACKAGE / "ui").rglob("*.py"))}
    helpers = {file: translating(tree) for file, tree in trees.items()}
    found: set[Text] = set(declared())
    for file, tree in trees.items():
        found.update(MarkedTexts(file, helpers).read(tree))
        if helpers[file]:
            context = next(iter(helpers[file].values()))
            found.update((context, text) for table in _tables(tree) for text in _words(table))
    for context, name, tables in _TABLES:
        tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
        found.update((context, text) for table in _tables(tree, tables) for text in _words(table))
    return sorted(text for text in found if any(map(str.isalpha, text[1])))


def _tables(tree: ast.Module, names: tuple[str, ...] | None = None) -> Iterator[ast.expr]:
    """The values of a module's constants: all that are a dictionary or a text, or those of some names."""
    for node in tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
            if name in names if names is not None else isinstance(node.value, (ast.Dict, ast.Constant)):
                yield node.value


def _words(table: ast.expr) -> Iterator[str]:
    """The texts in a table, without its keys."""
    values = table.values if isinstance(table, ast.Dict) else [table]
    for value in values:
        for node in ast.walk(value):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
