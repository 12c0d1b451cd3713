"""Check a response letter before it goes out, against the staff letters that it responds to.

    readings + letters ──pairing──▶ Matter ──each of rules──▶ Checked

`matter` is what a rule sees; `rules/` has one file for each rule, with its reason and two examples.
"""
