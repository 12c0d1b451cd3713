"""Changes of the sample letter that make a complete request under Rule 83, for examples of rules."""

ON_FIRST_PAGE = (
    "VIA EDGAR",
    "VIA EDGAR\nFOIA Confidential Treatment Requested by Larkmoor Instruments, Inc. under 17 C.F.R. § 200.83, 18 "
    "Tannery Row, Duluth, Minnesota 55802, 218-555-0118",
)
ON_EACH_PAGE = (
    "^ Page #",
    "^ Page #\n^ Confidential Treatment Requested by Larkmoor Instruments, Inc. LI-#",
)
IN_THE_OPENING = (
    "Each comment is set out below",
    "The complete letter is delivered to the Staff by secure file transfer, and a copy of this request is sent to the "
    "Office of FOIA Services; in this version, omitted words are replaced with “[***]”. Each comment is set out below",
)
OMITTED = ("could borrow $22 million", "could borrow $[***] million")

REQUESTED = (ON_FIRST_PAGE, ON_EACH_PAGE, IN_THE_OPENING)
"""A complete request."""
