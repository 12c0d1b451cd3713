"""Precedents: how others answered a comment, and what became of it.

    letters of both sides ──documents──▶ records ──pairing──▶ exchanges ──store──▶ one SQLite file ──index──▶ search

`documents` keeps what matters of a letter that was read; `pairing` puts each answer beside the staff letters that it
answers; `store` is the file with both, and `index` the search index that is made from it and can be made again.
"""
