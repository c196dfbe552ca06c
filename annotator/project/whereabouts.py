"""Tells folders in which a project is in danger: those that are synchronised, and those on another machine.

A program that synchronises copies a file while it is being written, and brings back another machine's over it. SQLite's
log needs memory that all who use the file share, which a network does not give (https://sqlite.org/wal.html#overview).
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct


class Danger(Struct, frozen=True):
    """Why a folder is no good place, by whose doing, and the uppermost folder of which that is true."""

    kind: Literal["synchronised", "network"]
    by: str
    folder: Path


# By what lies in the uppermost synchronised folder. Syncthing: https://docs.syncthing.net/users/faq.html;
# Nextcloud and ownCloud keep their journal there: https://docs.nextcloud.com/desktop/latest/architecture.html.
_MARKERS: Mapping[str, str] = {
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".shortcut-targets-by-id": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".SeaDrive": "Seafile",
}
_JOURNAL = r"\.(_sync|sync)_[0-9a-f]+\.db"
_JOURNAL_BEGINS = (".sync_", "._sync_")
# By the names that the programs give; a folder of which only part is a name, such as “OneDrive - University”, too.
_NAMES = (
    (r"Dropbox( \(.+\))?", "Dropbox"),
    (r"OneDrive( ?- ?.+)?", "OneDrive"),
    (r"(iCloudDrive|com~apple~CloudDocs|Mobile Documents)", "iCloud Drive"),
    (r"(Google ?Drive|GoogleDrive-.+|My Drive)", "Google Drive"),
    (r"(Nextcloud|ownCloud)\d*", "Nextcloud"),
    (r"Box( Sync)?|Box-Box", "Box"),
)
# Each start of the program asks about each folder above a project: what is none of these needs no pattern.
_NAMES_BEGIN = ("Dropbox", "OneDrive", "iCloud", "com~", "Mobile", "Google", "My ", "Nextcloud", "ownCloud", "Box")
# macOS gathers there what is synchronised by anybody: https://developer.apple.com/documentation/fileprovider
_GATHERED = "CloudStorage"
_ENVIRONMENT = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
# Types of https://man7.org/linux/man-pages/man2/statfs.2.html that speak to another machine, as mountinfo names them.
_NETWORK = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "coda",
        "ncpfs",
        "ocfs2",
        "gfs2",
        "lustre",
        "glusterfs",
    }
)
_BY_FUSE = (
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd",
    "fuse.davfs",
    "fuse.s3fs",
    "fuse.glusterfs",
    "fuse.ceph",
    "davfs",
)
_REMOTE = 4  # https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getdrivetypew


def danger(path: Path, mounts: Path = Path("/proc/self/mountinfo")) -> Danger | None:
    """What is wrong with the place of a file that is or will be; None where nothing is known to be."""
    folders = list(path.absolute().parents)
    return _synchronised(folders) or _on_network(folders, mounts)


def _synchronised(folders: list[Path]) -> Danger | None:
    for folder in folders:
        found = _by_name(folder) or _by_marker(folder)
        if found:
            return Danger("synchronised", found, folder)
    return None


def _by_name(folder: Path) -> str:
    if any(os.environ.get(name) and folder == Path(os.environ[name]) for name in _ENVIRONMENT):
        return "OneDrive"
    known = ""
    if folder.name.startswith(_NAMES_BEGIN):
        known = next((by for name, by in _NAMES if re.fullmatch(name, folder.name)), "")
    if known and _is_of_a_person(folder):
        return known
    return folder.name.split("-")[0] if folder.parent.name == _GATHERED else ""


def _is_of_a_person(folder: Path) -> bool:
    """Whether it lies where these programs put theirs: a folder of the name “Box” may be anything elsewhere."""
    home = Path.home()
    return folder.parent in (home, Path(folder.anchor)) or "Library" in folder.parts or "/media/" in folder.as_posix()


def _by_marker(folder: Path) -> str:
    known = next((by for marker, by in _MARKERS.items() if (folder / marker).exists()), "")
    if known:
        return known
    try:
        hidden = [name for name in os.listdir(folder) if name.startswith(_JOURNAL_BEGINS)]  # noqa: PTH208 - much faster
    except OSError:
        return ""
    return "Nextcloud" if any(re.fullmatch(_JOURNAL, name) for name in hidden) else ""


def _on_network(folders: list[Path], mounts: Path) -> Danger | None:
    if sys.platform == "win32":
        return _on_drive(folders)
    if sys.platform == "darwin":
        return _on_volume(folders)
    kinds = dict(_mounted(mounts))
    folder = next((f for f in (folders[0].resolve(), *folders[0].resolve().parents) if f in kinds), None)
    kind = kinds[folder] if folder is not None else ""
    if folder is not None and (kind in _NETWORK or kind.startswith(_BY_FUSE)):
        return Danger("network", kind.removeprefix("fuse."), folder)
    return None


def _mounted(mounts: Path) -> Iterator[tuple[Path, str]]:
    """Each place where something is mounted and the type of it; the last of a place hides those before."""
    # https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html
    try:
        lines = mounts.read_bytes().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        before, _, after = line.partition(" - ")
        place = before.split(" ")[4]
        if "\\" in place:
            place = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), place)
        yield Path(place), after.split(" ")[0]


def _on_drive(folders: list[Path]) -> Danger | None:
    if sys.platform != "win32":
        return None
    import ctypes  # only here

    top = folders[-1]
    if str(top).startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(str(top)) == _REMOTE:
        return Danger("network", str(top), top)
    return None


def _on_volume(folders: list[Path]) -> Danger | None:
    """macOS says how a volume is mounted only by ``mount``: Python has no call that gives the type."""
    import subprocess

    try:
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.findall(r"^.+ on (/.+) \((\w+)[,)]", listed, re.MULTILINE)
    kinds = {Path(place): kind for place, kind in found}
    folder = next((f for f in folders if f in kinds), None)
    if folder is not None and kinds[folder] in {"nfs", "smbfs", "afpfs", "webdav", "macfuse"}:
        return Danger("network", kinds[folder], folder)
    return None
