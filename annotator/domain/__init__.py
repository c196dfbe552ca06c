"""What things are: text, span, annotation, codebook, change. Pure values and functions, no file, no screen."""
