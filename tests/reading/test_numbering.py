"""Which lines begin a comment.

In the layouts below `>` marks those that do; the mark is no part of the line.
"""

from __future__ import annotations

import pytest

from drafter.reading.formats.edgar_text import text_source
from drafter.reading.series import find_starts

LAYOUTS = {
    "plain": """
>1.     Please tell us who owns the pier.
>2.     Please revise the table of dues.
>3.     We note the rebates.
""",
    "text that wraps at what looks like a number": """
>1.     We note that you recognize dues when a vessel leaves, and that you refer to ASC
        606. Please tell us why.
>2.     Please revise Note
        3. The table there does not agree.
>3.     Please advise.
""",
    "a numbered note as a heading": """
>1.     Please tell us who owns the pier.

2. Income Taxes, page F-20

>2.     Please reconcile the rate.
""",
    "a numbered note whose number is the next comment's": """
Notes to Consolidated Financial Statements
1. The Company and Its Accounting Policies, page 40

>1.     Please expand the policy.

2. Harbor Dues
>2.     Please tell us when dues are earned.
""",
    "a number alone on its line": """
>1.     Please tell us who owns the pier.
>2.
        Please revise the table.
>3.     Please advise.
""",
    "a number alone above white space, below a header, a heading and a sentence": """
>1.

All exhibits are open to the public.
>2.

The table of dues does not add up.

Harbor Dues, page 12
>3.

Several of the dues are not in the table.
""",
    "a number that ends a sentence, alone on its line": """
>1.     Please tell us why you have not revised what we named in our comment about Note
2.

The table of dues is unclear.

>2.     Please revise it.
""",
    "two digits": "\n".join(f">{n}.{' ' * 5}Please revise page {n + 30}." for n in range(1, 13)),
    "a list inside a comment": """
>1.     Please describe:
            1. the dues;
            2. the rebates; and
            3. the pier.
>2.     Please advise us of the rent.
>3.     Please revise.
""",
    "a letter that begins in the middle": """
>4.     Please tell us who owns the pier.
>5.     Please revise the table of dues.
""",
    "numbers that begin again under a second filing": """
Form 10-K for the year ended September 24, 2021
>1.     Please tell us who owns the pier.
>2.     Please revise the table of dues.
Form 10-Q for the quarter ended December 24, 2021
>1.     Please tell us why the rebates rose.
>2.     Please revise the table of rebates.
""",
    "numbers that begin again under each heading": """
Cover Page

>1.  Please state the price of the shares.

>2.  The cover names two classes.

Fees and Expenses

>1.  Move the footnote to the table.

Leverage

>1.  Name the lender.
""",
    "a heading with a colon": """
>1.     Please tell us who owns the pier.

II. Exhibits:

>2.     Please file the lease.
""",
    "letters before the numbers": """
>Q1.  Please tell us who owns the pier.

>Q2.  Please file the lease.
""",
    "a list at the margin inside a comment": """
>1.     Please address each of the following:
        1.     the dues that you charge;
        2.     the rebates that you grant; and
        3.     the rent that you pay.
>2.     Please revise the table of rebates.
""",
    "a list whose numbers go on from the comment's": """
>1.     Please tell us who owns the pier.
       You describe the following.
       2. The rent was paid.
       3. The dues were paid.
>2.     Please advise us of the rent.
>3.     Please revise.
""",
    "a list at the margin inside the only comment": """
>1.     Please tell us who owns the pier.

We read on page 12 what you mean.

1. The rent was paid.

2. The dues were paid.
""",
    "one number with a colon": """
>1.     Please tell us who owns the pier.
>2:     Please revise the table of dues.
>3.     We note the rebates.
""",
    "the last number in bold": """
>1.     Please tell us who owns the pier.
>2.     Please revise the table of dues.
>**3.** We note the rebates.
""",
    "the first number as a scanner reads it": """
>l.     Please tell us who owns the pier.
>2.     Please revise the table of dues.
""",
    "two numbers in full width": """
>1.     Please tell us who owns the pier.
>２.     Please revise the table of dues.
>３．Please advise.
""",
    "all numbers between parentheses, and a list with periods": """
>(1)    Please tell us of the following:
        1. the rent;
        2. the dues.
>(2)    Please revise the table of dues.
""",
    "a page number where the next comment's could be": """
>1.     Please tell us who owns the
2
       pier and who leases it.
""",
    "no comments": """
We have completed our review. The fee is 606. That is all.
""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_starts(layout: str) -> None:
    marked = [line for line in layout.splitlines() if line.strip()]
    expected = [line.lstrip(">").strip() for line in marked if line.startswith(">")]
    lines = text_source(layout.replace(">", ""), "layout").lines
    assert [lines[start.at].text for start in find_starts(lines)] == expected
