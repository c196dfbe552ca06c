"""Codebooks as files: to hand one on to another project, and to take one over as the next version of this one."""

from pathlib import Path
from typing import Any, TypeVar

from msgspec import structs

from annotator.domain.codebook import Codebook, Label, StanceValue, Target
from annotator.domain.errors import ExportFailed, UnreadableFile
from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Draft
from annotator.formats import codebook_file
from annotator.project import coding, naming
from annotator.project.project import Project

SUFFIX = codebook_file.SUFFIX
EXCHANGED = ".qdc"  # of REFI-QDA, for other programs
AnyPart = TypeVar("AnyPart", Label, AttributeDefinition, Choice, StanceValue, Target)


def export(project: Project, target: Path) -> Path:
    """Writes the codebook in force and the targets, for other programs where the target ends in ``EXCHANGED``.

    Gives the path. Raises ExportFailed.
    """
    if target.exists() and target.samefile(project.path):
        raise ExportFailed("onto_project", file=str(target))
    data = _written(project, exchanged=_is_exchanged(target))
    try:
        target.write_bytes(data)
    except OSError as error:
        raise ExportFailed("cannot_write", file=str(target), detail=error.strerror or str(error)) from error
    return target


def read(project: Project, source: Path) -> Draft:
    """The draft that makes this project's codebook that of a file; what the file lacks is retired.

    Of another program's file (``EXCHANGED``), what is new is added, and nothing is retired.
    Raises UnreadableFile. Whether it fits what was marked is said when the draft is checked.
    """
    try:
        data = source.read_bytes()
    except OSError as error:
        code = "no_permission" if isinstance(error, PermissionError) else "missing"
        raise UnreadableFile(code, file=source.name, detail=error.strerror or str(error)) from error
    draft = coding.begin(project)
    try:
        if _is_exchanged(source):
            return _joined_with(draft, data)
        found = codebook_file.read(data)
    except UnreadableFile as error:
        error.facts["file"] = source.name
        raise
    return structs.replace(
        draft, codebook=_taken_over(found.codebook, draft.base), targets=_targets(found.targets, draft.base_targets)
    )


def _is_exchanged(path: Path) -> bool:
    return path.suffix.lower() == EXCHANGED


def _written(project: Project, *, exchanged: bool) -> bytes:
    targets = tuple(naming.targets(project))
    if not exchanged:
        return codebook_file.write(project.codebook, targets)
    # Imported here, as below: few codebooks go to other programs.
    from annotator.formats.refi_qda import qdc

    return qdc.write(project.codebook, targets)


def _joined_with(draft: Draft, data: bytes) -> Draft:
    from annotator.formats.refi_qda import qdc
    from annotator.project.foreign_codebooks import joined

    return joined(draft, qdc.read(data))


def _taken_over(theirs: Codebook, ours: Codebook) -> Codebook:
    return structs.replace(
        theirs,
        version=ours.version,
        labels=_joined(theirs.labels, ours.labels),
        scale=_joined(theirs.scale, ours.scale),
        questions=_joined(theirs.questions, ours.questions),
    )


def _joined(theirs: tuple[AnyPart, ...], ours: tuple[AnyPart, ...]) -> tuple[AnyPart, ...]:
    """Their parts in their order, then those that only we have, retired; the same all the way down."""
    old = {part.id: part for part in ours}
    taken = [_with_inside(part, old[part.id]) if part.id in old else part for part in theirs]
    known = {part.id for part in theirs}
    left: list[Any] = [structs.replace(part, retired=True) for part in ours if part.id not in known]
    return (*taken, *left)


def _with_inside(part: AnyPart, old: AnyPart) -> AnyPart:
    if isinstance(part, Label) and isinstance(old, Label):
        return structs.replace(part, attributes=_joined(part.attributes, old.attributes))
    if isinstance(part, AttributeDefinition) and isinstance(old, AttributeDefinition):
        return structs.replace(part, choices=_joined(part.choices, old.choices))
    return part


def _targets(theirs: tuple[Target, ...], ours: tuple[Target, ...]) -> tuple[Target, ...]:
    """Ours stay in use: analysts name targets while marking, which no file knows of. One name is one target."""
    names = {target.name.casefold() for target in ours}
    known = {target.id: target for target in theirs}
    kept = tuple(_like(known[t.id], t) if t.id in known else t for t in ours)
    new = [t for t in theirs if t.name.casefold() not in names and t.id not in {o.id for o in ours}]
    return (*kept, *(structs.replace(t, rank=len(ours) + n) for n, t in enumerate(new, 1)))


def _like(theirs: Target, ours: Target) -> Target:
    return structs.replace(theirs, rank=ours.rank)
