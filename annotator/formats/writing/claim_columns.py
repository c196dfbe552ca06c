"""The columns that tables of claims have of themselves; those of the codebook's attributes stand between them."""

BEFORE = ("article_id", "headline", "outlet", "date", "url", "language", "claim_id", "quote", "fragments")
SAID = ("speaker", "role", "affiliation", "mention", "mention_at", "cue", "cue_at")
AFTER = ("target", "stance", "note", "unsure", "annotator")
STANCES = ("claim_id", "article_id", "quote", "speaker", "target", "stance", "annotator")  # of the table beside claims
OWN = frozenset((*BEFORE, *SAID, *AFTER))
