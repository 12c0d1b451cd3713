"""Responses as Markdown: out of a letter in Word, and back into it."""
