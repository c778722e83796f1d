"""Everything that can be set for a run, and the file it is read from."""

from discrep.config.settings import DEFAULT_MODEL, DEFAULT_PARSER, Config

__all__ = ["DEFAULT_MODEL", "DEFAULT_PARSER", "Config"]
