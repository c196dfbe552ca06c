"""The language of the interface: English as it stands in the code, or a translation that comes with the program."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.preferences.declared import Language
from annotator.preferences.shipped import shipped

_TRANSLATED = {QLocale.Language.German: "de"}


def install(chosen: Language) -> None:
    """Makes a language the one of all texts made from now on, and of dates and numbers. English loads nothing."""
    locale = in_force(chosen)
    QLocale.setDefault(locale)
    language = _TRANSLATED.get(locale.language())
    if language is not None:
        _load(str(shipped(f"translations/annotator_{language}.qm")))
        # The words of Qt itself: the buttons of dialogs, the menu of a text field.
        _load(f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm")


def shown() -> str:
    """The language of the texts: "en", or one that there is a translation for."""
    return _TRANSLATED.get(QLocale().language(), "en")


def in_force(chosen: Language) -> QLocale:
    """The language that was chosen, as it is written in this system's country where it is spoken there."""
    system = QLocale.system()
    # The language of a system's menus need not be the one in which it writes dates.
    wanted = QLocale((*system.uiLanguages(), system.name())[0] if chosen == "system" else chosen)
    return system if system.language() == wanted.language() else wanted


def _load(file: str) -> None:
    application = QCoreApplication.instance()
    translator = QTranslator(application)
    # A file that is missing is no reason not to start: the texts are then English.
    if translator.load(file):
        QCoreApplication.installTranslator(translator)
