"""The checks of a firm's folder."""
