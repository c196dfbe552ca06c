"""annotator give-out: shares articles out among annotators and writes a package for each."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from annotator.cli.command import Command, Exit
from annotator.cli.opened import made, opened
from annotator.cli.output import Output
from annotator.cli.settings import setting
from annotator.domain.errors import WrongChoice


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the lead's project file")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where the packages go")
    parser.add_argument(
        "--to", metavar="NAME", nargs="+", required=True, help="annotators by name or id; new names too"
    )
    parser.add_argument("--shared", metavar="AMOUNT", default="0", help="how many articles everyone marks: 20 or 10%%")
    parser.add_argument("--known", metavar="AMOUNT", default="0%", help="the share of settled ones mixed in, as 5%%")
    parser.add_argument("--seed", type=int, default=1, help="the same seed shares the same articles out the same way")
    parser.add_argument(
        "-o",
        "--option",
        metavar="NAME=VALUE",
        type=setting,
        action="append",
        default=[],
        help="which articles (see export)",
    )
    parser.add_argument("--dry-run", action="store_true", help="only say who would get how many")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.choices import require_known
    from annotator.project.dealing import Rule, amount
    from annotator.project.giving_out import GiveOut, give_out, plan
    from annotator.project.selecting import Selection

    known = amount(arguments.known)
    if known.number:
        raise WrongChoice("bad_value", option="known", detail=arguments.known)
    require_known(dict(arguments.option), [Selection])
    rule = Rule(shared=amount(arguments.shared), known=known.share, seed=arguments.seed)
    with closing(opened(arguments.project)) as project:
        planned = plan(project, GiveOut(people=tuple(arguments.to), settings=dict(arguments.option), rule=rule))
        files = {}
        if not arguments.dry_run:
            given = output.follow(give_out(project, planned, made(arguments.folder)))
            files = {share.annotator.id: str(path) for share, path in given.packages}
    rows = [
        {
            "annotator": share.annotator.name,
            "id": share.annotator.id,
            "before": share.before,
            **{name: share.counts[name] for name in ("alone", "shared", "known")},
            "file": files.get(share.annotator.id, ""),
        }
        for share in planned.shares
    ]
    lines = [
        f"{row['annotator']}: {row['alone']} alone, {row['shared']} shared, {row['known']} known, "
        f"{row['before']} before. {row['file']}".rstrip()
        for row in rows
    ]
    output.tell(lines, {"packages": rows})
    return Exit.DONE


GIVE_OUT = Command("give-out", "share articles out among annotators, one package for each", _arguments, _run)
