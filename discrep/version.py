"""The version of discrep; pyproject.toml carries the same."""

VERSION = "0.1.0"
