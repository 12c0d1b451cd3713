"""Try seen and hidden words in any order for a while: `python tests/fuzz/fuzz_visibility.py pdf 600` (or html).

A hidden word must never be read without a warning, and a seen one never be lost. It needs no fuzzer: hypothesis builds
each file from random bytes. What it finds becomes a row of tests/reading/formats/test_pdf_visible.py or its like.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.reading.formats import test_any_visibility as visibility

TARGETS: dict[str, Any] = {
    "pdf": visibility.test_any_words_of_a_pdf,
    "html": visibility.test_any_words_of_a_page,
}
_BYTES = 400


def main() -> None:
    """Try files until the time is over, and print how many were tried."""
    try_one = TARGETS[sys.argv[1]].hypothesis.fuzz_one_input
    ends = time.monotonic() + float(sys.argv[2])
    seed = random.randrange(1_000_000)
    bytes_of, tried = random.Random(seed), 0
    while time.monotonic() < ends:
        tried += try_one(bytes_of.randbytes(_BYTES)) is not None
    print(f"{tried:,} files tried (seed {seed}); no word was hidden in silence or lost.")


if __name__ == "__main__":
    main()
