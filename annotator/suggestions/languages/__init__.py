"""The words of each language, one module a language; loaded when an article needs them."""
