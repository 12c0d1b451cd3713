"""A letter that comes back: from a Word file to the responses in it."""
