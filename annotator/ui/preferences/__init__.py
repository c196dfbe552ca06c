"""The dialog in which a person sets the program up, made from how the settings are declared."""
