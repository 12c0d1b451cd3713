"""Keep track of a review: what was promised, who answers which comment, and when it is due.

responses ──companies──▶ each company's ──promises──▶ CompanyUndertakings
letters + response ──tracker──▶ Tracker ──tables──▶ Table ──typed, against the file──▶ Table ──workbook──▶ .xlsx
                                   ├──calendar_file──▶ .ics
                                   └──note──▶ .eml, .txt
"""
