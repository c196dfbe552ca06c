"""Folders that are synchronised or on another machine are told from those that are not."""

from pathlib import Path
from time import process_time

import pytest

from annotator.project.whereabouts import danger


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "ada"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        monkeypatch.delenv(name, raising=False)
    return home


def found(path: Path) -> tuple[str, str] | None:
    there = danger(path)
    return there and (there.kind, there.by)


@pytest.mark.parametrize(
    ("folder", "by"),
    [
        ("Dropbox/work", "Dropbox"),
        ("Dropbox (University)/work", "Dropbox"),
        ("OneDrive/work", "OneDrive"),
        ("OneDrive - University of Somewhere/Documents", "OneDrive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/work", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-ada@example.org/My Drive", "Google Drive"),
        ("Library/CloudStorage/Tresorit-Work", "Tresorit"),
        ("Google Drive/work", "Google Drive"),
        ("Nextcloud/work/deep/deeper", "Nextcloud"),
    ],
)
def test_the_names_that_these_programs_give(home: Path, folder: str, by: str):
    (home / folder).mkdir(parents=True)
    assert found(home / folder / "minutes.annotator") == ("synchronised", by)


@pytest.mark.parametrize(
    ("marker", "by"),
    [
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_0f3a9b5c2d1e.db", "Nextcloud"),
        ("._sync_0f3a9b5c2d1e.db", "Nextcloud"),
        (".shortcut-targets-by-id", "Google Drive"),
    ],
)
def test_what_these_programs_leave_in_a_folder_of_any_name(home: Path, marker: str, by: str):
    (home / "research" / "2016").mkdir(parents=True)
    (home / "research" / marker).touch()
    there = danger(home / "research" / "2016" / "minutes.annotator")
    assert there is not None
    assert (there.kind, there.by, there.folder) == ("synchronised", by, home / "research")
    assert danger(home / "minutes.annotator") is None


def test_what_windows_says_in_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch):
    (home / "Elsewhere").mkdir()
    monkeypatch.setenv("OneDriveCommercial", str(home / "Elsewhere"))
    assert found(home / "Elsewhere" / "minutes.annotator") == ("synchronised", "OneDrive")


@pytest.mark.parametrize("folder", ["Documents", "work/Box", "Dropboxes", "papers on OneDrive", "Sync"])
def test_a_folder_that_only_sounds_like_it(home: Path, folder: str):
    (home / folder).mkdir(parents=True)
    assert found(home / folder / "minutes.annotator") is None


@pytest.mark.parametrize(
    ("kind", "by"), [("nfs4", "nfs4"), ("cifs", "cifs"), ("fuse.sshfs", "sshfs"), ("fuse.rclone", "rclone")]
)
@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="this system tells it otherwise")
def test_a_file_system_of_another_machine(home: Path, kind: str, by: str):
    share = home / "our share"
    share.mkdir()
    mounts = home / "mountinfo"
    escaped = str(share).replace(" ", "\\040")
    mounts.write_text(
        f"22 1 8:1 / / rw - ext4 /dev/sda1 rw\n36 22 0:32 / {escaped} rw shared:1 - {kind} server:/share rw\n",
        encoding="utf-8",
    )
    there = danger(share / "deep" / "minutes.annotator", mounts)
    assert there is not None
    assert (there.kind, there.by, there.folder) == ("network", by, share)
    assert danger(home / "minutes.annotator", mounts) is None


def test_it_takes_no_time_to_tell(tmp_path: Path):
    began = process_time()
    for _ in range(20):
        danger(tmp_path / "minutes.annotator")
    assert (process_time() - began) / 20 < 0.05
