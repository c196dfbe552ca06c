"""Starts the window."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import AnnotatorError
from annotator.preferences import folders
from annotator.preferences.file import SettingsFile
from annotator.preferences.shipped import shipped
from annotator.ui import errors, fonts, language
from annotator.ui.file_choices import Choices
from annotator.ui.first_paint import keep_what_is_made
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Theme


def run(arguments: list[str], painted: Callable[[], object] = lambda: None) -> int:
    """Opens the window and stays until it is closed; gives the exit code.

    ``arguments``: a project file, or ``--sample``, or nothing to reopen the last project; ``--off-screen FOLDER``
    shows nothing and leaves an export and a picture of the window there instead. ``painted`` is called when the window
    is there.
    """
    wanted = _parser().parse_args(arguments)
    # Said here and not by setStyle, which loads what PySide has on all styles.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("Media Annotator")
    application.setDesktopFileName("media-annotator")
    application.setWindowIcon(QIcon(str(shipped("icons/media-annotator-64.png"))))
    fonts.load()
    settings_file = folders.settings_file()
    language.install(SettingsFile(settings_file).settings.language)
    window = make_window(settings_file, folders.projects())
    errors.install(window)
    if wanted.off_screen is None:
        window.session.suggestions.hold()
    _open(window, wanted.project, sample=wanted.sample)
    if wanted.off_screen is not None:
        # Imported here: only this run needs it.
        from annotator.ui.off_screen import leave_results

        keep_what_is_made()
        return leave_results(window, wanted.off_screen)
    at_leisure = (keep_what_is_made, _share_heap, window.session.suggestions.go_on, partial(_keep_log, window))
    for action in (painted, *at_leisure):
        window.first_paint.then(action)
    window.show()
    code = application.exec()
    window.projects.safety.finish()
    return code


def make_window(settings_file: Path, folder: Path | None = None, choices: Choices | None = None) -> MainWindow:
    """The window with its settings; where it stood last is kept in a file beside them.

    New projects go to ``folder``, or beside the settings where none is given.
    """
    settings = SettingsFile(settings_file)
    geometry = QSettings(str(settings_file.with_name("window.ini")), QSettings.Format.IniFormat)
    theme = Theme(settings.settings.scheme, dressed=False)
    window = MainWindow(settings, theme, geometry, folder or settings_file.parent, choices)
    theme.dress()
    return window


def _share_heap() -> None:
    from annotator.ui import heap  # not needed until threads are

    heap.share_one()


def _keep_log(window: MainWindow) -> None:
    """Notes what happens, without a word of what is worked on."""
    from annotator import __version__
    from annotator.ui.reports import Reports

    log, session = Reports(folders.log()).log, window.session
    log(f"started {__version__}" + (", project opened" if session.project else ""))
    session.project_opened.connect(lambda: log("project opened"))
    session.project_closed.connect(lambda: log("project closed"))

    def failed(error: AnnotatorError) -> None:
        log(f"{type(error).__name__} {error.code}")

    session.failed.connect(failed)


def _open(window: MainWindow, project: Path | None, *, sample: bool) -> None:
    if sample:
        window.projects.open_sample()
    elif project is not None:
        window.projects.open_path(project)
    else:
        window.projects.reopen_last()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="annotator")
    parser.add_argument("project", nargs="?", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--off-screen", type=Path, metavar="FOLDER")
    return parser
