"""What the built program leaves behind: parts of libraries that nothing in it uses, chosen by name.

The bar is 200 MB unpacked; resources/docs/developers/building.md has what each library weighs.
"""

import re

# Python modules; a test sees to it that nothing which the program imports asks for one. Of Qt only Core, Gui and
# Widgets are imported; no network is a feature.
MODULES = [
    *(
        "tkinter",
        "pytest",
        "_pytest",
        "hypothesis",
        "setuptools",
        "pip",
        "wheel",
        "IPython",
        "matplotlib",
    ),
    *(
        "pandas",
        "scipy",
        "spacy",
        "torch",
        "cffi",
        "numpy.f2py",
        "numpy.distutils",
        "numpy.testing",
        "pydoc",
        "doctest",
    ),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSvg", "PySide6.QtDBus"),
    *("fontTools.ufoLib", "fontTools.voltLib", "fontTools.mtiLib", "fontTools.qu2cu"),
    # The reports have no pictures, so the library that makes PDF needs nothing to read them.
    *("PIL", "lxml.objectify", "lxml.isoschematron", "lxml.html.diff", "lxml.html._difflib"),
    # Of numpy, what nothing calls and what its own tests are made of.
    *("numpy.fft", "numpy.polynomial", "numpy.linalg.lapack_lite", "numpy._core._simd"),
    *("numpy._core._multiarray_tests",),
    *("sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql"),
    *("sqlalchemy.dialects.postgresql", "sqlalchemy.testing", "tld.tests", "trafilatura.cli", "dateparser_cli"),
]
# Files, by their place in the folder of the program. No library of OpenGL's drivers is ever loaded: the window is
# painted by the processor, so the plugins for it stay behind, and with them what they would need.
_FILES = [
    r"PySide6/(Qt/)?plugins/(?!platforms/|platforminputcontexts/|platformthemes/|xcbglintegrations$"
    r"|wayland-shell-integration/|wayland-decoration-client/|styles/)",
    r"plugins/platforms/.*(eglfs|linuxfb|minimal|vkkhrdisplay|vnc|direct2d|webgl|android|ios)",
    # All pictures of the program are PNG, which Qt reads without a plugin.
    r"plugins/imageformats/",
    r"plugins/platforminputcontexts/.*virtualkeyboard",
    # It brings GTK along, of which a second one in a process that the desktop reaches into does not go well.
    r"plugins/platformthemes/.*gtk",
    r"plugins/wayland-shell-integration/.*(fullscreen|ivi|qt-shell)",
    r"Qt6(Network|OpenGL|Qml|Quick|Pdf|Sql|Test|VirtualKeyboard|EglF|WaylandCompositor|WaylandEgl)",
    r"opengl32sw|d3dcompiler",
    r"PySide6/(Qt/)?translations/(?!qtbase_de\.qm$)",
    r"lib(gtk|gdk|pango|cairo|atk|atspi|epoxy|harfbuzz-gobject|gdk_pixbuf|Xcomposite|Xdamage|rsvg)[-_.a-z0-9]*\.so",
    r"\.(pxd|pxi|pyx|pyi|h|hpp|c|cpp|cc|lib)$|(^|/)py\.typed$",
    r"numpy/(.*/)?tests/|numpy/_core/lib/",
    # Each part is there twice, for all processors and for newer ones. Of the distances one is asked for, for one quote
    # at a time, and it is there in Python too: 4,000 characters take 10 ms.
    r"rapidfuzz/.*_avx2\.|rapidfuzz/process_cpp|rapidfuzz/distance/metrics_cpp",
    r"pillow\.libs/|babel/locale-data/(?!(root|en|de)\.dat$)",
    r"trafilatura/data/|tld/tests/|certifi/cacert\.pem$|annotator/resources/icons/.*\.ic(o|ns)$",
    r"(?<!annotator)/resources/docs/developers/|\.ts$",
    r"dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json|sboms/)",
]
_LEFT_OUT = re.compile("|".join(f"(?:{pattern})" for pattern in _FILES))


def is_left_out(place: str) -> bool:
    """Whether a file stays behind; ``place`` is its path below the folder of the program."""
    return _LEFT_OUT.search(place.replace("\\", "/")) is not None


def kept(table: list) -> list:
    """The entries of one of PyInstaller's tables that are taken along; the first of each entry is its place."""
    return [entry for entry in table if not is_left_out(entry[0])]
