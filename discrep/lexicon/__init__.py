"""Word lists that several stages share, as text files beside the code."""

from discrep.lexicon.groups import (
    canonical,
    grows,
    is_basis,
    is_body,
    is_empty,
    is_event,
    is_general,
    is_level,
    is_occurrence,
    is_opener,
    is_other,
    is_outcome,
    is_person,
    is_recurring,
    is_reporting,
    is_tally,
    is_update,
    lines,
    vote_side,
)
from discrep.lexicon.recast import recast
from discrep.lexicon.topics import Asked, is_common, is_lasting, topics_of
from discrep.lexicon.towns import state_of

__all__ = [
    "Asked",
    "canonical",
    "grows",
    "is_basis",
    "is_body",
    "is_common",
    "is_empty",
    "is_event",
    "is_general",
    "is_lasting",
    "is_level",
    "is_occurrence",
    "is_opener",
    "is_other",
    "is_outcome",
    "is_person",
    "is_recurring",
    "is_reporting",
    "is_tally",
    "is_update",
    "lines",
    "recast",
    "state_of",
    "topics_of",
    "vote_side",
]
