"""How the codebook and what touches it are told in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.domain.about_article import Reason
from annotator.domain.question import AttributeKind
from annotator.domain.recoding import ItemKind
from annotator.project.coding import Effect

KINDS: dict[AttributeKind, str] = {
    "choice": "one of several choices",
    "several": "any number of choices",
    "yes_no": "yes or no",
    "number": "a number",
    "text": "a text",
}
NEW: dict[ItemKind, str] = {
    "label": "new label",
    "attribute": "new question",
    "choice": "new choice",
    "value": "new value",
    "target": "new target",
}
REASONS: dict[Reason, str] = {
    "split": "“{subject}” was split: choose anew.",
    "merged": "“{subject}” was merged into another one: does that still fit?",
    "retired": "“{subject}” was retired: does something else fit better?",
}


def tr(text: str) -> str:
    """A word of this panel in the interface's language."""
    return QCoreApplication.translate("codebook", text)


def count(words: str, number: int) -> str:
    """A sentence with a number, in the right form: ``%n mark(s)``."""
    return QCoreApplication.translate("codebook", words, "", number).replace("%n", QLocale().toString(number))


def effect(found: Effect) -> str:
    """What applying a draft would touch: ``Affects 212 marks in 40 articles.``"""
    if found.is_nothing:
        return tr("What was marked before stays as it is.")
    return tr("Affects {things} in {articles}; they wait to be looked at again.").format(
        things=_things(found), articles=_articles(found)
    )


def used(found: Effect) -> str:
    """How often a part of the codebook was used."""
    if found.is_nothing:
        return tr("Not used yet.")
    return tr("Used for {things} in {articles}.").format(things=_things(found), articles=_articles(found))


def reason(code: Reason, subject: str) -> str:
    """Why something is to be looked at again."""
    return tr(REASONS[code]).format(subject=subject)


def _things(found: Effect) -> str:
    parts = [
        _counted(found.annotations, "%n mark", "%n marks"),
        _counted(found.stances, "%n stance", "%n stances"),
        _counted(found.answers, "%n answer about an article", "%n answers about articles"),
    ]
    return ", ".join(part for part in parts if part)


def _articles(found: Effect) -> str:
    return _counted(found.articles, "%n article", "%n articles")


def _counted(number: int, one: str, many: str) -> str:
    return count(one if number == 1 else many, number) if number else ""
