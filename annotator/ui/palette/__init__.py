"""The palette: a line to type in, and everything that those words may mean."""
