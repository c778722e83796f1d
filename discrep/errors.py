"""What can go wrong, each with the file, the place and the remedy, and its exit code."""

from __future__ import annotations


class DiscrepError(Exception):
    """Base of all errors meant for a reader; `exit_code` is what the command line returns."""

    exit_code = 2


class InputError(DiscrepError):
    """A file or folder cannot be used as an article."""


class ConfigError(DiscrepError):
    """The configuration is wrong; the message names every problem with file and line."""


class ModelError(DiscrepError):
    """A model cannot be loaded."""
