"""The columns that a claims table has of itself; those of the codebook's attributes stand between them."""

BEFORE = ("article_id", "headline", "outlet", "date", "url", "language", "claim_id", "quote", "fragments")
SAID = ("speaker", "role", "affiliation", "mention", "mention_at", "cue", "cue_at")
AFTER = ("target", "stance", "note", "unsure", "annotator")
OWN = frozenset((*BEFORE, *SAID, *AFTER))
