"""The wording files: HTML with brackets, rendered into blocks."""
