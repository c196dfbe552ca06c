"""Tests need no display, touch nothing of the person who runs them, and speak to no network."""

import os
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Settings, backups and reports of the tests: children inherit it.
_home = tempfile.TemporaryDirectory(prefix="annotator-tests-")
os.environ["ANNOTATOR_HOME"] = _home.name

# No test fails because other work keeps the machine busy: how long something takes is the benchmarks' to say.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")
_PATIENCE = 120_000  # milliseconds until it is certain that what a test waits for does not come

_REACHING = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_ASKING = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
_opened: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: the interpreter calls it before the system is asked (PEP 578)."""
    if event in _ASKING or (event in _REACHING and not _stays_on_the_machine(arguments[1])):
        _opened.append(f"{event} {arguments[1:]}")
        raise PermissionError(f"a test opens a connection: {event} {arguments[1:]}")


def _stays_on_the_machine(address: object) -> bool:
    """An address that is a path is one of a socket between two programs of one machine."""
    return isinstance(address, (str, bytes))


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def no_connection() -> Iterator[None]:
    """Fails a test that opened a connection, also where the refusal was caught on the way."""
    _opened.clear()
    yield
    assert not _opened, f"connections were opened: {_opened}"


class PatientBot(QtBot):
    """Waits for what must come as long as it takes; the five seconds of pytest-qt pass on a busy machine."""

    def waitUntil(self, callback: Any, *, timeout: int = _PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = _PATIENCE, **options: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: Any, *, timeout: int = _PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = _PATIENCE) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """A hand that clicks and types, and is patient."""
    return PatientBot(request)
