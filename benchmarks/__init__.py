"""Measurements, run with `python -m benchmarks`. A package, because some distributions install one of this name."""
