"""Apply the rules to a document."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Place, Problem
from drafter.validating.document import Document
from drafter.validating.rule import Fault, Rule
from drafter.validating.rules import RULES


def faults_of(document: Document) -> Iterator[tuple[Rule, Fault]]:
    """Yield everything in a document that EDGAR does not accept, with its rule, rule by rule."""
    for rule in RULES:
        if document.format in rule.formats:
            for fault in rule.find(document):
                yield rule, fault


def problems_of(document: Document) -> list[Problem]:
    """Return everything in a document that EDGAR does not accept, in the order of its lines."""
    found = [_problem(rule, fault, document) for rule, fault in faults_of(document)]
    return sorted(found, key=lambda problem: problem.place.line)


def place_of(fault: Fault, document: Document) -> Place:
    """Return where a fault is: a line, or the name of the file."""
    if fault.position is None:
        return Place(part="file name", words=fault.words)
    return Place(line=document.line_of(fault.position), words=fault.words)


def _problem(rule: Rule, fault: Fault, document: Document) -> Problem:
    message = f"EDGAR does not accept {fault.what}."
    return Problem(rule.code, "error", place_of(fault, document), message, fault.advice)
