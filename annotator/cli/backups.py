"""annotator backups: lists the backups of a project, makes one, or goes back to one."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output
from annotator.domain.errors import WrongChoice

if TYPE_CHECKING:
    from annotator.domain.backup import Backup
    from annotator.project.backing_up import BackupFolder


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=("list", "make", "restore"), help="what to do")
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, help="the project file; to restore, it may not be open elsewhere"
    )
    parser.add_argument("number", metavar="NUMBER", type=int, nargs="?", help="which backup to restore")
    parser.add_argument("--to", metavar="FILE", type=Path, help="restore to a new file, and leave the project as it is")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.cli.opened import backups

    path, place = arguments.project.resolve(), backups()
    match arguments.what:
        case "list":
            return _list(path, place, output)
        case "make":
            return _make(path, place, output)
        case _:
            return _restore(path, place, arguments, output)


def _list(path: Path, place: "BackupFolder", output: Output) -> Exit:
    from annotator.project.backing_up import kept_of

    found = kept_of(path, place)
    lines = [_line(backup) for backup in found] or [f"There are no backups of {path}."]
    output.tell(lines, {"backups": to_builtins(found)})
    return Exit.DONE


def _make(path: Path, place: "BackupFolder", output: Output) -> Exit:
    from annotator.project.backing_up import of_file

    made = output.follow(of_file(path, place, "hand"))
    output.tell([f"Made and checked: {_line(made)}"] if made else [], {"backup": to_builtins(made)})
    return Exit.DONE


def _restore(path: Path, place: "BackupFolder", arguments: Namespace, output: Output) -> Exit:
    from annotator.project.backing_up import kept_of, restored, unpacked

    found = next((b for b in kept_of(path, place) if b.number == arguments.number), None)
    if found is None:
        numbers = ", ".join(str(b.number) for b in kept_of(path, place)) or "none"
        raise WrongChoice("bad_value", option="NUMBER", detail=f"the backups of this project are: {numbers}")
    if arguments.to is not None:
        target = arguments.to.resolve()
        output.follow(unpacked(found, target, place))
        output.tell([f"Restored to {target}: {_line(found)}"], {"project": str(target), "before": None})
        return Exit.DONE
    replaced = output.follow(restored(found, path, place))
    how = f" What was there before is backup {replaced.number}." if replaced else ""
    output.tell([f"Restored {path}: {_line(found)}{how}"], {"project": str(path), "before": to_builtins(replaced)})
    return Exit.DONE


def _line(backup: "Backup") -> str:
    counts = f"{backup.articles} articles, {backup.annotations} annotations"
    return f"{backup.number:4}  {backup.at}  {backup.reason:9}  {counts}, {backup.packed:,} bytes"


BACKUPS = Command("backups", "list the backups of a project, make one, or go back to one", _arguments, _run)
