"""The review: how far annotators agree, what they marked differently, and what of it stands in the gold set."""
