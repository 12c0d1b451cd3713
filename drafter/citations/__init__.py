"""Securities-law citations in running text: what a comment or response cites, each in one spelling and with its place.

    from drafter.citations import find_citations

    find_citations("Refer to Items 303(b)(2) and 305 of Regulation S-K.")   # S-K 303(b)(2), S-K 305

The steps, a file each: `clean` (one kind of space, hyphen and quotation mark), `patterns` (what citations look like, as
data with examples), `lists` (one member each), `pinpoints` (paragraphs and sections named apart from their authority),
`canonical` (one spelling), and `finder`, which goes through a text. What is not certain is not a citation.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter.citations.citation import Citation
from drafter.citations.finder import find_citations

KINDS: Mapping[str, str] = {
    "sk_item": "an item of Regulation S-K, M-A, AB or S-B",
    "sx_rule": "a rule or article of Regulation S-X",
    "regulation": "a whole regulation",
    "regulation_rule": "a rule of Regulation G, FD, M, S-T or another that counts from its own first rule",
    "act": "a whole act, except the Securities Act and the Exchange Act",
    "act_section": "a section of an act",
    "act_rule": "a rule under an act",
    "cfr": "a section of the Code of Federal Regulations that has no other name, and Rule 83",
    "us_code": "a section of the United States Code",
    "federal_register": "a page of the Federal Register",
    "item": "an item of a form that the text does not name",
    "rule": "a rule whose act or regulation the text does not name",
    "form_item": "an item of a form, as a requirement",
    "filing_item": "an item of a form, as a place in a filing",
    "form_instruction": "a general instruction of a form, or a note of a schedule",
    "asc": "a topic or paragraph of the Accounting Standards Codification",
    "asu": "an accounting standards update",
    "ifrs": "an international standard or interpretation",
    "legacy_gaap": "an accounting standard from before the codification",
    "sab": "a Staff Accounting Bulletin, or a topic of their codification",
    "pcaob": "a standard, rule or release of the PCAOB",
    "cdi": "a question of the Compliance and Disclosure Interpretations",
    "telephone_interpretation": "an entry of the Manual of Publicly Available Telephone Interpretations",
    "release": "a release of the SEC, or a section of one",
    "slb": "a Staff Legal Bulletin",
    "frc": "a section of the Codification of Financial Reporting Policies",
    "frm": "a section of the staff's Financial Reporting Manual",
    "industry_guide": "an industry guide",
    "cf_guidance": "a topic of the CF Disclosure Guidance",
    "exchange_rule": "a rule of a market or of FINRA",
    "state_law": "a section of Delaware's corporation law",
    "tax": "a section of the Internal Revenue Code",
}
"""Every kind of citation, in words."""

__all__ = ["KINDS", "Citation", "find_citations", "parse_citation"]


def parse_citation(text: str) -> Citation:
    """Return the one citation that a text is, such as "S-K 402(v)"; every canonical spelling can be read in this way.

    Raises:
        ValueError: the text is not exactly one citation.
    """
    found = find_citations(text)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)):
        raise ValueError(f"“{text}” is not one citation.")
    return found[0]
