"""WordprocessingML without letters: packages, parts, runs, sections, styles, controls."""
