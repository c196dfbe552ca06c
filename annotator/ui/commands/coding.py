"""The codebook: editing it, and looking again at what an edit touched."""

from annotator.ui.commands.command import Command, with_project

COMMANDS = (
    Command("codebook", "Codebook…", "edit", lambda d: d.coding().edit(d.commands()), ("Ctrl+B",), with_project, 3),
    Command("look_again", "Look again…", "edit", lambda d: d.coding().look_again(), ("Ctrl+Shift+B",), with_project, 3),
    Command("export_codebook", "Export the codebook…", "edit", lambda d: d.coding().export(), (), with_project, 3),
    Command(
        "import_codebook",
        "Import a codebook…",
        "edit",
        lambda d: d.coding().take_over(d.commands()),
        (),
        with_project,
        3,
    ),
)
