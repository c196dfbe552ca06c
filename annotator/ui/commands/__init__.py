"""Every command of the program, one file a topic."""
