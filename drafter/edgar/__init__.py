"""Getting public letters from EDGAR.

    pace       how often this machine asks, all of its processes together
    client     one request after another, with care: retries, redirects, limits
    filings    what a company has filed, from EDGAR's lists
    searching  staff letters with a phrase
    fetching   the letters that are wanted, into a folder, each once

This is the only part of Drafter that opens a connection, and only when it is called.
"""
