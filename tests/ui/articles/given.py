"""Articles for the list, numbered."""

from annotator.domain.article import Article, ArticleState, State
from annotator.domain.change import ChangeSet, added
from annotator.project import annotating

OUTLETS = ("Daily Herald", "The Courier", "Newswire")


def an_article(number, **known):
    """The article of that number; its id is ``article-001`` and the like."""
    outlet = OUTLETS[number % 3]
    sound = {"outlet": outlet, "published": f"2016-{1 + number % 12:02}-{1 + number % 28:02}"}
    text = f"Headline {number}\n\nThe minister of {outlet} said that number {number} was a lot."
    return Article(id=f"article-{number:03}", text=text, **{**sound, **known})


def bring(project, numbers, state: State = "todo"):
    """Adds articles as an import does: one step."""
    articles = [an_article(number) for number in numbers]
    project.store.stage(articles)
    states = (ArticleState(article_id=article.id, state=state) for article in articles)
    project.do(ChangeSet("import", added(*states)))


def set_state(project, number, state):
    """Says how far the work on an article is, open or not."""
    document = project.store.document(f"article-{number:03}", project.set_id)
    annotating.set_state(project, document, state)
