"""Projects, articles in, data out."""

from annotator.ui.commands.command import Command, with_project
from annotator.ui.desk import Desk


def close_project(desk: Desk) -> None:
    """Closes the project; the start page shows."""
    desk.session.close_project()


COMMANDS = (
    Command("new_project", "New project…", "file", lambda d: d.projects.new(), ("Ctrl+N",)),
    Command("open_project", "Open project…", "file", lambda d: d.projects.open(), ("Ctrl+O",)),
    Command("sample", "Open the sample project", "file", lambda d: d.projects.open_sample()),
    Command("save_copy", "Save a copy…", "file", lambda d: d.projects.save_copy(), (), with_project, 1),
    Command("backups", "Backups…", "file", lambda d: d.projects.safety.backups.show(), (), with_project, 1),
    Command("close_project", "Close project", "file", close_project, ("Ctrl+W",), with_project, 1),
    Command(
        "import_files", "Import articles…", "file", lambda d: d.importing().choose_files(), ("Ctrl+I",), with_project, 2
    ),
    Command("import_folder", "Import a folder…", "file", lambda d: d.importing().choose_folder(), (), with_project, 2),
    Command("import_table", "Import answers from a table…", "file", lambda d: d.tables().choose(), (), with_project, 2),
    Command("last_report", "Last import report", "file", lambda d: d.importing().show_report(), (), with_project, 2),
    Command("export", "Export…", "file", lambda d: d.exporting().show(), ("Ctrl+E",), with_project, 3),
    Command("agreement_report", "Report on agreement…", "file", lambda d: d.reporting().show(), (), with_project, 3),
    Command("quit", "Quit", "file", lambda d: d.window.close(), ("Ctrl+Q",), group=4),
)
