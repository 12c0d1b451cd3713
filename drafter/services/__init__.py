"""The use cases, one function each, with values in and values out.

The command line, Python programs and any other front door call these and nothing below them. Nothing here prints.

Each module is one use case, or what several of them need; its first line says what it does.

    to draft           letters, drafter, draft_letter, draft_many, draft_bytes, companion_letters, redraft_letter
    to look            inspect_letters, open_items, topics, letter_preview, page_pictures, marked_words
    to correct         correcting, corrections, profile_form
    to check           check, check_files, annotate_response, fix_response
    to answer          answers, redline_letter, precedents_add, precedents_find, fetch_letters
    to follow up       tracker, undertakings
    to file            export_letter, validate_documents
    about the setting  firm_files, installation
"""
