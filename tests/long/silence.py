"""Runs the suite and the program where there is no network at all, and counts what tried to reach one.

    python -m tests.long.silence

A network namespace without any interface but a dead loopback (Linux, ``unshare --net``): nothing that is sent can
arrive, and the kernel counts each attempt of every process in it, whatever language it is written in. The counters are
those of https://docs.kernel.org/networking/snmp_counter.html; all of them begin at nought in a new namespace.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Datagrams and connections that were tried, with or without a way out.
COUNTED = (
    ("Ip", "OutRequests"),
    ("Ip", "OutNoRoutes"),
    ("Tcp", "ActiveOpens"),
    ("Tcp", "AttemptFails"),
    ("Udp", "OutDatagrams"),
)


def attempts() -> Mapping[str, int]:
    """What this namespace has counted so far."""
    lines = Path("/proc/self/net/snmp").read_text(encoding="ascii").splitlines()
    found: dict[tuple[str, str], int] = {}
    for names, values in zip(lines[::2], lines[1::2], strict=True):
        kind, *keys = names.split()
        found.update({(kind.rstrip(":"), k): int(v) for k, v in zip(keys, values.split()[1:], strict=True)})
    return {f"{kind} {name}": found[kind, name] for kind, name in COUNTED}


def inside(workers: str) -> int:
    """What is run within the namespace."""
    # That the counters count: a connection that nobody takes.
    subprocess.run([sys.executable, "-c", "import socket; socket.socket().connect_ex(('192.0.2.1', 80))"], check=False)
    control = attempts()
    if not any(control.values()):
        sys.stdout.write("the kernel counts nothing here, so nothing can be said\n")
        return 2
    began, failed = time.monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        for command in commands(Path(folder), workers):
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                failed.append(f"{' '.join(command[1:6])}: {done.stdout[-4000:]}{done.stderr[-600:]}")
            elif "pytest" in command:
                sys.stdout.write(done.stdout.splitlines()[-1] + "\n")
    tried = {name: number - control[name] for name, number in attempts().items()}
    sys.stdout.write("\n".join(failed) + "\n" if failed else "")
    told = ", ".join(f"{name} {number}" for name, number in tried.items())
    sys.stdout.write(f"{time.monotonic() - began:.0f} s without a network, {len(failed)} failures; tried: {told}\n")
    return 1 if failed or any(tried.values()) else 0


def commands(folder: Path, workers: str) -> Sequence[Sequence[str]]:
    """The suite, then the commands of the command line and the window, as a person has them."""
    program, project = [sys.executable, "-m", "annotator"], str(folder / "p.annotator")
    sample = str(ROOT / "resources/sample/nato-article.txt")
    return (
        [sys.executable, "-m", "pytest", "-q", "-n", workers, "-p", "no:cacheprovider"],
        [*program, "new", project],
        [*program, "import", project, sample],
        [*program, "check", project, "--full"],
        [*program, "export", project, str(folder / "out.jsonl")],
        [*program, "backups", "make", project],
        [*program, "--sample", "--off-screen", str(folder / "window")],
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.long.silence", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--workers", default="2")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        return inside(chosen.workers)
    again = [sys.executable, "-m", "tests.long.silence", "--inside", "--workers", chosen.workers]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_HOME": home}
        # Whoever is root stays so: as the root of a namespace of its own, the suite could become nobody else.
        alone = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
        return subprocess.run([*alone, *again], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
