"""`python -m drafter` is the `drafter` command."""

from __future__ import annotations

from drafter.cli import run

if __name__ == "__main__":
    run()
