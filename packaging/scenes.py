"""What the pictures of the guide show: one analyst's window, its dialogs, and what a team lead sees."""

import csv
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import chain
from pathlib import Path

from msgspec import structs
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from showing import (
    FOOT,
    HEIGHT,
    TOP,
    WIDTH,
    choose,
    click,
    close_dialog,
    dialog,
    field,
    picture,
    settle,
    tab,
    wait,
    window,
)

from annotator.domain.backup import Backup, Reason
from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.agreement_report import ReportChoice, report
from annotator.project.project import SUFFIX, Project
from annotator.ui import fonts, language
from annotator.ui.main_window import MainWindow
from tests import press_review
from tests.flows.hands import CTRL, SHIFT, Hands

Scene = tuple[str, bytes]
Key = Qt.Key
_NAMES: Mapping[str, tuple[str, ...]] = {
    "en": ("Press review", "Budget debate", "Pilot study"),
    "de": ("Presseschau", "Haushaltsdebatte", "Pilotstudie"),
}
# When, why, articles and marks.
_BACKUPS: tuple[tuple[str, Reason, int, int], ...] = (
    ("2026-03-04T16:10", "close", 12, 214),
    ("2026-03-04T15:02", "merge", 12, 171),
    ("2026-03-04T10:31", "work", 12, 171),
    ("2026-03-03T16:20", "close", 12, 139),
    ("2026-02-27T15:48", "close", 12, 96),
    ("2026-02-23T09:05", "import", 0, 0),
)


def scenes(of: str, home: Path) -> Iterator[Scene]:
    """The pictures in a language, by name, as PNG; projects and settings go below ``home``."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setStyle("fusion")
    fonts.load()
    language.install("de" if of == "de" else "en")
    yield from chain(_alone(home, of), _given_out(home, of), _together(home, of))


def _alone(home: Path, of: str) -> Iterator[Scene]:
    """What an analyst sees who is in the middle of a press review."""
    folder = home / ("Projekte" if of == "de" else "Projects")
    folder.mkdir()
    recent = [folder / f"{name}{SUFFIX}" for name in _NAMES[of]]
    for path in recent[1:]:
        Project.create(path, name=path.stem).close()
    project = press_review.alone(folder, recent[0].stem)
    shown = window(folder, recent=recent)
    hands = Hands(shown)
    shown.resize(900, 520)
    yield "projects", picture(shown)
    shown.resize(WIDTH, HEIGHT)
    shown.session.open_project(project)
    wait(lambda: bool(shown.session.suggestions.open) and shown.reader.hasFocus())
    yield from _marking(shown, hands)
    yield from _looking_up(shown, hands)
    yield from _bringing_in(shown, hands, home)
    yield from _keeping(shown, folder)
    shown.close()


def _marking(shown: MainWindow, hands: Hands) -> Iterator[Scene]:
    hands.press(Key.Key_Tab)
    yield "suggestions", picture(shown)
    hands.type("1ate")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Home, CTRL)
    for _ in range(2):
        hands.press(Key.Key_O)
    hands.type("c2fte")
    settle()
    shown.reader.verticalScrollBar().setValue(264)  # so that the chosen claim is seen
    yield "marking", picture(shown)
    shown.resize(WIDTH, HEIGHT + 160)
    settle()
    left = shown.articles.width() + 1
    yield "claim", picture(shown, QRect(left, TOP, WIDTH - left, HEIGHT + 160 - TOP - FOOT))
    click(shown.articles, "Filter")
    settle()
    yield "articles", picture(shown, QRect(0, TOP, left, 560))
    click(shown.articles, "Filter")
    shown.resize(WIDTH, HEIGHT)


def _looking_up(shown: MainWindow, hands: Hands) -> Iterator[Scene]:
    shown.reader.setFocus()
    hands.press(Key.Key_K, CTRL)
    hands.type("crimea")
    yield "finding", picture(shown, QRect(0, 0, WIDTH, 560))
    hands.press(Key.Key_Escape)
    shown.reader.setFocus()
    hands.press(Key.Key_S, CTRL | SHIFT)
    choose(dialog(), Key.Key_End)
    yield "speakers", picture(dialog())
    close_dialog(shown)
    hands.press(Key.Key_B, CTRL)
    choose(dialog(), Key.Key_Down, Key.Key_Down)
    yield "codebook", picture(dialog())
    close_dialog(shown)
    hands.press(Key.Key_Comma, CTRL)
    dialog().resize(700, 790)
    yield "preferences", picture(dialog())
    dialog().resize(700, 640)
    tab(dialog(), 1)
    yield "changing-keys", picture(dialog())
    close_dialog(shown)


def _bringing_in(shown: MainWindow, hands: Hands, home: Path) -> Iterator[Scene]:
    table = home / "archive.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("date", "newspaper", "title", "text"))
        for one in press_review.articles():
            title, _, text = one.text.partition("\n\n")
            rows.writerow((one.published, one.outlet, title, text))
    shown.desk.importing().import_paths([table])
    yield "table", picture(dialog())
    close_dialog(shown)
    hands.press(Key.Key_E, CTRL)
    click(dialog(), "Hugging Face")
    yield "export", picture(dialog())
    close_dialog(shown)


def _keeping(shown: MainWindow, folder: Path) -> Iterator[Scene]:
    backups = shown.projects.safety.backups.show()
    assert backups is not None
    backups.show_backups(
        [
            Backup(
                number=len(_BACKUPS) - n,
                at=f"{at}:00+00:00",
                reason=reason,
                project_id="press",
                name="",
                file="",
                head="",
                articles=articles,
                annotations=marks,
                bytes=400_000 + 900 * marks,
                packed=60_000 + 310 * marks,
            )
            for n, (at, reason, articles, marks) in enumerate(_BACKUPS)
        ]
    )
    yield "backups", picture(backups)
    close_dialog(shown)
    shown.session.close_project()
    path = folder / f"Interviews{SUFFIX}"
    Project.create(path, name=path.stem).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"?" * 3996  # as if the disk had lost a page
    path.write_bytes(bytes(data))
    shown.projects.open_path(path)
    for label in dialog().findChildren(QLabel):
        label.setText(label.text().replace(str(path.parent), "/home/ana"))  # else another one each time
    yield "damaged", picture(dialog())
    dialog().close()


def _given_out(home: Path, of: str) -> Iterator[Scene]:
    """What a team lead sees who gives work out and gets it back."""
    folder = home / "lead"
    folder.mkdir()
    project = press_review.fresh(folder, _NAMES[of][0], "Dana")
    shown = window(folder, suggestions=False)
    hands = Hands(shown)
    shown.session.open_project(project)
    wait(shown.reader.hasFocus)
    hands.press(Key.Key_G, CTRL | SHIFT)
    field(dialog(), "New annotators", "Neue Codierer:innen")
    hands.type("Ana, Bo, Cem")
    field(dialog(), "Everyone marks", "Alle markieren")
    hands.type("3")
    yield "team", picture(dialog())
    close_dialog(shown)
    shown.desk.sharing().bring_together(press_review.returned(project, folder))
    yield "together", picture(dialog())
    close_dialog(shown)
    shown.close()


def _together(home: Path, of: str) -> Iterator[Scene]:
    """What a team lead sees of three annotators' work."""
    project = press_review.together(home, _NAMES[of][0])
    shown = window(home, suggestions=False)
    hands = Hands(shown)
    shown.session.open_project(project)
    wait(shown.reader.hasFocus)
    hands.press(Key.Key_2, CTRL)
    wait(lambda: not shown.runner.is_busy)
    shown.resize(1300, 800)
    yield "review", picture(shown)
    yield "agreement", picture(shown, QRect(0, TOP, 302, 600))
    hands.press(Key.Key_A, SHIFT)
    wait(lambda: not shown.runner.is_busy)
    yield "rule", picture(dialog())
    close_dialog(shown)
    shown.actions_["agreement_report"].trigger()
    yield "report", picture(dialog())
    close_dialog(shown)
    yield "printed", _printed(project)
    shown.close()


def _printed(project: Project) -> bytes:
    """The first page of the report, as it is printed."""
    import pypdfium2

    from annotator.formats.agreement_report.pdf import pdf
    from annotator.formats.agreement_report.wording import Wording
    from annotator.ui.exchange.agreement_report_flow import say

    made = finish(report(project.path, ReportChoice(draws=200), say))
    dated = structs.replace(made, as_of=f"{_BACKUPS[0][0]}:00+00:00")  # else another one each time
    data = pdf(dated, Wording(say), shipped("fonts/SourceSerif4.ttf"), lambda *_: None)
    document = pypdfium2.PdfDocument(data)
    out = BytesIO()
    document[0].render(scale=2).to_pil().save(out, "PNG")
    document.close()
    return out.getvalue()
