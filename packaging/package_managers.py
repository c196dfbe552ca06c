"""Names the packages that hold a shared library, and installs them where that is allowed."""

import os
import shlex
import shutil
import subprocess
import sys

# A package of Debian is named after the library it holds; these are not.
APT_EXCEPTIONS = {
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
# The first beginning that fits names the package of Arch.
PACMAN_PACKAGES = {
    "libGL.": "libglvnd",
    "libEGL.": "libglvnd",
    "libX11": "libx11",
    "libbrotli": "brotli",
    "libdbus-": "dbus",
    "libfontconfig.": "fontconfig",
    "libfreetype.": "freetype2",
    "libglib-": "glib2",
    "libgthread-": "glib2",
    "libwayland-": "wayland",
    "libxcb-cursor.": "xcb-util-cursor",
    "libxcb-icccm.": "xcb-util-wm",
    "libxcb-image.": "xcb-util-image",
    "libxcb-keysyms.": "xcb-util-keysyms",
    "libxcb-render-util.": "xcb-util-renderutil",
    "libxcb-util.": "xcb-util",
    "libxcb": "libxcb",
    "libxkbcommon-x11.": "libxkbcommon-x11",
    "libxkbcommon.": "libxkbcommon",
}


def apt_package(library: str) -> str:
    """The package of Debian and its kin that holds a library: libxcb-icccm.so.4 is in libxcb-icccm4."""
    if library in APT_EXCEPTIONS:
        return APT_EXCEPTIONS[library]
    name, _, version = library.lower().replace("_", "-").partition(".so.")
    return name + ("-" if name[-1].isdigit() else "") + version


def _pacman_package(library: str) -> str:
    return next((package for start, package in PACMAN_PACKAGES.items() if library.startswith(start)), library)


def _rpm_capability(library: str) -> str:
    # Packages of the RPM family can be asked for by the library they provide.
    return f"{library}()(64bit)"


MANAGERS = {
    "apt-get": (["apt-get", "install", "-y", "--no-install-recommends"], apt_package),
    "dnf": (["dnf", "install", "-y"], _rpm_capability),
    "zypper": (["zypper", "--non-interactive", "install"], _rpm_capability),
    "pacman": (["pacman", "-S", "--needed", "--noconfirm"], _pacman_package),
}


def install_command(libraries: list, manager: str) -> list:
    """The command by which one package manager installs the libraries."""
    command, package_of = MANAGERS[manager]
    return command + sorted({package_of(library) for library in libraries})


def advice(libraries: list) -> str:
    """What to tell a user who has to install the libraries: one line to run, where we know it."""
    names = ", ".join(libraries)
    manager = next((name for name in MANAGERS if shutil.which(name)), None)
    complaint = f"Qt needs system libraries that are missing here: {names}\n"
    if manager is None:
        return complaint + "Please install them, then start again."
    line = shlex.join(["sudo", *install_command(libraries, manager)])
    return f"{complaint}Please run this line, then start again:\n\n{line}\n"


def may_install() -> bool:
    """Whether this script may install packages itself."""
    return sys.platform.startswith("linux") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list) -> bool:
    """Install packages with apt-get; true when it went well."""
    print("Installing the system packages: " + " ".join(packages), flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    # A fresh system has no lists of packages yet.
    commands = [["apt-get", "update", "-qq"], [*MANAGERS["apt-get"][0], "-qq", *packages]]
    for command in commands:
        answer = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            print(answer.stdout + answer.stderr, file=sys.stderr)
            return False
    return True
