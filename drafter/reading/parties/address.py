"""Read the address block of a staff letter: the person and company to whom the staff wrote.

The salutation shows which line is the name, and the title follows it. The company is the line that the Re: block
repeats, or one that looks like a company, or whatever is between the title and the street. The rest is the address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Addressee
from drafter.reading.parties.address_lines import Known, Part, is_honored, letters_of, parts_of, words_of
from drafter.reading.parties.law_firms import is_law_firm

_GOES_ON = r"(?:,|&|\band|\bof(?: the)?)$"
_COMMISSION = re.compile(r"securities (?:and|&) exchange commission", re.I)
_LEAST_CONTAINED = 5
"""The minimum number of letters in a name that is searched for inside another."""

_LONGEST_COMPANY = 3
"""The maximum number of lines in a company's name."""


def read_addressee(texts: Sequence[str], known: Known) -> Addressee:
    """Read the lines of the address block.

    Args:
        texts: The lines, from the addressee to the country.
        known: The names in the salutation and the Re: block.

    Returns:
        The person whom the salutation names, otherwise the first one; further addressees are in `others`, as printed.
    """
    blocks = _blocks([(text, [*parts_of(text, known)]) for text in _unwrapped(texts, known)])
    if not blocks:
        return Addressee()
    first = next(
        (block for block in blocks if any(_is_greeted(part, known) for part in _parts(block))), blocks[0]
    )
    others = [text for block in blocks if block is not first for text, _ in block]
    addressee = _read(_parts(first), known)
    return addressee._replace(others=(*addressee.others, *others))


def lines_above_addressee(texts: Sequence[str], known: Known) -> int:
    """Return how many lines at the top are unknown ones above the addressee's name, such as a reference number.

    The name of the Commission is none of them: a company's letter is addressed to it.

    Args:
        texts: The lines between the letterhead and the Re: block.
        known: The names in the salutation and the Re: block.
    """
    kinds = [[part.kind for part in parts_of(text, known)] for text in texts]
    if not any("person" in line for line in kinds):
        return 0
    return next(
        index for index, line in enumerate(kinds) if line != ["other"] or names_the_commission(texts[index])
    )


def names_the_commission(text: str) -> bool:
    """Return whether a line of an address names the SEC."""
    return _COMMISSION.search(text) is not None


def _unwrapped(texts: Sequence[str], known: Known) -> list[str]:
    """Join the lines of a registrant's name that a title precedes: "Treasurer, Alder" and "Ridge Inc."."""
    joined: list[str] = []
    for text in texts:
        whole = f"{joined[-1]} {text}" if joined else text
        if joined and any(
            letters_of(whole).endswith(company)
            and len(letters_of(text)) < len(company) < len(letters_of(whole))
            for company in known.companies
        ):
            joined[-1] = whole
        else:
            joined.append(text)
    return joined


_Block = list[tuple[str, list[Part]]]
"""The lines of one address as printed, each with its parts."""


def _blocks(lines: _Block) -> list[_Block]:
    """Divide the lines wherever another addressee begins: a person below the address of the previous one."""
    blocks: list[_Block] = []
    for index, (text, parts) in enumerate(lines):
        addressed = bool(blocks) and any(part.kind == "street" for part in _parts(blocks[-1]))
        following = [part.kind for part in (*parts[1:], *_parts(lines[index + 1 : index + 2]))]
        begins = addressed and parts[0].kind == "person" and following[:1] not in ([], ["street"], ["other"])
        if not blocks or begins:
            blocks.append([])
        blocks[-1].append((text, parts))
    return blocks


def _parts(block: _Block) -> list[Part]:
    return [part for _, parts in block for part in parts]


def _is_greeted(part: Part, known: Known) -> bool:
    return part.kind == "person" and known.names_person(part.text)


def _read(parts: Sequence[Part], known: Known) -> Addressee:
    """Read one address; a second person above the same company is another addressee."""
    person = _person(parts, known)
    if person is None:
        titles, second, taken = [], [], set[int]()
    else:
        stop = _after_titles(parts, person)
        titles, taken = [part.text for part in parts[person + 1 : stop]], {*range(person, stop)}
        follows = stop < len(parts) - 1 and _is_another(parts[stop], parts[person], known)
        until = _after_titles(parts, stop) if follows else stop
        second, taken = [part.text for part in parts[stop:until]], taken | {*range(stop, until)}
    others = [part for index, part in enumerate(parts) if index not in taken and part.kind != "attention"]
    start, end = _company(others, known)
    return Addressee(
        name=None if person is None else parts[person].text,
        title=" ".join([*titles, *(part.text for part in others[:start])]) or None,
        company=" ".join(part.text for part in others[start:end]).rstrip(",") or None,
        address=tuple(f"c/o {part.text}" if part.kind == "care of" else part.text for part in others[end:]),
        others=tuple(second),
    )


def _person(parts: Sequence[Part], known: Known) -> int | None:
    """Return the index of the addressee's name.

    It is, in order of preference: a name in the salutation; a name after "Attention"; a line that looks like a name.
    """
    people = [index for index, part in enumerate(parts) if part.kind == "person"]
    greeted = [index for index in people if known.names_person(parts[index].text)]
    attention = [index for index in range(1, len(parts)) if parts[index - 1].kind == "attention"]
    first = [0] if len(parts) > 1 and parts[0].kind in ("name", "other") else []
    return next(iter([*greeted, *attention, *people, *first]), None)


def _after_titles(parts: Sequence[Part], person: int) -> int:
    """Return the index after a person's titles, which are on the lines below the name."""
    index = person + 1
    while index < len(parts) and parts[index].kind == "title":
        index += 1
    return index


def _is_another(part: Part, first: Part, known: Known) -> bool:
    """Return whether a part names a second person rather than a company named after the first one."""
    if part.kind != "person":
        return False
    return is_honored(part.text) or not known.names.intersection(words_of(part.text)) <= {
        *words_of(first.text)
    }


def _company(parts: Sequence[Part], known: Known) -> tuple[int, int]:
    """Return the indexes at which the company's name begins and ends.

    It is, in order of preference: the registrant's name, on one or more lines; a line that contains it; a line that
    looks like a firm or a company, with the unfinished line above it; whatever is between the title and the street.
    """
    letters = [letters_of(part.text) for part in parts]
    for size in range(1, _LONGEST_COMPANY + 1):
        for start in range(len(parts) - size + 1):
            if "".join(letters[start : start + size]) in known.companies:
                return start, start + size
    for index, part in enumerate(parts):
        contains = any(_contain(letters[index], company) for company in known.companies)
        unfinished = index + 1 < len(parts) and pattern(_GOES_ON).search(part.text)
        if unfinished and is_law_firm(f"{part.text} {parts[index + 1].text}"):
            return _first_line(parts, index), index + 2
        if (contains and part.kind not in ("title", "street")) or part.kind == "company":
            return _first_line(parts, index), index + 1
    street = next(
        (index for index, part in enumerate(parts) if part.kind in ("street", "care of")), len(parts)
    )
    start = next(
        (index for index in range(street) if parts[index].kind in ("person", "name", "other")), street
    )
    return start, street


def _first_line(parts: Sequence[Part], index: int) -> int:
    """Return the index at which the company's name that ends with a line begins; it may begin on a line above."""
    while index and parts[index - 1].kind != "title" and pattern(_GOES_ON).search(parts[index - 1].text):
        index -= 1
    return index


def _contain(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST_CONTAINED and (one in other or other in one)
