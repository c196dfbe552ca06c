"""The only room that knows SQL: an open project file, read as values and changed by change sets."""
