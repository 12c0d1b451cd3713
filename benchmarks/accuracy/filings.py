"""`python -m benchmarks.accuracy.filings FOLDER`: measure how often Drafter finds the filing that a comment is about.

FOLDER contains the staff's letters as ACCESSION.pdf. `filings.jsonl` has a line for each letter: its accession number
and, in the order of its comments, each filing with the number of successive comments about it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

LABELS = Path(__file__).with_name("filings.jsonl")


def main() -> None:
    """Print each letter with a mistake, and the figures."""
    folder = Path(sys.argv[1])
    right = total = 0
    for accession, expected in labels():
        file = folder / f"{accession}.pdf"
        if not file.is_file():
            continue
        found = found_in(file)
        hits = sum(one == other for one, other in zip(found, expected, strict=False))
        right, total = right + hits, total + len(expected)
        if found != expected:
            print(f"{accession}: {found} instead of {expected}")
    if not total:
        sys.exit(f"None of the labeled letters is in {folder}.")
    print(f"{right} of {total} comments right: {right / total:.1%}")


def labels() -> Iterator[tuple[str, list[str | None]]]:
    """Yield each labeled letter's accession number and the filing of each of its comments."""
    for line in LABELS.read_text("utf-8").splitlines():
        label = json.loads(line)
        yield label["accession"], [filing for filing, count in label["filings"] for _ in range(count)]


def found_in(file: Path) -> list[str | None]:
    """Return the filing that Drafter finds for each comment of a letter."""
    import drafter

    return [comment.filing for comment in drafter.read(file).comments]


if __name__ == "__main__":
    main()
