"""A9: the staff letter asks for a response."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter, top_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style

_SAYS = {
    "completed": "says that the review is completed",
    "review_completed": "says that there are no further comments",
    "no_review": "says that the filing will not be reviewed",
}


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the staff letters that end a review, or say that there will be none."""
    for letter in matter.letters:
        if letter.kind in _SAYS and not letter.comments:
            day = f" of {in_letter_style(letter.date)}" if letter.date else ""
            yield Finding(
                top_of(matter.response),
                f"The staff's letter{day} {_SAYS[letter.kind]}; it asks for no response.",
                "Compare the response with the letter that has the comments.",
            )


_COMMENTS = """
We have reviewed your filing and have the following comments.

Please respond to this letter within ten business days by providing the requested information or advise us as soon as
possible when you will respond. If you do not believe a comment applies to your facts and circumstances, please tell us
why in your response.

After reviewing your response to this letter, we may have additional comments.

Form 10-K for Fiscal Year Ended September 30, 2024

Management's Discussion and Analysis
Results of Operations, page 31

1. We note that you attribute the decrease in gross margin to several factors. Please revise your disclosure in future
filings to quantify the effect of each factor, including [a]ny that offset one another.

Liquidity and Capital Resources, page 36

2. Please tell us the following about your revolving credit facility:
whether you were in compliance with its leverage covenant; and
how much you could borrow without a violation of that covenant.

Notes to Consolidated Financial Statements
Note 4. Inventories, page 58

3. Please explain to us how you determine the net realizable value of your sensor inventory. Cite the accounting
literature on which you rely.

Item 9A. Controls and Procedures, page 62

4. Please amend your filing to disclose the conclusion of your principal executive and principal financial officers
regarding the effectiveness of your disclosure controls and procedures.
"""
RULE = Rule(
    "A9",
    "error",
    "The staff letter asks for a response.",
    "A letter that ends a review needs none, and a response to it reopens what is closed.",
    find,
    bad=Example(staff=((_COMMENTS, "We have completed our review of your filing."),)),
    good=Example(staff=(("We have reviewed your filing", "We have reviewed your amended filing"),)),
    needs_letter=True,
)
