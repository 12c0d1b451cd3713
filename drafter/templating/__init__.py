"""Jinja without letters: sandbox, budget, undefined values, scanner, messages."""
