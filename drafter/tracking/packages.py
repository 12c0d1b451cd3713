"""The packages that trackers need and other commands do not: the extra `tracker`."""

from __future__ import annotations

from importlib.util import find_spec

from drafter.errors import PackageMissingError

_PACKAGES = {"xlsxwriter": "XlsxWriter", "python_calamine": "python-calamine"}
"""The names of packages by those of their modules."""


def require_packages(*modules: str) -> None:
    """Require modules of the extra `tracker` to be installed.

    Raises:
        PackageMissingError: One is not.
    """
    missing = [_PACKAGES[module] for module in modules if find_spec(module) is None]
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        raise PackageMissingError(
            f"{' and '.join(missing)} {verb} needed to write a spreadsheet, and {verb} not installed.",
            advice="Install Drafter with its extra: `pip install 'sec-response-drafter[tracker]'`, or "
            "`uv tool install 'sec-response-drafter[tracker]'`.",
        )
