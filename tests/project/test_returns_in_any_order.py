"""Whatever annotators do and whenever they return it: in any order, twice, in heaps, the lead ends with the same."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.job import finish
from annotator.project import annotating, bringing_together, copying, naming, queueing
from annotator.project.dealing import Amount, Rule
from annotator.project.project import Project
from annotator.storage.store import Store
from tests.project.team import Team, content, mark

ARTICLES = 2
WORDS = ("prices rose", "it was late", "He said", "She added")
NAMES = ("Jens Stoltenberg", "jens stoltenberg", "Kaja Kallas")


def _mark(project: Project, article: str, pick: int) -> None:
    speaker, new = naming.speaker_named(project, NAMES[pick % 3])
    claim = mark(project, article, WORDS[pick % 4])
    document = project.store.document(article, project.set_id)
    annotating.set_speaker(project, document, claim.id, speaker.id, *new)
    target, new = naming.target_named(project, NAMES[(pick + 1) % 3])
    document = project.store.document(article, project.set_id)
    annotating.set_stance(project, document, claim.id, target.id, "favour" if pick % 2 else "against", *new)


def _remove(project: Project, article: str, pick: int) -> None:
    document = project.store.document(article, project.set_id)
    listed = document.with_label("claim")
    if listed:
        annotating.remove(project, document, listed[pick % len(listed)].id)


def _note(project: Project, article: str, pick: int) -> None:
    document = project.store.document(article, project.set_id)
    for claim in document.with_label("claim")[:1]:
        annotating.set_note(project, document, claim.id, f"note {pick}")


def _undo(project: Project, article: str, pick: int) -> None:
    if project.history.undoable is not None and project.history.undoable.verb != "receive_work":
        project.undo()


def _redo(project: Project, article: str, pick: int) -> None:
    project.redo()


def _state(project: Project, article: str, pick: int) -> None:
    queueing.set_state(project, [article], ("todo", "started", "done")[pick % 3])


DEEDS: tuple[Callable[[Project, str, int], None], ...] = (_mark, _mark, _remove, _note, _undo, _redo, _state)
# Who, what, in which article, which of its kind; and whether the work is returned after it.
deeds = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(DEEDS),
        st.integers(0, ARTICLES - 1),
        st.integers(0, 11),
        st.booleans(),
    ),
    min_size=1,
    max_size=14,
)


def worked(team: Team, done: list[tuple]) -> list[Path]:
    """Two annotators work, one of them on two computers; the files that they return on the way and at the end."""
    files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
    people = [team.begin(files["Ana"]), team.begin(files["Ben"]), team.begin(files["Ana"], "second")]
    returned: list[Path] = []
    for who, deed, article, pick, is_return in done:
        deed(people[who], f"article-{article}", pick)
        if is_return:
            returned.append(team.give_back(people[who]))
    return [*returned, *(team.give_back(project) for project in people)]


def brought(project_file: Path, heaps: list[list[Path]]) -> dict:
    """What the lead has after bringing heaps of files together one after the other; the rules hold all along."""
    with closing(Project.open(project_file)) as lead:
        for heap in heaps:
            seen = finish(bringing_together.preview(lead, heap))
            finish(bringing_together.bring_together(lead, seen))
        return content(lead)


@st.composite
def heaps(draw: st.DrawFn, number: int) -> list[list[int]]:
    """The files in any order, some of them twice, one by one or several at once."""
    order = draw(st.permutations(range(number)))
    twice = draw(st.lists(st.sampled_from(range(number)), max_size=3))
    found: list[list[int]] = []
    for one in [*order, *twice]:
        if found and draw(st.booleans()):
            found[-1].append(one)
        else:
            found.append([one])
    return found


@given(done=deeds, data=st.data())
@settings(max_examples=25)
def test_no_order_matters(done: list[tuple], data: st.DataObject) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        team = Team(folder, articles=ARTICLES)
        returned = worked(team, done)
        copies = [folder / f"copy-{n}.annotator" for n in range(2)]
        for copy in copies:
            copying.save_copy(team.lead, copy)
        team.close()
        chosen = data.draw(heaps(len(returned)))
        at_once = brought(copies[0], [returned])
        in_heaps = brought(copies[1], [[returned[one] for one in heap] for heap in chosen])
        assert in_heaps == at_once


@given(done=deeds, steps=st.integers(0, 12))
@settings(max_examples=10)
def test_given_up_at_any_point_nothing_has_changed(done: list[tuple], steps: int) -> None:
    with TemporaryDirectory() as name:
        team = Team(Path(name), articles=ARTICLES)
        returned = worked(team, done)
        before = content(team.lead)
        job = bringing_together.preview(team.lead, returned)
        for _ in range(steps):
            if next(job, None) is None:
                break
        job.close()
        assert content(team.lead) == before
        with closing(Store.open_read_only(team.lead.path)) as reader:
            assert len(reader.article_ids()) == ARTICLES
        team.close()
