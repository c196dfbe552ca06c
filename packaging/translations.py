"""Keeps the translations: ``python3 packaging/translations.py update|compile|check``, in the environment.

``update`` brings the texts of the program into resources/translations/annotator_de.ts; what has no German yet is marked
unfinished there, what is no longer used goes. ``compile`` makes of it the file that the program reads. Both are
committed, as no user has Qt's tools. ``check`` says what is stale.
"""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml
from collections.abc import Iterator
from pathlib import Path

from marked_texts import ROOT, Unclear
from texts import gathered

FOLDER = ROOT / "resources" / "translations"
SOURCE = FOLDER / "annotator_de.ts"
COMPILED = SOURCE.with_suffix(".qm")
_PLACES = re.compile(r"\{\w*\}|%n")

Key = tuple[str, str]
"""Context and English words."""


def main(arguments: list[str]) -> int:
    """Does what is asked; 1 where something is stale."""
    tasks = {"update": update, "compile": compile_, "check": check}
    if len(arguments) != 1 or arguments[0] not in tasks:
        print(__doc__)
        return 2
    try:
        complaints = tasks[arguments[0]]()
    except Unclear as unclear:
        complaints = [str(unclear)]
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


def update() -> list[str]:
    """Brings the file up to date; gives what is to be translated."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder, "texts.py")
        code.write_text("".join(_call(*text) for text in gathered()), encoding="utf-8")
        rules = [part for rule in ("sametext", "similartext") for part in ("-disable-heuristic", rule)]
        languages = ["-source-language", "en", "-target-language", "de"]
        _tool("lupdate", str(code), "-no-obsolete", "-locations", "none", *languages, *rules, "-ts", str(SOURCE))
    return ["not translated: {}: {}".format(*key) for key, forms in translations().items() if not all(forms)]


def compile_() -> list[str]:
    """Makes the file that the program reads."""
    _tool("lrelease", "-nounfinished", str(SOURCE), "-qm", str(COMPILED))
    return []


def check() -> list[str]:
    """What is stale, or does not fit what it translates."""
    known, wanted = translations(), set(gathered())
    complaints = ["missing, run update: {}: {}".format(*key) for key in sorted(wanted - set(known))]
    complaints += ["no longer used, run update: {}: {}".format(*key) for key in sorted(set(known) - wanted)]
    for key, forms in known.items():
        complaints += ["not translated: {}: {}".format(*key)] if not all(forms) else []
        complaints += [f"other places to fill in: {key[1]} – {f}" for f in forms if other_places(f, key[1])]
    return complaints + ["older than the .ts, run compile: {}: {}".format(*key) for key in _not_compiled(known)]


def translations() -> dict[Key, list[str]]:
    """The German forms of each text; empty where one is missing."""
    found: dict[Key, list[str]] = {}
    for context in Xml.parse(str(SOURCE)).getroot().iter("context"):
        for message in context.iter("message"):
            given = message.find("translation")
            forms = [] if given is None or given.get("type") else [given, *given.iter("numerusform")]
            words = [form.text or "" for form in (forms[1:] or forms)]
            found[(context.findtext("name", ""), message.findtext("source", ""))] = words or [""]
    return found


def other_places(german: str, english: str) -> bool:
    """Whether they differ in what is filled in; an empty one is reported elsewhere."""
    return bool(german) and sorted(_PLACES.findall(german)) != sorted(_PLACES.findall(english))


def _not_compiled(known: dict[Key, list[str]]) -> Iterator[Key]:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(COMPILED))
    for key, forms in known.items():
        for number, form in enumerate(forms, 1):
            if form != translator.translate(*key, "", number if "%n" in key[1] else -1):
                yield key


def _call(context: str, text: str) -> str:
    number = ', "", 1' if "%n" in text else ""
    return f"QCoreApplication.translate({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}{number})\n"


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name("pyside6-" + name)
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
