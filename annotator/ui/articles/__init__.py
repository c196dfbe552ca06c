"""The list of articles and how it is narrowed."""
