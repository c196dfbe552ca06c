"""What several formats share in writing: tokens with their tags, records of articles. Not one format by itself."""
