"""What is made for people to install: nothing that it needs is left out, and the desktop knows it and its files."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as Xml
from configparser import RawConfigParser
from pathlib import Path

import appimage
import building
import deb
import environment
import left_out
import pytest
import shared_objects

import annotator
from annotator.project.project import PACKAGE, SUFFIX, Project

LINUX = environment.ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
only_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made on Linux")
# Who sets the program up or tests it needs no tools for libraries; who builds it has them (resources/docs/developers).
with_binutils = pytest.mark.skipif(
    not (shutil.which("readelf") and shutil.which("strip")), reason="needs the package binutils, as the build does"
)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "arro3/io/_io.abi3.so",
        "rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so",
        "annotator/resources/icons/media-annotator-64.png",
        "annotator/resources/translations/annotator_de.qm",
        "annotator/resources/docs/guide/de/marking.md",
        "tld/res/effective_tld_names.dat.txt",
    ],
)
def test_what_is_needed_comes_along(place: str):
    assert not left_out.is_left_out(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\sqldrivers\\qsqlite.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "libgtk-3.so.0",
        "numpy/_core/include/numpy/arrayobject.h",
        "rapidfuzz/fuzz_cpp_avx2.cpython-311-x86_64-linux-gnu.so",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "babel/locale-data/fr.dat",
    ],
)
def test_what_nothing_uses_stays_behind(place: str):
    assert left_out.is_left_out(place)


_WITHOUT = """
import ast, importlib, pkgutil, sys
sys.path.append(sys.argv[1])
import left_out

class Absent:
    def find_spec(self, name, path=None, target=None):
        if any(name == one or name.startswith(one + ".") for one in left_out.MODULES):
            raise ModuleNotFoundError("stays behind: " + name)

def asked(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module

sys.meta_path.insert(0, Absent())
import annotator
for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
    with open(module.module_finder.find_spec(module.name).origin, encoding="utf-8") as file:
        names = set(asked(ast.parse(file.read())))
    for name in names - {"spacy"}:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:  # on another system it would be there
            if str(error).startswith("stays behind"):
                raise
"""


def test_nothing_that_the_program_imports_asks_for_what_stays_behind():
    command = [sys.executable, "-W", "ignore", "-c", _WITHOUT, str(environment.ROOT / "packaging")]
    answer = subprocess.run(command, cwd=environment.ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr[-2000:]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder as PyInstaller leaves it, with two libraries that need the system's and one that nothing needs."""
    inside = tmp_path / "program" / "media-annotator" / "_internal"
    inside.mkdir(parents=True)
    core = environment.ROOT / ".venv/lib" / f"python3.{sys.version_info.minor}/site-packages/PySide6/QtCore.abi3.so"
    if not core.exists():
        pytest.skip("the environment is elsewhere")
    (inside / "PySide6").mkdir()
    shutil.copy(core, inside / "PySide6")
    shutil.copy(core, inside / "libnobody.so.1")
    shutil.copy(shutil.which("true") or "", inside.parent / "annotator")
    return inside.parent


@only_linux
@with_binutils
def test_what_a_library_needs_and_does_not_find_is_told(program: Path):
    assert "libQt6Core.so.6" in shared_objects.missing(program / "_internal")
    assert not [name for name in shared_objects.missing(program / "_internal") if name.startswith("libc.")]


@only_linux
@with_binutils
def test_what_nothing_needs_any_more_goes(program: Path):
    assert shared_objects.remove_orphans(program / "_internal") == ["libnobody.so.1"]
    assert (program / "_internal/PySide6/QtCore.abi3.so").exists()


@only_linux
@with_binutils
@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_the_package_puts_the_program_on_the_desk(program: Path, tmp_path: Path):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    package = deb.make(program, first, "1.2.3", 1_600_000_000)
    again = deb.make(program, second, "1.2.3", 1_600_000_000)
    assert package.read_bytes() == again.read_bytes()
    said = subprocess.run(["dpkg-deb", "--contents", str(package)], capture_output=True, text=True, check=True).stdout
    for place in (
        "./opt/media-annotator/annotator",
        "./usr/bin/annotator -> /opt/media-annotator/annotator",
        "./usr/share/applications/media-annotator.desktop",
        "./usr/share/icons/hicolor/scalable/apps/media-annotator.svg",
        "./usr/share/icons/hicolor/48x48/apps/media-annotator.png",
        "./usr/share/mime/packages/media-annotator.xml",
    ):
        assert f"{place}\n" in said
    fields = subprocess.run(["dpkg-deb", "--field", str(package)], capture_output=True, text=True, check=True).stdout
    assert "Version: 1.2.3\n" in fields
    assert "Depends: libc6 (>= 2." in fields


@only_linux
def test_the_archive_is_the_same_each_time(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(building, "PROGRAM", program)
    first, second = (building.archive(tmp_path / name, 1_600_000_000) for name in ("one.tar.gz", "two.tar.gz"))
    assert first.read_bytes() == second.read_bytes()


def test_the_desktop_knows_a_project_by_what_is_in_it(tmp_path: Path):
    kinds = Xml.parse(LINUX / "media-annotator.xml").getroot()
    globs = {one.get("pattern") for one in kinds.iter(f"{MIME}glob")}
    assert globs == {f"*{SUFFIX}", f"*{PACKAGE}"}
    project = Project.create(tmp_path / "one.annotator", name="One")
    project.close()
    content = (tmp_path / "one.annotator").read_bytes()
    for one in kinds.iter(f"{MIME}match"):
        value = (one.get("value") or "").replace("\\0", "\0").encode()
        assert content[int(one.get("offset") or 0) :].startswith(value)


def test_the_entry_opens_what_the_desktop_takes_for_ours():
    entry = RawConfigParser(strict=False)
    entry.read(LINUX / "media-annotator.desktop", encoding="utf-8")
    kinds = {one.get("type") for one in Xml.parse(LINUX / "media-annotator.xml").getroot()}
    about = Xml.parse(LINUX / "media-annotator.metainfo.xml")
    assert {kind for kind in entry["Desktop Entry"]["MimeType"].split(";") if kind} == kinds
    assert {one.text for one in about.iter("mediatype")} == kinds
    assert (environment.ROOT / "resources/icons" / f"{entry['Desktop Entry']['Icon']}.svg").exists()


def test_the_version_stands_in_one_place():
    assert building.version() == annotator.__version__
    changes = (environment.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert changes.partition("\n## ")[2].startswith(annotator.__version__)


@only_linux
def test_an_appimage_is_laid_out_as_its_tool_wants_it(program: Path, tmp_path: Path):
    folder = appimage.lay_out(program, tmp_path / "AppDir")
    top = {path.name for path in folder.iterdir()}
    assert top == {"AppRun", ".DirIcon", "media-annotator.desktop", "media-annotator.png", "opt", "usr"}
    assert subprocess.run([str(folder / "AppRun")], check=False).returncode == 0


@only_linux
@with_binutils
def test_what_a_wheel_changed_after_linking_is_not_stripped(program: Path):
    inside = program / "_internal"
    kept = inside / "numpy.libs" / "libpatched.so"
    kept.parent.mkdir()
    shutil.copy(inside / "PySide6" / "QtCore.abi3.so", kept)
    before = kept.read_bytes()
    shared_objects.strip(inside)
    assert kept.read_bytes() == before
    assert shared_objects.broken(inside) == []
