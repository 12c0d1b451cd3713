"""Take pictures of a screen: a document in a LibreOffice window, and a terminal.

Needs LibreOffice with its window (the packages without one draw no comments), Xvfb and ImageMagick.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.sax.saxutils import escape

from office import run

_SEEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Seen(source As String, target As String)
  On Error Resume Next ' a message in a window that nobody sees would wait for ever
  Dim none()
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, none())
  With document.CurrentController
    .Frame.LayoutManager.setVisible(False)
    .Frame.ContainerWindow.setPosSize(0, 0, WIDTH, HEIGHT, 15)
    .ViewSettings.ShowRulers = False
    .ViewSettings.ShowTableBoundaries = False
    .ViewSettings.ZoomType = 3
    .ViewSettings.ZoomValue = 100
  End With
  Wait 4000
  Shell("import", 0, "-window root " &amp; target, True)
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>
"""
"""A macro: opens the document in a window without tools, and has ImageMagick take the picture."""

_FEW = ("+dither", "-colors", "64")
"""Enough colors, in a small file."""

_PAPER, _INK, _ADDED, _GONE = "#1f2328", "#e6edf3", "#7ee787", "#ff9b91"


def seen(document: Path, target: Path, scratch: Path, *, width: int, height: int) -> None:
    """Save a picture (PNG) of the top of a document on a screen of this many pixels."""
    profile = (scratch / "window").resolve()
    office = f"-env:UserInstallation={profile.as_uri()}"
    run("soffice", office, "--headless", "--terminate_after_init")  # makes the profile
    macro = _SEEN.replace("WIDTH", str(width)).replace(
        "HEIGHT", str(height)
    )  # numbers are no arguments of a macro
    (profile / "user" / "basic" / "Standard" / "Module1.xba").write_text(macro, "utf-8")
    shot = (scratch / "shot.png").resolve()
    arguments = f'"{document.resolve().as_uri()}","{shot}"'
    run(
        *(
            "xvfb-run",
            "-a",
            "-s",
            f"-screen 0 {width}x{height}x24",
            "soffice",
            office,
            "--norestore",
            "--nologo",
            "--nofirststartwizard",
        ),
        f"macro:///Standard.Module1.Seen({arguments})",
    )
    run("convert", shot, *_FEW, "-trim", "+repage", shot)
    seen_width = int(run("identify", "-format", "%w", shot))
    if 2 * seen_width < width:  # a slow machine had not drawn the window yet
        raise ValueError(f"The picture of {document.name} is {seen_width} pixels wide: the window was empty.")
    shutil.copyfile(shot, target)


def terminal(text: str, target: Path) -> None:
    """Save a picture (PNG) of what a terminal shows, with the lines of a diff in color."""
    lines = (
        f'<span font_family="monospace" foreground="{_color(line)}">{_escaped(line)}</span>'
        for line in text.splitlines()
    )
    look = ("-background", _PAPER, "-define", "pango:markup=true", "-pointsize", "10")
    run("convert", *look, "pango:" + "\n".join(lines), "-bordercolor", _PAPER, "-border", "14", *_FEW, target)


def beside(pictures: list[Path], target: Path, *, crop: str) -> None:
    """Save pictures in a row, each cropped to `crop` (ImageMagick's geometry)."""
    edge = ("-bordercolor", "#888", "-border", "1", "-bordercolor", "white", "-border", "8")
    run("convert", *pictures, "-crop", crop, "+repage", *edge, "+append", *_FEW, target)


def _color(line: str) -> str:
    if line.startswith(("+++", "---", "@@")):
        return "#9198a1"
    return {"+": _ADDED, "-": _GONE}.get(line[:1], _INK)


def _escaped(line: str) -> str:
    """Return the line escaped for Pango, and once more for ImageMagick, which removes one layer."""
    return escape(escape(line)).replace("%", "%%") or " "
