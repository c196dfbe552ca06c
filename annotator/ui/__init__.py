"""The only room that knows Qt: the window."""
