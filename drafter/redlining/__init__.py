"""The difference between disclosure that a response proposes and the passage of the filing that it replaces.

    proposed paragraphs ──finding──▶ passage of the filing ──difference──▶ edits ──redline──▶ marked paragraphs

It needs rapidfuzz, of the extra `redline`.
"""
