"""TOML files that people write, read with the line of each problem."""
