"""Which packages hold the libraries that Qt misses, and what a user is told to run."""

import sys
from pathlib import Path

import package_managers
import pytest
import system_libraries


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ],
)
def test_package_of_debian(library: str, package: str):
    assert package_managers.apt_package(library) == package


@pytest.mark.parametrize(
    ("manager", "packages"),
    [
        ("apt-get", ["libegl1", "libgl1", "libxcb-icccm4"]),
        ("dnf", ["libEGL.so.1()(64bit)", "libGL.so.1()(64bit)", "libxcb-icccm.so.4()(64bit)"]),
        ("zypper", ["libEGL.so.1()(64bit)", "libGL.so.1()(64bit)", "libxcb-icccm.so.4()(64bit)"]),
        ("pacman", ["libglvnd", "xcb-util-wm"]),
    ],
)
def test_each_package_is_asked_for_once(manager: str, packages: list[str]):
    command = package_managers.install_command(["libGL.so.1", "libEGL.so.1", "libxcb-icccm.so.4"], manager)
    assert [word for word in command if word in packages] == packages
    assert command[0] == manager


def test_the_user_is_given_one_line_that_a_shell_takes(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(package_managers.shutil, "which", lambda name: name if name == "dnf" else None)
    lines = package_managers.advice(["libGL.so.1"]).splitlines()
    assert "sudo dnf install -y 'libGL.so.1()(64bit)'" in lines


def test_without_a_known_package_manager_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(package_managers.shutil, "which", lambda name: None)
    assert "libGL.so.1" in package_managers.advice(["libGL.so.1"])


@pytest.mark.parametrize(
    ("variables", "plugins"),
    [
        ({}, []),
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["wayland"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["xcb"]),
    ],
)
def test_the_desktop_at_hand(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], plugins: list[str]):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_libraries.display_plugins() == plugins


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves these libraries to the system")
def test_what_the_linker_does_not_find_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    linker = tmp_path / "ldd"
    linker.write_text("#!/bin/sh\necho '\tlibc.so.6 => /lib/libc.so.6'\necho '\tlibGL.so.1 => not found'\n")
    linker.chmod(0o755)
    folder = tmp_path / "lib" / "python3.11" / "site-packages" / "PySide6"
    folder.mkdir(parents=True)
    (folder / "QtWidgets.abi3.so").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert system_libraries.missing(tmp_path) == ["libGL.so.1"]
