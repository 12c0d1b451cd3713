"""Determine to whom a staff letter is written, who made the filing, and for whom the response speaks.

`kinds`, `titles` and `law_firms` recognize what a line is; `names` and `lists` compare and divide names; `address`
reads the address block and `re_block` the Re: block; `clients` weighs all the evidence.
"""
