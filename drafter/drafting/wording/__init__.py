"""Render wording files (Jinja and HTML, with brackets for blanks) into blocks, and find mistakes in them."""
