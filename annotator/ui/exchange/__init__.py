"""Bringing articles in and data out."""
