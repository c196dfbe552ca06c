"""Does the main job with a built program, as a person would: ``python3 packaging/try_build.py``.

Reads articles and writes each format there is; leaves an export without a screen; then, on a screen of its own, opens
the sample, marks a claim by keys, exports, and reads the export back. Needs Xvfb and xdotool, and a build before it.

  --bare        in a bare Debian without Python and network, with the .deb installed (root, debootstrap)
  --keep        leaves what it made, and pictures of the window, in build/tried
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import bare_system
import building
import environment
import try_window

FOLDER = environment.ROOT / "build" / "tried"
_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Bridge opened</title></head><body><nav>Home</nav><article>
<h1>Bridge opened</h1>{"<p>A bridge was opened on Monday. The mayor said that it would last a hundred years.</p>" * 5}
</article></body></html>"""
_SAMPLES = environment.ROOT / "tests" / "samples" / "articles"


class Trial:
    """One program at one place, and what is asked of it."""

    def __init__(self, place: bare_system.Here) -> None:
        self.place = place

    def run(self, *arguments: str, **told: str) -> str:
        """What the program says; it may not fail."""
        command, surroundings = self.place.command(list(arguments), told)
        answer = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            raise environment.SetUpError(f"{' '.join(arguments)} failed:\n{answer.stdout}{answer.stderr}")
        return answer.stdout

    def version(self) -> str:
        """The version is the one in the sources."""
        said = self.run("--version").strip()
        _expect(said == f"Media Annotator {building.version()}", said)
        return said

    def off_screen(self) -> str:
        """Without a screen there is an export and a picture."""
        self.run("--sample", "--off-screen", self._in("off-screen"), QT_QPA_PLATFORM="offscreen")
        left = sorted(path.name for path in (self.place.home / "off-screen").iterdir())
        _expect(left == ["sample.jsonl", "sample.jsonl.receipt.json", "window.png"], str(left))
        return ", ".join(left)

    def formats(self) -> str:
        """Articles of every kind are read, and every format is written, but for the one that needs spaCy."""
        articles = self.place.home / "articles"
        shutil.copytree(_SAMPLES, articles, ignore=shutil.ignore_patterns("scan.pdf", "README.md"))
        (articles / "page.html").write_text(_PAGE, encoding="utf-8")
        self.run("new", self._in("formats.annotator"))
        self.run("import", self._in("formats.annotator"), self._in("articles"))
        known = re.findall(r"^  ([a-z0-9-]+) .*\((\.\w+|folder)\)$", self.run("export", "--help"), re.MULTILINE)
        _expect(len(known) > 20, f"only these formats are told of: {known}")
        for name, kind in known:
            if name != "spacy":
                target = self._in(f"written-{name}{kind if kind.startswith('.') else ''}")
                self.run("export", self._in("formats.annotator"), target, "--format", name)
        return f"{len(list(articles.iterdir()))} files read, {len(known) - 1} formats written"

    def measures(self) -> str:
        """Agreement is measured and reported, by the libraries that are loaded for it alone."""
        self.run("report", self._in("formats.annotator"), self._in("report.pdf"))
        return "report.pdf"

    def by_keys(self) -> str:
        """A claim marked by keys on a screen is in the export, which reads back as the same."""
        target = self._in("by-keys.jsonl")
        with try_window.Screen(self.place.home) as screen:
            command, surroundings = self.place.command(["--sample"], {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"})
            with screen.program(command, surroundings):
                try_window.mark_a_claim(screen, "Donald Trump")
                try_window.export(screen, target, self.place.home / "by-keys.jsonl.receipt.json")
        self.run("new", self._in("again.annotator"))
        self.run("import", self._in("again.annotator"), target)
        self.run("export", self._in("again.annotator"), self._in("again.jsonl"))
        first, again = (_claims(self.place.home / name) for name in ("by-keys.jsonl", "again.jsonl"))
        _expect(len(first) == 1, f"one claim is marked, not {len(first)}")
        _expect(first == again, f"{first} comes back as {again}")
        return f"{first[0]!r}"

    def _in(self, name: str) -> str:
        return str(self.place.inside / name)


def main(arguments: list) -> int:
    """Do all of it; 0 when all went well."""
    if not set(arguments) <= {"--bare", "--keep"}:
        print(__doc__, file=sys.stderr)
        return 2
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    trial = Trial(_place(bare="--bare" in arguments))
    for step in (trial.version, trial.off_screen, trial.formats, trial.by_keys):
        print(f"{step.__name__.replace('_', ' ')}: {step()}", flush=True)
    if "--keep" in arguments:
        shutil.copytree(trial.place.home, FOLDER / "home", dirs_exist_ok=True)
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


def _claims(file: Path) -> list:
    """The words of each claim with its speaker and stances, from a native export."""
    project, *articles = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    names = {one["id"]: one["name"] for one in project["project"]["speakers"]}
    return [one for article in articles for one in _of_article(article, names)]


def _of_article(article: dict, names: dict) -> list:
    said = {one["claim_id"]: names.get(one.get("speaker_id")) for one in article["attributions"]}
    stances = {one["claim_id"]: one["value"] for one in article["stances"]}
    claims = [one for one in article["annotations"] if one["label"] == "claim"]
    quotes = {one["id"]: [part["quote"] for part in one["fragments"]] for one in claims}
    return [(quotes[one["id"]], said.get(one["id"]), stances.get(one["id"])) for one in claims]


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise environment.SetUpError(otherwise)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except environment.SetUpError as error:
        sys.exit(str(error))
