"""How the list says what it knows of an article."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator.domain.article import State
from annotator.project.searching import ArticleSummary

_THOUSAND, _MILLION = 1000, 1_000_000


def said_date(iso: str) -> str:
    """An ISO date as people here write it; what is no whole date is left as it is."""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else iso


def said_claims(count: int) -> str:
    """How many claims."""
    if count == 1:
        return _tr("1 claim")
    return _tr("{count} claims").format(count=QLocale().toString(count))


def this_article() -> str:
    """The one that is open or chosen."""
    return _tr("this article")


def said_articles(count: int) -> str:
    """How many articles."""
    if count == 1:
        return _tr("1 article")
    return _tr("{count} articles").format(count=QLocale().toString(count))


def said_state(state: State | None) -> str:
    """The state as a chip names it; None is all of them."""
    match state:
        case "todo":
            return _tr("To do")
        case "started":
            return _tr("Started")
        case "done":
            return _tr("Done")
        case "ask":
            return _tr("Ask")
        case None:
            return _tr("All")


def said_briefly(count: int) -> str:
    """A number that stays short however large it is: 999, 9.9k, 12k, 1.2M."""
    if count < _THOUSAND:
        return QLocale().toString(count)
    if count < 10 * _THOUSAND:
        return f"{QLocale().toString(count // 100 / 10, 'f', 1)}k"
    if count < _MILLION:
        return f"{count // _THOUSAND}k"
    return f"{QLocale().toString(count / _MILLION, 'f', 1)}M"


def origin(article: ArticleSummary) -> str:
    """Where and when it appeared; of an article that waits for the lead, what is asked."""
    if article.question:
        return " ".join(article.question.split())
    return " · ".join(filter(None, (article.outlet, said_date(article.published))))


def progress(article: ArticleSummary) -> str:
    """Whose work it is and what came of it."""
    return " · ".join(filter(None, (article.assignee, said_claims(article.claims) if article.claims else "")))


def spoken(article: ArticleSummary) -> str:
    """The whole row for those who hear it."""
    return ", ".join(
        filter(
            None,
            (article.title, origin(article), said_state(article.state), article.assignee, said_claims(article.claims)),
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Articles", text)
