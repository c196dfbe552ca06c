"""Colours, light and dark, and the style sheet made from them. Widgets ask here and repaint when it changes."""

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator.preferences.declared import Scheme
from annotator.preferences.shipped import shipped


class Shade(Struct, frozen=True):
    """A colour of the codebook or the scale: ``line`` for lines and signs, ``tint`` behind text, ``strong`` selected.

    ``ink`` is readable on ``paper`` and on ``tint`` (at least 4.5:1).
    """

    line: str
    tint: str
    strong: str
    ink: str


class Colours(Struct, frozen=True):
    """The colours of one scheme. ``ink``, ``soft`` and ``faint`` are text in falling weight, all at least 4.5:1."""

    window: str
    panel: str
    paper: str
    ink: str
    soft: str
    faint: str
    line: str
    accent: str
    selected: str
    highlight: str
    hit: str
    shades: dict[str, Shade]


LIGHT = Colours(
    window="#f4f4f1",
    panel="#fbfbf9",
    paper="#ffffff",
    ink="#1d1f23",
    soft="#545a64",
    faint="#686e78",
    line="#dedfd8",
    accent="#2f5fd0",
    selected="#e8eefc",
    highlight="#c9dafb",
    hit="#ffe0b8",
    shades={
        "yellow": Shade("#e0a800", "#fcefc9", "#f9dd8d", "#6b5000"),
        "blue": Shade("#2f7fb8", "#dfecf5", "#b9d8ec", "#1d5f8f"),
        "grey": Shade("#7a7f88", "#ececea", "#dadad6", "#545a64"),
        "green": Shade("#1b8a5a", "#e0f3ea", "#b9e3cd", "#126a44"),
        "red": Shade("#c2452d", "#fbe7e2", "#f3c4b8", "#a93720"),
        "purple": Shade("#8040b0", "#f0e8f8", "#dccbee", "#6f42a0"),
        "orange": Shade("#d9730d", "#fbeadb", "#f6d0ab", "#8f4a05"),
        "teal": Shade("#0f9aa6", "#dcf1f2", "#b0dfe2", "#08646d"),
        "pink": Shade("#de6aa6", "#fae6f0", "#f2c4dc", "#9c2f68"),
        "brown": Shade("#8a6a4a", "#f0e9e1", "#dfd0c0", "#674b2f"),
    },
)
DARK = Colours(
    window="#17191d",
    panel="#1d2025",
    paper="#202329",
    ink="#e8e9ec",
    soft="#b1b7c2",
    faint="#949ba7",
    line="#343942",
    accent="#8aabff",
    selected="#2a3350",
    highlight="#36497a",
    hit="#6b4a1e",
    shades={
        "yellow": Shade("#f6c344", "#4b432e", "#75622f", "#f6d98a"),
        "blue": Shade("#6db7ea", "#2d404f", "#37587a", "#9fd0f2"),
        "grey": Shade("#9aa0ab", "#30343c", "#474d58", "#b7bdc8"),
        "green": Shade("#63cf9f", "#173b2c", "#24573f", "#7fdcb2"),
        "red": Shade("#f08b74", "#4a241c", "#6e3629", "#f5a592"),
        "purple": Shade("#b28be6", "#38294a", "#523c6b", "#d0b0f0"),
        "orange": Shade("#f3a45c", "#4a3020", "#6c452b", "#f7bd88"),
        "teal": Shade("#4fc7d1", "#163c40", "#1f575d", "#84dbe2"),
        "pink": Shade("#ee8fbf", "#482538", "#693652", "#f5b2d3"),
        "brown": Shade("#c9a988", "#3a3027", "#564637", "#dcc4ab"),
    },
)


class Theme(QObject):
    """The scheme in force, following the system unless one is chosen."""

    changed = Signal()

    def __init__(self, scheme: Scheme = "system", *, dressed: bool = True) -> None:
        super().__init__()
        self._scheme: Scheme = scheme
        self._dressed = dressed
        self.colours = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What was chosen, not what it came to."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.colours is DARK

    def choose(self, scheme: Scheme) -> None:
        """Sets the scheme for the whole program."""
        self._scheme = scheme
        self._apply()

    def shade(self, name: str) -> Shade:
        """The shade of a colour name of the codebook; grey for a name that is not known."""
        return self.colours.shades.get(name, self.colours.shades["grey"])

    def dress(self) -> None:
        """Gives the program its palette and style sheet.

        A theme that is not ``dressed`` waits for this: a window is built in half the time when its widgets need not be
        dressed anew at each step.
        """
        self._dressed = True
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self.colours))
            application.setStyleSheet(style_sheet(self.colours))

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._scheme == "dark" or (self._scheme == "system" and system_dark)
        self.colours = DARK if dark else LIGHT
        if self._dressed:
            self.dress()
        self.changed.emit()


def palette(c: Colours) -> QPalette:
    """The colours as the standard widgets take them."""
    roles = {
        QPalette.ColorRole.Window: c.panel,
        QPalette.ColorRole.Base: c.paper,
        QPalette.ColorRole.AlternateBase: c.panel,
        QPalette.ColorRole.Button: c.panel,
        QPalette.ColorRole.WindowText: c.ink,
        QPalette.ColorRole.Text: c.ink,
        QPalette.ColorRole.ButtonText: c.ink,
        QPalette.ColorRole.ToolTipBase: c.panel,
        QPalette.ColorRole.ToolTipText: c.ink,
        QPalette.ColorRole.PlaceholderText: c.faint,
        QPalette.ColorRole.Highlight: c.highlight,
        QPalette.ColorRole.HighlightedText: c.ink,
        QPalette.ColorRole.Link: c.accent,
        QPalette.ColorRole.Accent: c.accent,
        QPalette.ColorRole.Light: c.line,
        QPalette.ColorRole.Mid: c.line,
        QPalette.ColorRole.Dark: c.line,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.faint))
    return made


def _tick(c: Colours) -> str:
    """The picture of a tick in the colour of the paper; Qt takes the one for screens of twice the pixels beside it."""
    return shipped(f"icons/tick-{'dark' if c is DARK else 'light'}.png").as_posix()


def style_sheet(c: Colours) -> str:
    """The few things a palette cannot say."""
    return f"""
    QToolTip {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.line}; padding: 4px; }}
    QSplitter::handle {{ background: {c.line}; }}
    QLineEdit, QComboBox, QPlainTextEdit#note {{
        background: {c.paper}; border: 1px solid {c.line}; border-radius: 6px; padding: 4px 8px;
        selection-background-color: {c.highlight}; selection-color: {c.ink}; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit#note:focus {{ border: 1px solid {c.accent}; }}
    QComboBox::drop-down {{ border: 0; width: 18px; }}
    QPushButton {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: 6px; padding: 5px 12px; }}
    QPushButton:hover {{ background: {c.selected}; }}
    QPushButton:focus {{ border-color: {c.accent}; }}
    QPushButton:default {{ background: {c.accent}; color: {c.paper}; border-color: {c.accent}; }}
    QPushButton:disabled {{ color: {c.faint}; }}
    QToolButton#chip {{ background: transparent; color: {c.soft}; border: 1px solid {c.line}; border-radius: 11px;
        padding: 2px 9px; }}
    QToolButton#chip:checked {{ background: {c.selected}; color: {c.accent}; border-color: transparent;
        font-weight: 600; }}
    QToolButton#chip:focus {{ border-color: {c.accent}; }}
    QToolButton#segment {{ background: {c.paper}; color: {c.soft}; border: 1px solid {c.line}; padding: 4px 3px; }}
    QToolButton#segment:checked {{ background: {c.selected}; color: {c.accent}; font-weight: 600; }}
    QToolButton#segment:focus {{ border: 1px solid {c.accent}; }}
    QFrame#modes {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: 7px; }}
    QFrame#modes QToolButton#mode {{ background: transparent; color: {c.soft}; border: 1px solid transparent;
        border-radius: 6px; padding: 4px 17px; }}
    QFrame#modes QToolButton#mode:hover {{ color: {c.ink}; }}
    QFrame#modes QToolButton#mode:checked {{ background: {c.selected}; color: {c.accent}; font-weight: 600; }}
    QFrame#modes QToolButton#mode:focus {{ border-color: {c.accent}; }}
    QPushButton#quiet, QToolButton#quiet {{ background: transparent; color: {c.soft}; border: 1px solid transparent;
        border-radius: 6px; padding: 2px 6px; }}
    QPushButton#quiet:hover, QToolButton#quiet:hover {{ color: {c.accent}; }}
    QPushButton#quiet:focus, QToolButton#quiet:focus {{ border-color: {c.accent}; }}
    QPushButton:default:disabled {{ background: {c.line}; color: {c.soft}; border-color: {c.line}; }}
    QPushButton#recent {{ background: transparent; color: {c.accent}; border: 1px solid transparent;
        border-radius: 6px; padding: 3px 6px 3px 1px; font-weight: 600; text-align: left; }}
    QPushButton#recent:hover {{ background: {c.selected}; }}
    QPushButton#recent:focus {{ border-color: {c.accent}; }}
    QPushButton#recent:disabled {{ color: {c.faint}; font-weight: 400; }}
    QLabel#qt_msgbox_label {{ font-weight: 600; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px; border: 1px solid {c.faint};
        border-radius: 4px; background: {c.paper}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {c.accent};
        border-color: {c.accent}; image: url("{_tick(c)}"); }}
    QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled {{ background: {c.faint};
        border-color: {c.faint}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: 12px; height: 12px; }}
    QCheckBox::indicator:checked:focus {{ border-color: {c.ink}; }}
    QCheckBox:focus {{ color: {c.accent}; }}
    QAbstractItemView::indicator {{ width: 12px; height: 12px; }}
    QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {c.faint}; border-radius: 7px;
        background: {c.paper}; }}
    QRadioButton::indicator:checked {{ border: 4px solid {c.accent}; width: 6px; height: 6px; }}
    QRadioButton::indicator:checked:disabled {{ border-color: {c.faint}; }}
    QRadioButton:focus {{ color: {c.accent}; }}
    QHeaderView::section {{ background: {c.panel}; color: {c.soft}; border: 0; border-bottom: 1px solid {c.line};
        padding: 4px; }}
    QTableView, QPlainTextEdit#preview {{ border: 1px solid {c.line}; }}
    QTableView:focus, QPlainTextEdit#preview:focus {{ border-color: {c.accent}; }}
    QProgressBar {{ background: {c.line}; border: 0; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QLabel#wrong {{ color: {c.shades["red"].ink}; }}
    QLabel#title {{ font-size: 24px; font-weight: 600; }}
    QLabel#faint {{ color: {c.faint}; }}
    QLabel#soft {{ color: {c.soft}; }}
    QLabel#strong {{ font-weight: 600; }}
    QLabel#key {{ color: {c.soft}; background: {c.paper}; border: 1px solid {c.line}; border-bottom-width: 2px;
        border-radius: 4px; padding: 0 4px; }}
    QFrame#palette {{ background: {c.panel}; border: 1px solid {c.faint}; border-radius: 8px; }}
    QFrame#palette QListView {{ background: transparent; border: 0; }}
    QLineEdit#palette {{ background: transparent; border: 0; border-bottom: 1px solid {c.accent}; border-radius: 0;
        padding: 10px 13px; font-size: 15px; }}
    QFrame#header {{ background: {c.panel}; border: 0; border-bottom: 1px solid {c.line}; }}
    QFrame#footer {{ background: {c.panel}; border: 0; border-top: 1px solid {c.line}; }}
    QMenuBar {{ background: {c.panel}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {c.selected}; color: {c.ink}; }}
    QMenu {{ background: {c.panel}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 22px 5px 14px; border-radius: 4px; }}
    QMenu::item:disabled {{ color: {c.faint}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {c.line}; border-radius: 5px; min-height: 30px; }}
    QScrollBar::handle:vertical:hover {{ background: {c.faint}; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {c.line}; border-radius: 5px; min-width: 30px; }}
    QScrollBar::handle:horizontal:hover {{ background: {c.faint}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    """
