"""The application's own settings, not a project's."""
