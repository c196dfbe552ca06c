"""What several reading formats need: encodings, the parts of a text, columns, dates. No format stands here."""
