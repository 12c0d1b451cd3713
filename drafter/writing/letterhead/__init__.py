"""A firm's letterhead: a Word file with tags and with placeholders for the letter."""
