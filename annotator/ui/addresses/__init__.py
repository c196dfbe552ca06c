"""Web addresses of articles, which are opened only after somebody was asked."""
