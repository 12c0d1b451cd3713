"""The use cases, one function each, with values in and values out.

The command line, Python programs and any other front door call these and nothing below them. Nothing here prints.

    letters            read, draft, draft_companion, write: one step each
    drafter            Drafter, the same steps for one firm and profile
    draft_letter       a staff letter's file in, a Word file out, with what a summary needs to say
    draft_many         the same for many letters, in several processes
    draft_bytes        the same for bytes, for a cluster
    inspect_letters    what was read in each of many letters
    tracker            the tracker of a review as a workbook, its calendar, and the note to the working group
    undertakings       what a company promised in its letters
    firm_files         create, list and check a firm's folder
    topics             list, show, try and check topics
"""
