"""annotator merge: brings the work that annotators returned together in the lead's project."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.command import Command, Exit
from annotator.cli.opened import opened
from annotator.cli.output import Output
from annotator.project.returned_rows import Outcome
from annotator.project.words import RETURNED, sentence

if TYPE_CHECKING:
    from annotator.project.bringing_together import Choice, Preview
    from annotator.project.histories import Apart
    from annotator.project.returned_rows import Row

_TOLD = 20  # rows of one kind that are told one by one
_LOOK: tuple[Outcome, ...] = ("conflict", "edited", "unknown_codes", "other_text", "unknown_article", "foreign_marks")


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the lead's project file")
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help="packages with returned work")
    parser.add_argument("--dry-run", action="store_true", help="only say what would come of them")
    parser.add_argument(
        "--conflicts",
        choices=("rule", "keep", "take"),
        default="rule",
        help="what two project files say differently: by rule, keep what is here, or take what comes, "
        "also where it was decided against before",
    )
    parser.add_argument(
        "--edited",
        choices=("keep", "take"),
        default="keep",
        help="what was changed here meanwhile: keep it, or take theirs",
    )
    parser.add_argument("--codes", choices=("add", "refuse"), default="add", help="codes that the codebook here lacks")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.bringing_together import bring_together, preview

    with closing(opened(arguments.project)) as project:
        seen = output.follow(preview(project, arguments.files))
        choice = _choice(arguments, seen)
        if not arguments.dry_run:
            output.follow(bring_together(project, seen, choice))
    output.tell(_lines(seen, choice), _document(seen, choice))
    bad = any(file.error for file in seen.files) or any(row.outcome in _LOOK for row in seen.rows)
    return Exit.FINDINGS if bad else Exit.DONE


def _choice(arguments: Namespace, seen: "Preview") -> "Choice":
    from annotator.project.bringing_together import Choice

    again = "take" if arguments.conflicts == "take" else "rule"
    wanted = {"conflict": arguments.conflicts, "edited": arguments.edited, "kept": again}
    taken = {
        (row.set_id, row.article_id): wanted[row.outcome] == "take"
        for row in seen.of("conflict", "edited", "kept")
        if wanted[row.outcome] != "rule"
    }
    return Choice(taken=taken, add_codes=arguments.codes == "add")


def _lines(seen: "Preview", choice: "Choice") -> list[str]:
    lines = [sentence(file.error) for file in seen.files if file.error is not None]
    lines += [
        f"{name}: another codebook under the same version; its codes are matched by id." for name in seen.other_books
    ]
    lines += [f"{one.annotator}: {_apart(one)}" for one in seen.apart]
    if seen.codes:
        lines.append(f"Codes that the codebook lacked: {', '.join(seen.codes)}.")
    for outcome in _LOOK:
        rows = [row for row in seen.rows if row.outcome == outcome]
        lines += [_line(row, choice) for row in rows[:_TOLD]]
        lines += [f"… and {len(rows) - _TOLD} more: {RETURNED[outcome]}."] if len(rows) > _TOLD else []
    for name in sorted({row.annotator for row in seen.rows}):
        counts = Counter(row.outcome for row in seen.rows if row.annotator == name)
        parts = (f"{counts[one]} {words}" for one, words in RETURNED.items() if counts[one])
        lines.append(f"{name}: {', '.join(parts)}.")
    return lines


def _apart(one: "Apart") -> str:
    files = " and ".join(one.files)
    if len(one.files) > 1:
        return f"{files} come from copies of one project that were worked on separately."
    return f"{files} comes from another copy of the project than work that is here, or from a backup."


def _line(row: "Row", choice: "Choice") -> str:
    what = "taken" if choice.takes(row) else "not taken"
    return f"{row.file}, {row.annotator}, {row.title}: {RETURNED[row.outcome]}; {what}."


def _document(seen: "Preview", choice: "Choice") -> dict[str, object]:
    rows = [
        {name: getattr(row, name) for name in row.__struct_fields__} | {"taken": choice.takes(row)} for row in seen.rows
    ]
    files = [{"file": str(f.path), "code": f.error.code if f.error else ""} for f in seen.files]
    clashes = [{"kind": c.kind, "what": type(c.value).__name__, "id": c.value.id} for c in seen.clashes]
    apart = [{"annotator": one.annotator, "files": one.files} for one in seen.apart]
    books = {"codes": seen.codes, "other_books": seen.other_books}
    return {"files": files, "rows": rows, "clashes": clashes, "apart": apart, **books}


MERGE = Command("merge", "bring the work that annotators returned together", _arguments, _run)
