"""Does the main job with a built program, as a person would: ``python3 packaging/try_build.py``.

Reads articles and writes each format there is, finds words that changed, measures agreement and reports it; leaves an
export without a screen; then, on a screen of its own, opens the sample, marks a claim by keys, exports, and reads the
export back. Needs Xvfb and xdotool, and a build before it.

  --bare        in a bare Debian without Python and network, with the .deb installed (root, debootstrap)
  --keep        leaves what it made, and pictures of the window, in build/tried
"""

import shutil
import sys

import bare_system
import building
import environment
import trial

FOLDER = environment.ROOT / "build" / "tried"


def main(arguments: list) -> int:
    """Do all of it; 0 when all went well."""
    if not set(arguments) <= {"--bare", "--keep"}:
        print(__doc__, file=sys.stderr)
        return 2
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    tried = trial.Trial(_place(bare="--bare" in arguments))
    for step in tried.steps():
        print(f"{step.__name__.replace('_', ' ')}: {step()}", flush=True)
    if "--keep" in arguments:
        shutil.copytree(tried.place.home, FOLDER / "home", dirs_exist_ok=True)
    else:
        shutil.rmtree(FOLDER)
    return 0


def _place(*, bare: bool) -> bare_system.Here:
    if not bare:
        (FOLDER / "home").mkdir()
        return bare_system.Here(building.PROGRAM / "annotator", FOLDER / "home")
    package = next(iter(sorted(building.ARTEFACTS.glob(f"media-annotator_{building.version()}_*.deb"))), None)
    if package is None:
        raise environment.SetUpError("There is no .deb: run packaging/build.py first.")
    return bare_system.Bare(package, building.BUILD / "bare")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except environment.SetUpError as error:
        sys.exit(str(error))
