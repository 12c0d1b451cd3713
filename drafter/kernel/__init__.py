"""What knows nothing of letters, Word or templates: files, TOML, dates, limits."""
