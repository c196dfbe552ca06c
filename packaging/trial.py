"""One built program at one place, and what it must be able to do there.

Each part of a library that stays behind (left_out.py, icu_data.py, light_numpy.py) would be missed by one of the steps.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import bare_system
import building
import environment
import try_window

_SAMPLES = environment.ROOT / "tests" / "samples"
# Beside the articles of _SAMPLES/articles, one of each kind that a library reads.
_MORE = (
    *("doccano/example.conll", "feeds/entry_content_inline_markup.xml", "litbank-brat", "warc/example.warc.gz"),
    *("uima-cas/lenient_cas.xmi", "uima-cas/casWithEmojiUnicodeTextAndAnnotations.json"),
    "webanno-tsv3-suite/testSentenceWithEmoji.tsv",
)
_SAID = "The mayor said that the new bridge would last a hundred years. Others call the bridge far too expensive."
_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Bridge opened</title></head><body><nav>Home</nav><article>
<h1>Bridge opened</h1>{f"<p>A bridge was opened on Monday. {_SAID}</p>" * 5}</article></body></html>"""
_MARKS = """article,annotator,quote,speaker,target,stance
Bridge opened,Ana,the new bridge would last a hundred years,the mayor,bridge,favour
Bridge opened,Ben,that the new bridge would last a hundred years,the mayor,bridge,favour
Bridge opened,Ben,the bridge far too expensive,others,bridge,against
"""
# Words that do not stand in the text as they are: they are found all the same.
_CHANGED = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "urn:one",
    "type": "Annotation",
    "motivation": "highlighting",
    "target": {
        "source": "bridge.txt",
        "selector": {"type": "TextQuoteSelector", "exact": "the old bridge would last one hundred years"},
    },
}


class Trial:
    """The steps, each of which says what it found."""

    def __init__(self, place: bare_system.Here) -> None:
        self.place = place

    def steps(self) -> tuple:
        """In their order: each works with what the one before left."""
        return self.version, self.off_screen, self.formats, self.changed_words, self.measures, self.by_keys

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
        articles = self._folder("articles")
        shutil.copytree(
            _SAMPLES / "articles", articles, dirs_exist_ok=True, ignore=shutil.ignore_patterns("scan.pdf", "README.md")
        )
        for name in _MORE:
            sample = _SAMPLES / name
            for file in [sample] if sample.is_file() else sorted(sample.glob("*_brat.*")):
                shutil.copy(file, articles)
        (articles / "page.html").write_text(_PAGE, encoding="utf-8")
        self.run("new", self._in("formats.annotator"))
        self.run("import", self._in("formats.annotator"), self._in("articles"))
        (self.place.home / "marks.csv").write_text(_MARKS, encoding="utf-8")
        self.run("import", self._in("formats.annotator"), self._in("marks.csv"))
        self.run("check", self._in("formats.annotator"))
        known = re.findall(r"^  ([a-z0-9-]+) .*\((\.\w+|folder)\)$", self.run("export", "--help"), re.MULTILINE)
        _expect(len(known) > 20, f"only these formats are told of: {known}")
        for name, kind in known:
            if name != "spacy":
                target = self._in(f"written-{name}{kind if kind.startswith('.') else ''}")
                self.run("export", self._in("formats.annotator"), target, "--format", name)
        return f"{len(list(articles.iterdir()))} files read, {len(known) - 1} formats written"

    def changed_words(self) -> str:
        """A mark of another program is found where the words of the text have changed, and said to be in doubt."""
        folder = self._folder("changed")
        (folder / "bridge.txt").write_text(f"Bridge opened\n\n{_SAID}\n", encoding="utf-8")
        (folder / "marks.jsonld").write_text(json.dumps(_CHANGED), encoding="utf-8")
        self.run("new", self._in("changed.annotator"))
        self.run("import", self._in("changed.annotator"), self._in("changed"))
        found = self.run("info", self._in("changed.annotator"))
        _expect("annotations   1 " in found, found)
        return "found"

    def measures(self) -> str:
        """Agreement is measured, gamma as well, and reported in each form."""
        said = self.run("agreement", self._in("formats.annotator"), "--measure", "gamma")
        value = re.search(r" gamma +(-?\d\.\d\d) ", said)
        _expect(value is not None, said)
        self.run("report", self._in("formats.annotator"), self._in("report"), "--bootstrap", "50")
        left = sorted({path.suffix for path in (self.place.home / "report").iterdir()})
        _expect(left == [".csv", ".html", ".json", ".pdf"], str(left))
        return f"gamma {value[1] if value else ''}, {', '.join(left)}"

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

    def _folder(self, name: str) -> Path:
        (self.place.home / name).mkdir()
        return self.place.home / name


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
