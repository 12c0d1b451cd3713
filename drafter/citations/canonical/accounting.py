"""Accounting and auditing standards."""

from __future__ import annotations

from drafter.citations.canonical.spelled import Names, Spelled, in_parentheses
from drafter.citations.numbers import Labels

ASC_TOPICS = frozenset((
    "105", "205", "210", "215", "220", "225", "230", "235", "250", "255", "260", "270", "272", "274", "275",
    "280", "305", "310", "320", "321", "323", "325", "326", "330", "340", "350", "360", "405", "410", "420",
    "430", "440", "450", "460", "470", "480", "505", "605", "606", "610", "705", "710", "712", "715", "718",
    "720", "730", "740", "805", "808", "810", "815", "818", "820", "825", "830", "832", "835", "840", "842", "845",
    "848", "850", "852", "853", "855", "860", "905", "908", "910", "912", "915", "920", "922", "924", "926",
    "928", "930", "932", "940", "942", "944", "946", "948", "950", "952", "954", "956", "958", "960", "962",
    "965", "970", "972", "974", "976", "978", "980", "985", "995",
))  # fmt: skip
"""The topics of the Accounting Standards Codification, including superseded ones."""

AUDITING_STANDARDS = frozenset((
    "1000", "1001", "1005", "1010", "1015", "1101", "1105", "1110", "1201", "1205", "1206", "1210", "1215",
    "1220", "1301", "1305", "2101", "2105", "2110", "2201", "2301", "2305", "2310", "2315", "2401", "2405",
    "2410", "2415", "2501", "2502", "2503", "2505", "2510", "2601", "2605", "2610", "2701", "2705", "2710",
    "2801", "2805", "2810", "2815", "2820", "2901", "2905", "3101", "3105", "3110", "3305", "3310", "3315",
    "3320", "4101", "4105", "6101", "6105", "6110", "6115",
))  # fmt: skip
"""The auditing standards of the PCAOB, because "AS 2019" may be a word and a year."""


def asc(_names: Names, labels: Labels) -> Spelled | None:
    """Spell a topic, subtopic, section or paragraph of the codification."""
    if labels[0] not in ASC_TOPICS:
        return None
    return Spelled("asc", f"ASC {'-'.join(labels[:4])}{in_parentheses(labels[4:])}", ("ASC", *labels))


def sab_topic(_names: Names, labels: Labels) -> Spelled:
    """Spell a topic of the Staff Accounting Bulletins: 5.B, 13.A.3.f."""
    levels = tuple(label.upper() if level < 3 else label.lower() for level, label in enumerate(labels))
    return Spelled("sab", f"SAB Topic {'.'.join(levels)}", ("SAB Topic", *levels))


def sab_known_by_number(names: Names, labels: Labels) -> Spelled | None:
    """Spell a topic cited without its series but identified by its letter: "Topic 5.B"."""
    return (
        sab_topic(names, labels) if len(labels) > 1 and labels[1].isalpha() and labels[1].isupper() else None
    )


def auditing_standard(names: Names, labels: Labels) -> Spelled | None:
    """Spell a standard of the PCAOB, with its paragraph: AS 3101.08."""
    number, _, paragraph = "".join(labels).partition(".")
    if number not in AUDITING_STANDARDS and not (
        (names.get("named") or names.get("board")) and len(number) < 3
    ):
        return None
    tail = f".{paragraph}" if paragraph else ""
    return Spelled(
        "pcaob", f"PCAOB AS {number}{tail}", ("PCAOB AS", number, *([paragraph] if paragraph else []))
    )


def interim_standard(_names: Names, labels: Labels) -> Spelled:
    """Spell a section of the interim auditing standards: AU 543."""
    return Spelled("pcaob", f"AU {labels[0]}", ("AU", *labels[0].split(".")))


def standard(names: Names, labels: Labels) -> Spelled:
    """Spell a numbered standard whose series the pattern captured: SFAS 131, IFRS 8, ASU 2016-13."""
    series = names["series"]
    kind = (
        "ifrs" if series in ("IFRS", "IAS", "IFRIC", "SIC") else "asu" if series == "ASU" else "legacy_gaap"
    )
    number = labels[0].upper()
    paragraph = labels[1:] and f" paragraph {labels[1]}{in_parentheses(labels[2:])}"
    return Spelled(
        kind,
        f"{series}{'-' if series == 'SIC' else ' '}{number}{paragraph or ''}",
        (series, number, *(("paragraph", *labels[1:]) if paragraph else ())),
    )
