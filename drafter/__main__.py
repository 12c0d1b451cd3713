"""`python -m drafter` is the `drafter` command."""

import sys

if not sys.flags.safe_path:
    # Python has put the working folder first, before the standard library. Letters lie there, and anything else
    # that somebody has sent; what is imported from now on comes from the installed packages if they have it.
    sys.path.append(sys.path.pop(0))

from drafter.cli import run

if __name__ == "__main__":
    run()
