"""`python -m drafter` is the `drafter` command."""

import sys

if not sys.flags.safe_path:
    # Python looks for modules in the working folder first, and a folder of letters may contain any file that
    # somebody sent. A checkout that is not installed is the exception: the package itself is found there, last.
    folder = sys.path.pop(0)
    if __file__.startswith((f"{folder}/drafter/", f"{folder}\\drafter\\")):
        sys.path.append(folder)

from drafter.cli import run

if __name__ == "__main__":
    run()
