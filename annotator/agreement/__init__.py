"""How far annotators mark alike: numbers in, numbers out. No file, no project and no screen is known here."""
