"""Keep track of a review: what was promised, who answers which comment, and when it is due.

responses ──companies──▶ each company's ──promises──▶ CompanyUndertakings
"""
