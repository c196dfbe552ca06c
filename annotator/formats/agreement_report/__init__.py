"""The report on annotators' agreement and work, for people: one HTML file, PDF, a tidy table and JSON."""
