"""Who a staff letter is written to, who made the filing, and for whom the answer speaks.

`kinds`, `titles` and `law_firms` know what a line is; `names` and `lists` compare and divide names; `address` reads
the address block, `re_block` the Re: block; `clients` weighs all witnesses.
"""
