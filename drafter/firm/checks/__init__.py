"""The checks of a firm folder."""
