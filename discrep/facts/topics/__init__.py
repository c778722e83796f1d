"""Dates and lengths of time of two articles by what they are told of, in whatever words."""

from discrep.facts.topics.match import compare_told
from discrep.facts.topics.read import Told, read_told
from discrep.facts.topics.story import tell_one_story

__all__ = ["Told", "compare_told", "read_told", "tell_one_story"]
