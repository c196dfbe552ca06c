"""Brings a project of the first schema up to date until it is killed: ``python -m tests.long.migrating FILE SEED``.

It begins anew from the file of that schema each time, and acknowledges each whole migration.
"""

import sys
from pathlib import Path
from shutil import copyfile

from annotator.project.backing_up import folder, opened

OLD = Path(__file__).parents[1] / "samples/projects/schema-1.annotator"


def work(path: Path) -> None:
    """Never returns."""
    backups = folder(path.parent.with_name("backups"), 200)
    while True:
        # At once, so that a kill finds a whole file of the one kind or of the other.
        fresh = path.parent.with_name("fresh")
        copyfile(OLD, fresh)
        fresh.replace(path)
        opened(path, backups).close()
        sys.stdout.write("migrated\n")
        sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]))
