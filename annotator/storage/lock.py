"""One program at a time writes a project: an advisory lock that the system frees however the program ends."""

import contextlib
import os
import sys
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable
from annotator.storage.faults import os_fault

# Windows keeps others from reading what is locked, so the lock lies far behind the holder's number.
_FAR = 1 << 30
_ATTEMPTS = 20


class Lock:
    """Holds a project until released, against other programs and against this one.

    Raises ProjectUnavailable (in_use, read_only, disk_full); in_use names the ``holder``, a process number, where it
    can be read. A killed program leaves its file beside the project, but no lock on it.
    """

    def __init__(self, project: Path) -> None:
        self._file = project.with_name(project.name + ".lock")
        self._handle = self._acquired(project)

    def release(self) -> None:
        """Gives the project free and leaves nothing beside it. A second time does nothing: it is another's then."""
        if self._handle < 0:
            return
        # On Linux and macOS the name goes while the lock is held, so that whoever locks a file without a name knows
        # that it is void (see _acquired). Windows lets no open file be removed, and so not that of a next holder.
        if sys.platform != "win32":
            self._file.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = -1
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)

    def _acquired(self, project: Path) -> int:
        for _ in range(_ATTEMPTS):
            try:
                handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError as error:
                raise os_fault(error, project) from error
            try:
                locked = _locked(handle)
            except OSError as error:
                os.close(handle)
                raise os_fault(error, project) from error
            if not locked:
                holder = os.read(handle, 20).decode("ascii", "replace").strip()
                os.close(handle)
                raise ProjectUnavailable("in_use", file=str(project), holder=holder)
            if os.fstat(handle).st_nlink:
                with contextlib.suppress(OSError):
                    os.truncate(handle, 0)
                    os.write(handle, str(os.getpid()).encode("ascii"))
                return handle
            os.close(handle)  # its last holder let go between our opening and our locking
        raise ProjectUnavailable("in_use", file=str(project), holder="")


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _locked(handle: int) -> bool:
        # Not lockf: SQLite's own locks are of that kind, and closing any handle of a file would free them.
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
