"""A file that is taken away, replaced or made read-only while it is open, and a clock that jumps."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectUnavailable
from annotator.project import annotating
from annotator.project.copying import save_copy
from annotator.project.project import Project
from annotator.storage import journal
from annotator.storage.integrity import faults
from tests.builders import TEXT, a_project, an_article, read, words

ARTICLE = an_article(id="article")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, ARTICLE)
    mark(project)
    yield project
    project.close()


def mark(project: Project, quote: str = "Talks") -> None:
    annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, quote)])


def refused(project: Project) -> str:
    with pytest.raises(ProjectUnavailable) as refusal:
        mark(project, "prices")
    return refusal.value.code


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
@pytest.mark.parametrize("by", ["moved", "removed", "replaced"])
def test_nothing_is_written_to_a_file_that_nobody_will_find(project: Project, tmp_path: Path, by: str):
    other = a_project(tmp_path, name="other")
    other.close()
    if by == "moved":
        project.path.rename(tmp_path / "moved.annotator")
    elif by == "removed":
        project.path.unlink()
    else:
        other.path.replace(project.path)
    in_place = project.path.read_bytes() if project.path.exists() else b""
    assert refused(project) == "replaced"
    # What was saved before can still be had.
    save_copy(project, tmp_path / "copy.annotator")
    path = project.path
    project.close()
    assert (path.read_bytes() if path.exists() else b"") == in_place
    copy = Project.open(tmp_path / "copy.annotator")
    assert len(read(copy, ARTICLE).annotations) == 1
    assert faults(copy.store) == []
    copy.close()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="may not mount a disk")
def test_a_disk_that_becomes_read_only_refuses_the_next_change_and_loses_none(tmp_path: Path):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(tmp_path)], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("may not mount a disk")
    try:
        project = a_project(tmp_path, ARTICLE)
        mark(project)
        # Files that are open for writing keep a disk from being made read-only in the usual way.
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path)], capture_output=True, check=False)
        still_writable = os.access(tmp_path, os.W_OK)
        if not still_writable:
            assert refused(project) in {"read_only", "unreachable"}
        project.close()
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path)], check=True)
        look = Project.look(project.path)
        assert len(read(look, ARTICLE).annotations) == 1
        look.close()
        with pytest.raises(ProjectUnavailable) as refusal:
            Project.open(project.path)
        assert refusal.value.code == "read_only"
    finally:
        subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


class _Clock(datetime):
    """A clock that somebody sets back by years."""

    moment = datetime(2030, 1, 1, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:
        return cls.moment


def test_a_clock_that_is_set_back_mixes_up_no_step(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(journal, "datetime", _Clock)
    mark(project, "prices")
    _Clock.moment = datetime(1999, 1, 1, tzinfo=UTC)
    mark(project, "rose")
    for left in (2, 1):
        project.undo()
        assert len(read(project, ARTICLE).annotations) == left
    for there in (2, 3):
        project.redo()
        assert len(read(project, ARTICLE).annotations) == there


MARKING = "tests.long.marking_project"


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no such signal here")
@pytest.mark.parametrize("then", ["goes on", "is killed"])
def test_a_computer_that_sleeps_while_it_writes(tmp_path: Path, then: str):
    project = a_project(tmp_path)
    project.close()
    arguments = [sys.executable, "-m", MARKING, str(project.path), "3"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=root) as child:
        assert child.stdout is not None
        for _ in range(5):
            child.stdout.readline()
        child.send_signal(signal.SIGSTOP)
        try:
            # Nobody else gets in while it sleeps, and who only reads is not kept waiting.
            with pytest.raises(ProjectUnavailable) as refusal:
                Project.open(project.path)
            assert refusal.value.code == "in_use"
            look = Project.look(project.path)
            assert faults(look.store) == []
            look.close()
            if then == "goes on":
                child.send_signal(signal.SIGCONT)
                for _ in range(5):
                    assert child.stdout.readline()
        finally:
            child.kill()
    project = Project.open(project.path)
    assert faults(project.store) == []
    assert len(project.store.article_ids()) == 1
    project.close()
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]
