"""annotator settle: settles by a rule what annotators said, in the gold set."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.command import Command, Exit
from annotator.cli.opened import opened
from annotator.cli.output import Output

if TYPE_CHECKING:
    from annotator.project.reviewing import Review
    from annotator.project.ruling import RuleKind, Ruling


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may not be open elsewhere")
    parser.add_argument(
        "--rule",
        choices=("agreed", "majority", "annotator"),
        default="agreed",
        help="what all agree on; also what more than half say; also what one annotator says",
    )
    parser.add_argument("--annotator", metavar="NAME", default="", help="whose version stands, with --rule annotator")
    parser.add_argument("--articles", metavar="ID,ID", default="", help="only these articles, by id")
    parser.add_argument("--preview", action="store_true", help="only say what would be settled")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project import ruling
    from annotator.project.reviewing import Review
    from annotator.project.selecting import Selection, chosen

    with closing(opened(arguments.project)) as project:
        articles = chosen(project.store, Selection(articles=arguments.articles)).article_ids
        review = Review(project)
        rule = ruling.Rule(arguments.rule, _set(review, arguments.rule, arguments.annotator))
        found = output.follow(ruling.preview(review, rule, articles))
        if not arguments.preview:
            output.follow(ruling.apply(review, found))
    output.tell(_lines(found, preview=arguments.preview), _facts(found, preview=arguments.preview))
    return Exit.DONE


def _set(review: "Review", rule: "RuleKind", name: str) -> str:
    from annotator.domain.errors import WrongChoice

    if rule != "annotator":
        return ""
    named = [id_ for id_, known in review.names().items() if name and name.casefold() in (id_, known.casefold())]
    if len(named) != 1:
        raise WrongChoice("bad_value", option="--annotator", detail=name)
    return named[0]


def _lines(found: "Ruling", *, preview: bool) -> list[str]:
    from annotator.project.agreement_words import KINDS

    settled = sum(found.settled.values())
    verb = "Would settle" if preview else "Settled"
    lines = [f"{verb} {found.agreed + settled} points in {found.articles} articles, {found.agreed} of them agreed."]
    lines += [f"  {KINDS[kind]}: {count}" for kind, count in found.settled.items()]
    left = sum(found.left.values())
    if left:
        lines.append(f"Left open: {left}, {found.changed} of them because they changed after they were settled.")
        lines += [f"  {KINDS[kind]}: {count}" for kind, count in found.left.items()]
    return lines


def _facts(found: "Ruling", *, preview: bool) -> dict[str, object]:
    return {
        "rule": found.rule.kind,
        "preview": preview,
        "articles": found.articles,
        "agreed": found.agreed,
        "settled": dict(found.settled),
        "left": dict(found.left),
        "changed": found.changed,
    }


SETTLE = Command("settle", "settle by a rule what annotators said, in the gold set", _arguments, _run)
