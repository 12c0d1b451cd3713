"""What Drafter finds in real letters, against labels made by reading them.

The labels hold EDGAR accession numbers and values, no text: who has the letters can measure. The letters are public,
on EDGAR, as form type UPLOAD.
"""
