"""Faults in the sample response, one of each kind, and what the check says of each: rule, comment, and words."""

from __future__ import annotations

from itertools import starmap
from typing import NamedTuple

from drafter.checking.rule import Example, WordMark
from tests.checking.sample import RESPONSE


class Planted(NamedTuple):
    """A fault.

    Attributes:
        rule: The only rule that reports it.
        comment: The number of the comment at which it is; 0 for the letter as a whole.
        words: Words of its place; "" if the place has none.
        fault: What it is, in a few words.
        example: How it gets into the letter.
    """

    rule: str
    comment: int
    words: str
    fault: str
    example: Example


def _line(beginning: str) -> str:
    return next(line for line in RESPONSE.splitlines() if line.startswith(beginning))


_COMMENT_3, _RESPONSE_3 = _line("* 3."), _line("Response: The Company measures")
_CAPACITY = _line("At that date")
_RATIO = "Its leverage ratio was 2.1 to 1"
_LITERATURE = "under ASC 330-10-35-1B"


def _changed(*changes: tuple[str, str]) -> Example:
    return Example(response=changes)


def _marked(mark: WordMark, words: str) -> Example:
    return Example(marks=((mark, words),))


def _added(sentence: str) -> Example:
    """Return a response to comment 2 with a sentence more."""
    return _changed((_CAPACITY, f"{sentence} {_CAPACITY}"))


def _requested(*changes: tuple[str, str]) -> Example:
    """Return a response that omits an amount, with a request for confidential treatment that is changed."""
    request = (
        ("$22 million", "$[***] million"),
        ("VIA EDGAR", "VIA EDGAR\nFOIA Confidential Treatment Requested by Larkmoor Instruments, Inc. under 17 C.F.R. "
         "§ 200.83, 18 Tannery Row, Duluth, Minnesota 55802, 218-555-0118"),
        ("^ Page #", "^ Page #\n^ Confidential Treatment Requested by Larkmoor Instruments, Inc. LI-#"),
        ("Each comment is set out", "The complete letter is delivered to the Staff by secure file transfer, and a copy "
         "of this request is sent to the Office of FOIA Services; in this version, omitted words are replaced with "
         "“[***]”. Each comment is set out"),
    )  # fmt: skip
    return Example(response=(*request, *changes))


_ROWS = (
    # Every comment, word for word, with its response
    ("A1", 3, "Please explain to us", "a comment is left out", _changed(
        (_COMMENT_3, ""), (_RESPONSE_3, ""), ("# Notes to Consolidated Financial Statements", ""),
        ("# Note 4. Inventories, page 58", ""))),
    ("A1", 3, "Please explain to us", "a comment is restated twice", _changed(
        (_RESPONSE_3, f"{_RESPONSE_3}\n\n{_COMMENT_3}\n\n{_RESPONSE_3}"))),
    ("A1", 5, "5. Please tell us whether", "a comment that the staff did not make", _changed(
        ("If you have any questions", "* 5. Please tell us whether you hedge the price of copper.\n\nResponse: The "
         "Company does not hedge it.\n\nIf you have any questions"))),
    ("A2", 3, "", "no response", _changed((_RESPONSE_3, "Response:"))),
    ("A3", 2, "you can borrow", "a word is another", _changed(("you could borrow", "you can borrow"))),
    ("A3", 3, "sensor inventory.", "a sentence is left out", _changed(
        (" Cite the accounting literature on which you rely.", ""))),
    ("A3", 2, "credit facility:", "a bullet is left out", _changed(
        ("- whether you were in compliance with its leverage covenant; and\n", ""))),
    ("A4", 3, "Please explain to us", "a number is another", _changed(("* 3. Please", "* 5. Please"))),
    ("A4", 3, "page 85", "the page of a heading is another", _changed(("page 58", "page 85"))),
    ("A4", 2, "Please tell us the following", "a heading is left out", _changed(
        ("# Liquidity and Capital Resources, page 36", ""))),
    ("A5", 2, "The Company was in compliance", "a bullet is not answered", _changed((_CAPACITY, ""))),
    ("A6", 4, "has revised its disclosure", "a revision that nobody finds", _changed(
        ("The Company has disclosed the conclusion of these officers on page 3 of Amendment No. 1, as follows:",
         "The Company has revised its disclosure accordingly."), (_line("> “Our Chief"), ""))),
    ("A7", 1, "The Company will quantify", "a draft that the staff asks for is left out", Example(
        both=(("that offset one another.", "that offset one another. Provide us with your proposed disclosure."),),
        response=((", substantially as follows:", "."), (_line("> “Gross margin"), "")))),
    ("A8", 3, "prior response", "a follow-up comment gets the earlier response again", Example(
        both=(("Please explain to us", "We note your response to prior comment 2. Please explain to us"),),
        response=((_RESPONSE_3, "Response: The Company refers the Staff to its prior response, in which it describes "
                   "how it determines the net realizable value of its sensor inventory."),))),
    # Names, dates and addresses
    ("B1", 0, "Larkmore Instruments, Inc.", "the registrant is misspelled", _changed(("Re: Larkmoor", "Re: Larkmore"))),
    ("B1", 0, "Form 10-Q", "the form is another", _changed(
        ("Form 10-K for Fiscal Year Ended September 30, 2024\nFiled",
         "Form 10-Q for Fiscal Year Ended September 30, 2024\nFiled"))),
    ("B1", 0, "September 30, 2023", "the fiscal year is another", _changed(
        ("September 30, 2024\nFiled", "September 30, 2023\nFiled"))),
    ("B1", 0, "001-55510", "the file number is another", _changed(("001-55501", "001-55510"))),
    ("B2", 0, "March 5, 2025", "the staff's letter has another date", _changed(("March 3, 2025", "March 5, 2025"))),
    ("B2", 0, "February 28, 2025", "the staff's letter is received before its date", _changed(
        ("dated March 3, 2025,", "dated March 3, 2025, received on February 28, 2025,"))),
    ("B3", 0, "January 16, 2025", "an earlier letter has another date", Example(
        staff=(("22, 2024\n", "22, 2024\n                Response dated January 10, 2025\n"),),
        response=(("22, 2024\n", "22, 2024\nResponse dated January 16, 2025\n"),))),
    ("B4", 0, "March 15, 2025", "the letter is dated on a Saturday", _changed(("March 14, 2025", "March 15, 2025"))),
    ("B5", 0, "March 19, 2025", "the letter is late", _changed(("March 14, 2025", "March 19, 2025"))),
    ("B6", 0, "Amos Whitefield", "a name of the staff is misspelled", _changed(("Whitfield", "Whitefield"))),
    ("B6", 0, "Commission", "a name of the staff is left out", _changed(("Abelard\nAmos Whitfield", "Abelard"))),
    ("B7", 0, "Office of Technology", "the office is another", _changed(("of Manufacturing", "of Technology"))),
    ("B8", 0, "450 Fifth Street, N.W.", "an old address", _changed(("100 F Street, N.E.", "450 Fifth Street, N.W."))),
    ("B9", 0, "Dear Ms. Abelard", "titles that the staff does not give", _changed(
        ("Ladies and Gentlemen:", "Dear Ms. Abelard and Mr. Whitfield:"))),
    ("B10", 0, "LARKMOOR", "nobody signs", _changed(
        ("/s/ Dorothea Quill\nDorothea Quill\nChief Financial Officer\nLarkmoor Instruments, Inc.", ""))),
    ("B10", 0, "Larkmore Instruments, Inc.", "the company is misspelled below the signature", _changed(
        ("Officer\nLarkmoor", "Officer\nLarkmore"))),
    ("B11", 0, "Larkmoor Instruments, Inc.", "counsel receives no copy", _changed(
        ("cc: Leonie Hartsook, Hartsook & Bell LLP", ""))),
    ("B12", 0, "218-555-018", "a telephone number lacks a digit", _changed(("218-555-0118", "218-555-018"))),
    ("B13", 0, "VIA HAND DELIVERY", "a delivery of former times", _changed(("VIA EDGAR", "VIA HAND DELIVERY"))),
    # Nothing left over from drafting
    ("C1", 2, "[●]", "a blank", _changed(("$22 million", "$[●] million"))),
    ("C1", 2, "TBD", "an amount to come", _changed(("$22 million", "TBD"))),
    ("C1", 2, "[NTD: update]", "a note to draft", _changed((_CAPACITY, f"{_CAPACITY} [NTD: update]"))),
    ("C2", 2, "Privileged and Confidential", "a legend of privilege", _added("Privileged and Confidential.")),
    ("C2", 2, "2.1 to 1", "highlighted words", _marked("highlighted", "2.1 to 1")),
    ("C2", 2, "the highest permitted ratio", "hidden words", _marked("hidden", "the highest permitted ratio")),
    ("C2", 2, "2.1 to 1", "words in color", _marked("colored", "2.1 to 1")),
    ("C3", 2, "2.1 to 1", "a tracked insertion", _marked("insertion", "2.1 to 1")),
    ("C3", 3, "actual", "a tracked deletion", Example(
        response=(("the lower of cost", "the lower of actual cost"),), marks=(("deletion", "actual "),))),
    ("C3", 3, "open orders", "a Word comment", _marked("comment", "open orders")),
    ("C3", 2, "2.1 to 1", "a merge field", _marked("field", "2.1 to 1")),
    ("C3", 2, "", "an embedded workbook", _marked("embedded_object", "$22 million")),
    ("C4", 0, "", "an author", _marked("property", "Piet Hallam")),
    ("C5", 0, "4821-9032-1187 v.3", "a document number", _changed(("^ Page #", "^ Page #\n^ 4821-9032-1187 v.3"))),
    ("C5", 0, "Draft of March 10, 2025", "a draft stamp", _changed(
        ("^ Page #", "^ Page #\n^ Draft of March 10, 2025"))),
    ("C6", 3, "open orders", "a drafting note", _marked("note_of_drafter", "open orders")),
    ("C7", 1, "[has quantified / will quantify]", "two alternatives", _changed(
        ("The Company will quantify", "The Company [has quantified / will quantify]"))),
    # References and facts
    ("D1", 4, "page 30", "a page beyond the last one", _changed(("on page 3 of", "on page 30 of"))),
    ("D2", 2, "Annex B", "an annex that is not attached", _added("Please see Annex B attached to this letter.")),
    ("D3", 4, "Amendment No. 2", "another amendment", _changed(
        ("page 3 of Amendment No. 1", "page 3 of Amendment No. 2"))),
    ("D4", 4, "were not effective", "disclosure that the filing has otherwise", _changed(
        ("procedures were effective", "procedures were not effective"))),
    ("D5", 3, "Item 303(a)(3)(ii) of Regulation S-K", "a citation of former law", _changed(
        (_LITERATURE, f"under Item 303(a)(3)(ii) of Regulation S-K and {_LITERATURE.removeprefix('under ')}"))),
    ("D5", 3, "Rule 5-99 of Regulation S-X", "a rule that does not exist", _changed(
        (_LITERATURE, f"under Rule 5-99 of Regulation S-X and {_LITERATURE.removeprefix('under ')}"))),
    ("D6", 2, "(the “Leverage Covenant”)", "a term that is defined twice", _added(
        "The covenant (the “Leverage Covenant”) is tested quarterly. The Leverage Covenant has not changed. The "
        "covenant (the “Leverage Covenant”) was amended once.")),
    ("D7", 2, "$3.0 million", "a change that its amounts do not have", _added(
        "Inventory decreased by $3.0 million, from $44.0 million to $40.0 million.")),
    ("D8", 1, "Controls and Procedures", "another section than the comment's", _changed(
        ("in Results of Operations in its", "in Controls and Procedures in its"))),
    ("D9", 2, "inadvertently omitted", "an admission", _added("The ratio was inadvertently omitted from the filing.")),
    ("D10", 2, "response to comment 6", "a response that is not there", _added(
        "Please see our response to comment 6 below.")),
    # Promises
    ("E1", 1, "The decrease had several factors", "a request for future filings is passed over", _changed(
        (_line("Response: The Company will"), "Response: The decrease had several factors; component prices were the "
         "largest."), (_line("> “Gross margin"), ""))),
    ("E2", 1, "going forward", "a promise without a filing", _changed(
        ("in its Annual Report on Form 10-K for the fiscal year ending September 30, 2025,", "going forward,"))),
    ("E3", 4, "will amend", "an amendment without a time", _changed(
        ("Concurrently with this letter, the Company is filing Amendment No. 1 to its Form 10-K",
         "The Company will amend its Form 10-K"))),
    # Confidential treatment
    ("F1", 2, "[***]", "omitted words without a request", _changed(("$22 million", "$[***] million"))),
    ("F4", 0, "", "no copy of the request for the FOIA office", _requested(
        ("the Office of FOIA Services", "the Company’s auditor"))),
    ("F5", 0, "", "a request under no rule", _requested((" under 17 C.F.R. § 200.83", ""))),
    ("F6", 2, "copies of the waivers", "materials under no rule", _added(
        "The Company is providing copies of the waivers to the Staff under separate cover.")),
    ("F7", 0, "", "letters about a draft offering statement", Example(
        both=(("Form 10-K for Fiscal Year Ended September 30, 2024", "Draft Offering Statement on Form 1-A"),))),
    ("F8", 0, "", "the confidential version by e-mail", _requested(("by secure file transfer", "by e-mail"))),
    # Form
    ("H4", 0, "March 10, 2025", "the header has another date", _changed(("^ March 14, 2025", "^ March 10, 2025"))),
    ("H5", 3, "", "a picture in a response", _marked("picture", "open orders")),
    ("H7", 2, "219-09-9999", "a social security number", _added("Its controller (219-09-9999) left the Company.")),
    ("H8", 0, "", "the language is German", _marked("language", "de-DE")),
    # Law by topic
    ("L-HF1", 2, "three consecutive years", "a period of former law", _added(
        "Under the Holding Foreign Companies Accountable Act, trading is prohibited if the auditor cannot be inspected "
        "for three consecutive years.")),
    ("L-HF2", 2, "December 16, 2021", "a determination that was vacated", _added(
        "On December 16, 2021, the PCAOB determined that it could not inspect firms in Hong Kong.")),
    ("L-HF3", 2, "Accelerating", "an act that was not enacted", _added(
        "The Accelerating Holding Foreign Companies Accountable Act was signed into law in 2022.")),
    ("L-CE1", 2, "will amend", "an amended report without certifications", _added(
        "By April 30, 2025, the Company will amend its Form 10-Q to correct the ratio.")),
    ("L-CL1", 2, "Item 1502", "a rule that was stayed", _added("Item 1502 of Regulation S-K asks for nothing else.")),
    ("L-EX1", 3, "", "an accounting response without literature", _changed((f" {_LITERATURE}", ""))),
    ("L-FL1", 2, "Section 27A", "a safe harbor that does not apply", Example(
        both=(("how you determine the net", "how the tender offer affects the net"),),
        response=((_CAPACITY, f"{_CAPACITY} These statements are within the safe harbor of Section 27A."),))),
    ("L-NG1", 1, "", "a promise that leaves out earnings releases", Example(
        both=(("Please revise your disclosure in future filings to quantify the effect of each factor, including [a]ny "
               "that offset one another.", "Please revise the non-GAAP measures in your earnings release."),))),
    ("L-PR1", 2, "Form 10-S", "a form that is only proposed", _added("The Company will report it on Form 10-S.")),
    ("L-TD1", 0, "do not foreclose", "an acknowledgement that the staff no longer asks for", _changed(
        ("If you have any questions", "The Company acknowledges that Staff comments do not foreclose the Commission "
         "from taking any action. If you have any questions"))),
)  # fmt: skip

PLANTED = tuple(starmap(Planted, _ROWS))
