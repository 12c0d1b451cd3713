"""Words that tell a reader what two comments have in common, as opposed to those of every staff letter."""

from __future__ import annotations

_SHORTEST = 3

_OF_ENGLISH = """
    about above accordingly after also all although and any appear appears are because been before being below between
    both but can cannot could did does during each either for from further had has have here how however including into
    its itself later least likely may more most must not only other our over same see should since some such than that
    the their them then there these they this those through under until upon use used was well were what when where
    whether which while who why will with within without would you your
"""
_OF_STAFF_LETTERS = """
    address advise amend amended amendment annual appropriate basis clarify comment comments commission company complies
    comply concerning consider consideration continue describe described determined disclose disclosed discloses
    disclosing disclosure disclosures discuss discussed evaluate expand explain explained file filed filing filings
    fiscal following form future identify included indicate indicated indicates information instead letter letters made
    necessary note noted notes page pages particularly please position present presented previous previously prior
    proposed provide provided provides providing reasonably refer reference regard regarding registrant related report
    reported request required response responses revise revised sec section specific specifically staff state stated
    statement states supplementally tell understand view year years ended
"""
_OF_THE_LAW = """
    accordance act article asc asu authority codification exchange exhibit item items law laws paragraph pursuant
    regulation regulations release require requirement requirements requires rule rules schedule securities subparagraph
    topic subtopic title
"""
_OF_DATES = """
    january february march april june july august september october november december month months quarter quarters
    quarterly one two three four five six seven eight nine ten iii vii viii xii
"""
_EVERYWHERE = frozenset(" ".join((_OF_ENGLISH, _OF_STAFF_LETTERS, _OF_THE_LAW, _OF_DATES)).split())


def is_telling(word: str) -> bool:
    """Return whether a word in lower case says what a comment is about: no number, no word of every letter or law."""
    return word.isalpha() and len(word) >= _SHORTEST and word not in _EVERYWHERE
