"""What one can do with an open project: the verbs."""
