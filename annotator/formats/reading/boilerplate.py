"""Lines that news sites put into a text and that are no part of the article, in the languages we know them in."""

import re

from annotator.domain.span import Span

_PHRASES = """
comments|comment|leave a comment|post a comment|add a comment|view comments|show comments|no comments
comments are closed|share|share this|share this article|share this story|share on facebook|share on twitter|share on x
share on whatsapp|share via email|tweet|facebook|twitter|whatsapp|linkedin|telegram|reddit|copy link
print|print this|email|e-mail|save|read more|read also|also read|continue reading|keep reading|more on this story
related|related articles|related stories
related topics|related content|recommended|more from this section|most read|most popular|trending|back to top
advertisement|advertising|ad|ads|sponsored|sponsored content|story continues below advertisement
article continues below advertisement|subscribe|subscribe now|subscribe to our newsletter|sign up|sign in|log in
sign up for our newsletter|newsletter|newsletters|follow us|follow us on twitter|follow us on facebook
all rights reserved|see also|skip to content|menu
kommentare|kommentar|kommentar schreiben|kommentare anzeigen|teilen|anzeige|werbung|weiterlesen|mehr zum thema
lesen sie auch|lesen sie mehr|abonnieren|newsletter abonnieren|drucken|zur startseite|merken|alle rechte vorbehalten
commentaires|commentaire|réagir|partager|publicité|lire aussi|lire la suite|à lire aussi|abonnez-vous|s'abonner|imprimer
tous droits réservés|comentarios|comentar|compartir|publicidad|leer más|lea también|lee también|suscríbete|suscribirse
imprimir|commenti|commenta|condividi|pubblicità|leggi anche|leggi tutto|abbonati|stampa|comentários|compartilhar
partilhar|publicidade|leia mais|leia também|assine|reacties|reageer|delen|advertentie|lees meer|lees ook|abonneren
komentarze|udostępnij|reklama|czytaj więcej|czytaj także|czytaj też|subskrybuj|komentáře|diskuse|sdílet|číst více
čtěte také|kommentarer|dela|del|annons|annonse|annonce|läs mer|läs också|les mer|les også|læs mere|læs også|prenumerera
abonner|jaa|mainos|lue lisää|lue myös|tilaa|hozzászólások|megosztás|hirdetés|olvasson tovább|feliratkozás
comentarii|distribuie|publicitate|citește și|citește mai mult|yorumlar|yorum yap|paylaş|reklam|devamını oku|abone ol
комментарии|комментировать|поделиться|реклама|читать далее|читайте также|подписаться|подписывайтесь|распечатать
коментарі|поділитися|читати далі|читайте також|підписатися|σχόλια|κοινοποίηση|διαφήμιση|διαβάστε περισσότερα
διαβάστε επίσης|εγγραφή|تعليقات|التعليقات|مشاركة|شارك|إعلان|اقرأ المزيد|اقرأ أيضا|اشترك|תגובות|שתף|פרסומת|קרא עוד
评论|分享|广告|阅读更多|相关阅读|订阅
評論|留言|廣告|閱讀更多|訂閱|コメント|シェア|共有|広告|続きを読む|関連記事|댓글|공유|광고|더 보기|구독
"""
_KNOWN = frozenset(phrase.strip() for line in _PHRASES.splitlines() for phrase in line.split("|") if phrase.strip())
# A count beside the words ("12 comments", "Comments (3)"), arrows, bullets and colons.
_BESIDE = re.compile(r"[\W\d_]+")
_LONGEST = max(map(len, _KNOWN)) + 12  # with what may stand beside the words
_OF_RIGHTS = "©(cC"  # with what the next pattern begins
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s.{0,80}\d{4}.{0,80}", re.IGNORECASE)


def may_be_boilerplate(text: str, line: Span) -> bool:
    """Whether to ask about a line at all: most are far too long, and an import has tens of thousands."""
    return line.end - line.start <= _LONGEST or text[line.start] in _OF_RIGHTS


def is_boilerplate(line: str) -> bool:
    """Whether a line, which stands alone in the text and is trimmed, is the site's and not the article's."""
    if len(line) > _LONGEST:
        return line[0] in _OF_RIGHTS and _RIGHTS.fullmatch(line) is not None
    words = line.casefold().replace("’", "'")
    return words in _KNOWN or _without_edges(words) in _KNOWN or _RIGHTS.fullmatch(line) is not None


def _without_edges(words: str) -> str:
    start = _BESIDE.match(words)
    words = words[start.end() :] if start else words
    while words and _BESIDE.fullmatch(words[-1]):
        words = words[:-1]
    return words
