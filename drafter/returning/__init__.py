"""Read the responses in a letter that comes back as a Word file."""
