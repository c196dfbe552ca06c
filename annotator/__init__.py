"""Media Annotator: marking claims, speakers and stances in news articles, offline."""

__version__ = "0.1.0"
