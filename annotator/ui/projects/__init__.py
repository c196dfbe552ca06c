"""Projects: the start page, making and opening them, copies, and what to do when one cannot be used."""
