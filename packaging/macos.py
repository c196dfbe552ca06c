"""Makes a disk image of the built program for macOS: ``python3 packaging/macos.py FOLDER TARGET``, called by build.py.

Signs and notarises where the surroundings name an identity: MACOS_IDENTITY, as in "Developer ID Application: …", and
MACOS_NOTARY, a profile kept by ``xcrun notarytool store-credentials``. Without them the image is neither, and whoever
opens the program first has to allow it in the system's settings.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

import building

APP = "Media Annotator.app"


def main(arguments: list) -> int:
    """Make the image; 0 when it is there."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    app = Path(arguments[0]) / APP
    image = Path(arguments[1]) / f"media-annotator-{building.version()}-macos-{platform.machine()}.dmg"
    identity, notary = os.environ.get("MACOS_IDENTITY"), os.environ.get("MACOS_NOTARY")
    if identity:
        _sign(app, identity)
    _pack(app, image)
    if identity:
        _call("codesign", "--sign", identity, "--timestamp", str(image))
    if identity and notary:
        _call("xcrun", "notarytool", "submit", str(image), "--keychain-profile", notary, "--wait")
        _call("xcrun", "stapler", "staple", str(image))
    return 0


def _sign(app: Path, identity: str) -> None:
    _call("codesign", "--deep", "--force", "--options", "runtime", "--timestamp", "--sign", identity, str(app))
    _call("codesign", "--verify", "--deep", "--strict", str(app))


def _pack(app: Path, image: Path) -> None:
    import dmgbuild  # pyright: ignore[reportMissingImports] - installed on macOS alone

    settings = {
        "files": [str(app)],
        "symlinks": {"Applications": "/Applications"},
        "icon_locations": {APP: (140, 120), "Applications": (420, 120)},
        "window_rect": ((200, 200), (560, 300)),
    }
    image.unlink(missing_ok=True)
    dmgbuild.build_dmg(str(image), "Media Annotator", settings=settings)


def _call(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
