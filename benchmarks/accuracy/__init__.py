"""Compare what Drafter finds in real letters with labels made by reading them.

The labels contain EDGAR accession numbers and values but no text, so anyone who has the letters can measure. The
letters are public on EDGAR, as form type UPLOAD.
"""
