"""Find the authorities that a text cites, and the items of a filing that it points to.

    from drafter.citations import find_citations, parse_citation

    refers, also = find_citations("Refer to Items 10(e)(1)(i) and 303 of Regulation S-K.")
    refers.canonical                                 # "S-K 10(e)(1)(i)"
    refers.within(parse_citation("S-K 10(e)"))       # True

One step, one file: `clean` (one kind of space, hyphen, and quotation mark), `patterns` (what citations look like, as
data with examples), `lists` (one citation for each member), `pinpoints` (paragraphs and sections named before or after
their authority), `canonical` (one spelling for each authority), and `finder`, which goes through a text.

Nothing is guessed. If neither the words nor the number identifies the source, it stays open: "Item 5" with no form is a
citation of the kind "item", within no other. A number that exists nowhere, such as Item 999, is not a citation.
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
"""A description of each kind of citation."""

__all__ = ["KINDS", "Citation", "find_citations", "parse_citation"]


def parse_citation(text: str) -> Citation:
    """Return the citation that makes up a whole text, such as "S-K 402(v)". Every canonical spelling is read as itself.

    Raises:
        ValueError: The text is not exactly one citation.
    """
    found = find_citations(text)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)):
        raise ValueError(f"“{text}” is not one citation.")
    return found[0]
