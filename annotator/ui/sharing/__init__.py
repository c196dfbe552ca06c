"""Sharing work: giving it out, returning it, bringing it together, giving decisions back."""
