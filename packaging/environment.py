"""Makes the virtual environment from a lock file and knows whether it is complete; knows nothing of Qt."""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"


class SetUpError(Exception):
    """The set-up cannot go on; the text says what the user can do."""


def base_interpreter() -> str:
    """The Python that makes environments, also when this script runs inside one."""
    return getattr(sys, "_base_executable", None) or sys.executable


class Environment:
    """One virtual environment and the stamp that says what is in it.

    The stamp is written last and removed first, so an installation cut short has none and is made anew.
    """

    def __init__(self, folder: Path = ROOT / ".venv", locks: Path = ROOT / "packaging") -> None:
        self.folder = folder
        self.locks = locks
        self.stamp = folder / "complete.json"

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / ("python.exe" if os.name == "nt" else "python")

    def ensure(self, lock: str) -> None:
        """Bring the environment to `lock`; at once when it is there already."""
        if self._holds(lock):
            return
        if self._made_here():
            self.stamp.unlink()
        else:
            self._make()
        # The other locks repeat every line of the run lock, so an environment for tests also runs the program.
        self._install(lock)
        held = dict.fromkeys((RUN_LOCK, lock))
        content = dict(self._origin(), locks={name: self._digest(name) for name in held})
        self.stamp.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")

    def _origin(self) -> dict:
        """What an environment is bound to: it does not survive a change of any of these."""
        return {
            "python": platform.python_version(),
            "interpreter": os.path.realpath(base_interpreter()),
            "folder": str(self.folder),
        }

    def _stamped(self) -> dict:
        try:
            content = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}

    def _made_here(self) -> bool:
        stamped = self._stamped()
        return self.python.exists() and all(stamped.get(key) == value for key, value in self._origin().items())

    def _holds(self, lock: str) -> bool:
        return self._made_here() and self._stamped().get("locks", {}).get(lock) == self._digest(lock)

    def _digest(self, lock: str) -> str:
        return hashlib.sha256((self.locks / lock).read_bytes()).hexdigest()

    def _make(self) -> None:
        print(f"Making the environment {self.folder}", flush=True)
        if Path(sys.prefix).resolve() == self.folder.resolve():
            raise SetUpError(f"{self.folder} has to be made anew: start this with a Python from outside of it.")
        # Removed rather than cleared by venv, which trusts what an interrupted start left of pip.
        if self.folder.is_dir() and not self.folder.is_symlink():
            shutil.rmtree(self.folder)
        else:
            self.folder.unlink(missing_ok=True)
        _call([base_interpreter(), "-m", "venv", str(self.folder)], "The environment could not be made.")

    def _install(self, lock: str) -> None:
        print("Installing the locked packages (only the first time; a minute or two)", flush=True)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        options = ["--require-hashes", "--requirement", str(self.locks / lock)]
        _call(pip + options, "The packages could not be installed: see the message above.")


def lacks_venv() -> bool:
    """Debian and its kin ship Python without the part that puts pip into an environment."""
    return importlib.util.find_spec("ensurepip") is None


def _call(command: list, complaint: str) -> None:
    if subprocess.run(command, check=False).returncode != 0:
        raise SetUpError(complaint)
