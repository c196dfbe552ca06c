"""The codebook: its editor, and what an edit left to be looked at again."""
