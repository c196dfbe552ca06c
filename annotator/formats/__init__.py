"""One file per format, named as its users name it; none knows another, and none knows the project file."""
