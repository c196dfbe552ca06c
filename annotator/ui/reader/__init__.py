"""The text of an article: shown, read and marked."""
