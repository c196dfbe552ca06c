"""The claims of the open article as cards, and the form of the selected one."""
