"""The same verbs as the window's, from a terminal or a script; Qt is never loaded here."""
