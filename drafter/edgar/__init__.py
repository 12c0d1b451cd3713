"""Getting public letters from EDGAR: the only part of Drafter that opens a connection, and only when it is called.

pace       how often this machine asks, all of its processes together
client     one request after another, with care: retries, redirects, limits
filings    what a company has filed, from EDGAR's lists
fetching   the letters that are wanted, into a folder, each once
"""
