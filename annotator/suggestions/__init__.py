"""Article in, suggestions out: who says what, found by rules. Nothing here is stored, and no file is read."""
