"""Occasions that may be of one event or one report, looked up instead of comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from discrep.timeline.occasions import Occasion
from discrep.timeline.ties import Story, story_of, weekday

_Key = tuple[str, ...]


class Kin:
    """The occasions of every article, by what two that belong together have in common."""

    def __init__(self, occasions: Sequence[Sequence[Occasion]]) -> None:
        self.of = occasions

    def near(self, one: Occasion) -> list[Occasion]:
        """The other occasions of its article, and those elsewhere that may be tied to it, in order."""
        return [self.of[a][n] for a, n in sorted(self._own(one) | self._places_elsewhere(one))]

    def elsewhere(self, one: Occasion) -> list[Occasion]:
        """Those of other articles that may be of its event, or of one report with it, in order."""
        return [self.of[a][n] for a, n in sorted(self._places_elsewhere(one))]

    @cached_property
    def stories(self) -> list[Story]:
        """What the occasions of each article tell of together."""
        return [story_of(own) for own in self.of]

    def _own(self, one: Occasion) -> set[tuple[int, int]]:
        return {(one.article, n) for n, other in enumerate(self.of[one.article]) if other is not one}

    def _places_elsewhere(self, one: Occasion) -> set[tuple[int, int]]:
        found = {place for key in _keys(one) for place in self._places.get(key, ())}
        return {(a, n) for a, n in found if a != one.article}

    @cached_property
    def _places(self) -> dict[_Key, list[tuple[int, int]]]:
        places: dict[_Key, list[tuple[int, int]]] = defaultdict(list)
        for a, own in enumerate(self.of):
            for n, occasion in enumerate(own):
                for key in _keys(occasion):
                    places[key].append((a, n))
        return places


def _keys(occasion: Occasion) -> Iterator[_Key]:
    """What one of another article must share with it: an event and a name, or a weekday and somebody."""
    yield from ((event, name) for event in occasion.events for name in occasion.names)
    day = weekday(occasion)
    if day is not None:
        yield from ((day, event, person) for event in occasion.events for person in occasion.people)
        if occasion.reported:
            classes = {kind for kind, _ in occasion.settings}
            yield from (("said", day, kind, speaker) for kind in classes for speaker in occasion.speakers)
