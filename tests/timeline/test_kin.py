"""Occasions are looked up, and none that belongs together is missed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from discrep.model.mention import DateMention
from discrep.timeline.kin import Kin
from discrep.timeline.occasions import Occasion
from discrep.timeline.ties import one_event, one_press_day, one_weekday_event

_SOME = st.frozensets(st.sampled_from(["geneva", "berg", "lind", "olsson"]))
_EVENTS = st.frozensets(st.sampled_from(["summit", "vote"]))
_SETTINGS = st.tuples(st.tuples(st.sampled_from(["summit", "vote"]), _SOME))


@st.composite
def occasions(draw: st.DrawFn, article: int) -> Occasion:
    """An occasion on a Monday, a Tuesday or in a month."""
    expression, grain = draw(st.sampled_from([("XXXX-WXX-1", "day"), ("XXXX-WXX-2", "day"), ("XXXX-05", "month")]))
    mention = DateMention(0, 6, "Monday", expression, grain)  # type: ignore[arg-type]
    names = draw(_SOME)
    return Occasion(
        article,
        draw(st.integers(0, 2)),
        mention,
        frozenset(),
        draw(_EVENTS),
        names,
        names | draw(_SOME),
        draw(_SOME),
        draw(_SOME),
        draw(st.booleans()),
        draw(_SETTINGS),
    )


SETS = st.tuples(*(st.lists(occasions(article), max_size=3) for article in range(3)))


@given(SETS)
def test_what_is_of_one_event_or_report_is_found(own: tuple[list[Occasion], ...]) -> None:
    kin = Kin(own)
    for one in (o for article in own for o in article):
        found = kin.elsewhere(one)
        others = [o for article in own for o in article if o.article != one.article]
        tied = [o for o in others if one_event(one, o) or one_weekday_event(one, o) or one_press_day(one, o)]
        assert {id(o) for o in tied} <= {id(o) for o in found}
        assert found == sorted(found, key=lambda o: o.article)


@given(SETS)
def test_its_own_article_is_near_an_occasion(own: tuple[list[Occasion], ...]) -> None:
    kin = Kin(own)
    for one in (o for article in own for o in article):
        near = kin.near(one)
        assert [o for o in near if o.article == one.article] == [o for o in own[one.article] if o is not one]
        assert [o for o in near if o.article != one.article] == kin.elsewhere(one)
