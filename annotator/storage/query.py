"""What a search asks for: words for the index, and pieces of writing that has no spaces between its words."""

import re

from msgspec import Struct

from annotator.domain.text import normalise

# Thai to Khmer, Japanese syllables, Han: for the index a whole run of them is one word, so they are looked for in the
# texts themselves.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"


class Query(Struct, frozen=True):
    """``match`` is in the language of FTS5, or empty; ``pieces`` are to stand in the text as they are."""

    match: str
    pieces: tuple[str, ...]


def parsed(words: str) -> Query:
    """All the words are wanted, the last one as a beginning; none of their signs is an operator."""
    words = normalise(words).text  # SQLite takes neither NUL nor surrogates
    terms = [term for term in words.split() if any(c.isalnum() for c in term)]
    spaced = ['"' + term.replace('"', '""') + '"' for term in terms if not _unspaced(term)]
    if spaced and not words[-1].isspace() and not _unspaced(terms[-1]):
        spaced[-1] += "*"
    return Query(" ".join(spaced), tuple(term for term in terms if _unspaced(term)))


def _unspaced(term: str) -> bool:
    # Compiled at the first search: the pattern takes 2 ms, and no start of the program needs it.
    return re.search(_UNSPACED, term) is not None
