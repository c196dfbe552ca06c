"""The registry of speakers: looking one up, mending what is known of it, all that it said."""
