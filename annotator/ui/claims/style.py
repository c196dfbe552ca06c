"""The style sheet of the form: what the program's own sheet does not say."""

from annotator.ui.theme import Colours


def form_style(c: Colours) -> str:
    """The sheet in these colours. A sign button takes the colour of its value when it is set."""
    return _BASE.format(c=c) + "".join(
        f'QToolButton#sign[shade="{name}"]:checked {{ background: {s.tint}; color: {s.ink}; border-color: {s.ink}; }}'
        for name, s in c.shades.items()
    )


def picks_style(c: Colours) -> str:
    """The sheet of the list that opens below a field."""
    return f"""
    QListView#picks {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.accent}; border-radius: 6px;
        padding: 2px; outline: 0; }}
    QListView#picks::item {{ padding: 4px 6px; border-radius: 4px; color: {c.ink}; }}
    QListView#picks::item:selected {{ background: {c.selected}; color: {c.ink}; }}
    """


_BASE = """
    QLineEdit, QComboBox, QPlainTextEdit#note {{ background: {c.panel}; padding: 3px 7px; }}
    QLineEdit {{ padding: 3px 5px; }}
    QLabel#words {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.line}; border-radius: 6px;
        padding: 3px 7px; }}
    QLabel#hint {{ color: {c.faint}; border: 1px solid transparent; padding: 3px 0; }}
    QFrame#rule {{ background: {c.line}; border: 0; max-height: 1px; min-height: 1px; }}
    QFrame#segments {{ border: 1px solid {c.line}; border-radius: 6px; background: {c.panel}; }}
    QFrame#segments QToolButton#segment {{ border: 1px solid transparent; border-radius: 5px; padding: 2px 2px;
        background: transparent; }}
    QFrame#segments QToolButton#segment:hover {{ color: {c.ink}; }}
    QFrame#segments QToolButton#segment:checked {{ background: {c.selected}; color: {c.accent}; }}
    QFrame#segments QToolButton#segment:focus {{ border-color: {c.accent}; }}
    QToolButton#several {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.line}; border-radius: 6px;
        padding: 3px 7px; text-align: left; }}
    QToolButton#several::menu-indicator {{ subcontrol-position: right center; right: 6px; }}
    QToolButton#several:focus {{ border-color: {c.accent}; }}
    QToolButton#guidance {{ background: transparent; color: {c.soft}; border: 1px solid {c.line}; border-radius: 8px;
        min-width: 14px; padding: 0; }}
    QToolButton#guidance:hover, QToolButton#guidance:focus {{ border-color: {c.accent}; color: {c.accent}; }}
    QToolButton#guidance:checked {{ background: {c.selected}; color: {c.accent}; }}
    QLabel#guidance {{ color: {c.soft}; background: {c.panel}; border-left: 2px solid {c.accent}; padding: 2px 8px; }}
    QToolButton#sign {{ background: {c.panel}; color: {c.soft}; border: 1px solid {c.line}; border-radius: 5px;
        padding: 1px; min-width: 22px; }}
    QToolButton#sign:hover {{ border-color: {c.faint}; color: {c.ink}; }}
    QToolButton#sign:checked {{ font-weight: 600; }}
    QToolButton#sign:focus {{ border: 2px solid {c.accent}; padding: 0; }}
    QToolButton#clear {{ background: transparent; color: {c.soft}; border: 1px solid transparent; border-radius: 5px;
        padding: 2px; }}
    QToolButton#clear:hover {{ border-color: {c.line}; color: {c.ink}; }}
    QToolButton#clear:focus {{ border-color: {c.accent}; }}
    QCheckBox {{ color: {c.ink}; spacing: 7px; }}
"""
