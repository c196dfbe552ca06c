"""The program speaks to no network. ``tests/conftest.py`` watches every test; this holds the watch to its promise."""

import socket

import pytest


def test_the_watch_sees_a_connection(request: pytest.FixtureRequest):
    with socket.socket() as one, pytest.raises(PermissionError, match="opens a connection"):
        one.connect(("127.0.0.1", 9))
    with pytest.raises(PermissionError, match="opens a connection"):
        socket.getaddrinfo("example.org", 80)
    watch = next(plugin for plugin in request.config.pluginmanager.get_plugins() if hasattr(plugin, "no_connection"))
    assert len(watch._opened) == 2  # noqa: SLF001
    watch._opened.clear()  # noqa: SLF001
