"""Utilities that know nothing of letters, Word or templates: files, TOML, dates, limits."""
