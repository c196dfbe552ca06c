"""The quiet line of metadata under a headline. It is drawn, never part of the text."""

from PySide6.QtCore import QDate, QLocale, Qt

from annotator.domain.article import Article


def byline(article: Article) -> str:
    """Date in the words of the interface's language, outlet, author and keywords, as far as they are known."""
    date = QDate.fromString(article.published, Qt.DateFormat.ISODate)
    day = QLocale().toString(date, QLocale.FormatType.LongFormat) if date.isValid() else article.published
    keywords = ", ".join(span.of(article.text) for span in article.keywords)
    return " · ".join(part for part in (day, article.outlet, article.byline, keywords) if part)
