"""Makes what people install: ``python3 packaging/build.py``, on the system that it is for.

Everything lands in build/: the program in program/, and in artefacts/ what is handed out. On Linux a .deb, an archive
to unpack anywhere and, where appimagetool is found, an AppImage; on macOS a disk image (.dmg); on Windows an installer,
where Inno Setup is found. Needs nothing but Python and its standard library, and on Linux binutils.

  --program     only the program, not what is handed out
"""

import sys

import building
import environment


def main(arguments: list) -> int:
    """Build for this system; 0 when everything that can be made here was made."""
    if arguments not in ([], ["--program"]):
        print(__doc__, file=sys.stdout if arguments in (["-h"], ["--help"]) else sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    building.build(handed_out=not arguments)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except environment.SetUpError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
