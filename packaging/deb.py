"""Makes the package for Debian, Ubuntu and their kin of a built program, with dpkg-deb; root is not needed."""

import gzip
import os
import platform
import shutil
import subprocess
import time
from pathlib import Path

import environment
import shared_objects

NAME = "media-annotator"
_OURS = environment.ROOT / "packaging" / "linux"
_ICONS = environment.ROOT / "resources" / "icons"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The Media Annotator developers <developers@media-annotator.invalid>
Installed-Size: {kib}
Depends: libc6 (>= {c_library}), fontconfig-config, libx11-data, xkb-data
Recommends: fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core, xdg-utils
Section: science
Priority: optional
Description: mark claims in news articles, who says them and where they stand
 An offline desktop program for media analysts. It loads news articles into a
 reader, and one marks the claims in them: who is speaking, by which words, and
 the stance taken towards a target. Every mark is on disk at once, in one local
 file a project; nothing is ever sent anywhere. Training data are exported in
 one step, read back and checked.
"""
# What lintian would find and what is meant so: everything that the program needs comes along.
_OVERRIDES = (
    "embedded-library",
    "dir-or-file-in-opt",
    "custom-library-search-path",
    "hardening-no-pie",
    "library-not-linked-against-libc",
    "shared-library-lacks-prerequisites",
    "unstripped-binary-or-object",
)


def make(program: Path, target: Path, version: str, moment: int) -> Path:
    """The .deb in the folder ``target``; every file in it is dated ``moment``, in seconds since 1970."""
    root = target / "deb"
    if root.exists():
        shutil.rmtree(root)
    shutil.copytree(program, root / "opt" / NAME, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "annotator").symlink_to(f"/opt/{NAME}/annotator")
    on_the_desk(root, version, moment)
    _papers(root, version, moment)
    _control(root, version)
    _even(root, moment)
    package = target / f"{NAME}_{version}_{_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(package)]
    subprocess.run(command, check=True, env=dict(os.environ, SOURCE_DATE_EPOCH=str(moment)), stdout=subprocess.DEVNULL)
    shutil.rmtree(root)
    return package


def on_the_desk(root: Path, version: str, moment: int) -> None:
    """What makes the program one of the desktop's: its entry, icon, kinds of files and description."""
    share = root / "usr" / "share"
    _copy(_OURS / f"{NAME}.desktop", share / "applications")
    _copy(_OURS / f"{NAME}.xml", share / "mime" / "packages")
    _copy(_ICONS / f"{NAME}.svg", share / "icons/hicolor/scalable/apps")
    for picture in _ICONS.glob(f"{NAME}-*.png"):
        size = picture.stem.rpartition("-")[2]
        folder = share / f"icons/hicolor/{size}x{size}/apps"
        _copy(picture, folder).rename(folder / f"{NAME}.png")
    about = _copy(_OURS / f"{NAME}.metainfo.xml", share / "metainfo")
    about.write_text(described(about.read_text(encoding="utf-8"), version, moment), encoding="utf-8")


def described(text: str, version: str, moment: int) -> str:
    """The description for software centres, with the version and its day."""
    return text.replace("@VERSION@", version).replace("@DATE@", time.strftime("%Y-%m-%d", time.gmtime(moment)))


def _papers(root: Path, version: str, moment: int) -> None:
    share = root / "usr" / "share"
    papers = share / "doc" / NAME
    _copy(environment.ROOT / "LICENSE", papers).rename(papers / "copyright")
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(moment))
    entry = f"{NAME} ({version}) unstable; urgency=low\n\n  * See CHANGELOG.md in /opt/{NAME}/_internal.\n\n"
    entry += f" -- The Media Annotator developers <developers@media-annotator.invalid>  {day}\n"
    _packed(papers / "changelog.gz", entry.encode())
    _packed(share / "man/man1/annotator.1.gz", (_OURS / "annotator.1").read_bytes())
    overrides = share / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    overrides.write_text("".join(f"{NAME}: {tag}\n" for tag in _OVERRIDES), encoding="utf-8")


def _control(root: Path, version: str) -> None:
    about = root / "DEBIAN"
    about.mkdir()
    sizes = (path.lstat().st_size for path in root.rglob("*") if not path.is_dir())
    values = {
        "name": NAME,
        "version": version,
        "architecture": _architecture(),
        "kib": sum(-(-size // 1024) for size in sizes),
        "c_library": shared_objects.c_library(root),
    }
    (about / "control").write_text(_CONTROL.format(**values), encoding="utf-8")


def _even(root: Path, moment: int) -> None:
    """Gives everything the modes and the date that do not tell who built it and when."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.name == "annotator"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _copy(file: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(file, folder))


def _packed(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(content, mtime=0))


def _architecture() -> str:
    return _ARCHITECTURES[platform.machine()]
