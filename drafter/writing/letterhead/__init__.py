"""A firm's own paper: a Word file, its tags and placeholders, and where the letter goes."""
