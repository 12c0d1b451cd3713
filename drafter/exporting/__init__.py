"""A response letter in Word as EDGAR takes it: HTML or plain text, with nothing that is not the letter.

    Word file ──clean──▶ Word file without notes and marks ──reader──▶ Letter ──html | text──▶ bytes

`page` has the model of a letter as it looks; lengths are in points.
"""
