"""Two headlines: other words for one thing are compared, another thing is left alone."""

from __future__ import annotations

import pytest

from discrep import Checker, Document


def loud(one: str, other: str) -> set[str]:
    """The values of number and date conflicts between two headlines."""
    findings = Checker().check([Document("a", one), Document("b", other)]).findings
    return {v for f in findings if f.family in ("number", "date") and f.severity != "info" for v in f.values}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "Mudslide in Peru claims 14 lives", "Peru mudslide kills 17", {"14", "17"}, id="lives claimed are dead"
        ),
        pytest.param(
            "Tyre maker sheds 300 staff in Poland",
            "400 job cuts at Polish tyre maker",
            {"300", "400"},
            id="job cuts",
        ),
        pytest.param(
            "Chess master, 15, wins Oslo tournament",
            "Oslo tournament won by 16-year-old chess master",
            {"15 year", "16 year"},
            id="age of somebody described",
        ),
        pytest.param(
            "Ex-mayor of Naples gets six years for fraud",
            "Former Naples mayor jailed for eight years for fraud",
            {"6 year", "8 year"},
            id="length of a sentence",
        ),
        pytest.param(
            "Ethiopian wins Paris marathon in 2:05:10",
            "Paris marathon won by Ethiopian in 2:05:38",
            {"7510 second", "7538 second"},
            id="time of a race",
        ),
        pytest.param(
            "Ghent beat Bruges 4-1",
            "Bruges lose to Ghent, 3-1",
            {"4-1", "3-1"},
            id="score told from the other side",
        ),
        pytest.param(
            "Latvia to vote on June 3", "Latvians to vote on June 10 in Latvia", {"June 3", "June 10"}, id="a plan"
        ),
        pytest.param(
            "5.1-magnitude tremor rattles Malta",
            "Malta shaken by 5.8 quake",
            {"5.1 magnitude", "5.8 magnitude"},
            id="two verbs for a quake",
        ),
        pytest.param(
            "Malta 4 Cyprus 1: captain scores twice", "Malta beat Cyprus 3-1", {"4-1", "3-1"}, id="score by names"
        ),
        pytest.param(
            "Bank clerk jailed for four years over theft from Oslo vault",
            "Two years and six months behind bars for Oslo vault clerk",
            {"4 year", "30 month"},
            id="a length in two units",
        ),
        pytest.param(
            "Bakers' strike to shut Graz shops for two days",
            "Four-day walkout by bakers empties shops in Graz",
            {"2 day", "4 day"},
            id="two words for what lasts",
        ),
        pytest.param(
            "Gale tears roofs off 40 houses in Bergen",
            "Storm in Bergen strips 65 homes of roofs",
            {"40", "65"},
            id="two words for the counted",
        ),
        pytest.param(
            "Turf club buys racehorse from Oslo stable for 2m pounds",
            "Oslo stable sells racehorse to turf club for 3.4 million pounds",
            {"2000000 GBP", "3400000 GBP"},
            id="m is a million before pounds",
        ),
        pytest.param(
            "38 bodies found after Ghent mill fire",
            "Mill fire in Ghent kills 31",
            {"38", "31"},
            id="bodies are dead",
        ),
        pytest.param(
            "Oslo cuts key rate by a quarter point",
            "Oslo lowers rate by half a point",
            {"0.25%", "0.5%"},
            id="points",
        ),
    ],
)
def test_other_words_for_one_thing_are_compared(one: str, other: str, expected: set[str]) -> None:
    assert loud(one, other) == expected
    assert loud(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Boatyard sells 40 yachts", "Boatyard sells 900 anchors", id="other goods"),
        pytest.param(
            "Man jailed over Bath arson for 3 years", "Man jailed over Bath bribe for 8 years", id="crimes"
        ),
        pytest.param("Greens win 9 seats in Graz", "Greens lose 4 seats in Graz", id="won and lost"),
        pytest.param("Rents in Turin up 0.5% in month", "Rents in Turin up 6.1% in year", id="a month and a year"),
        pytest.param("Pictures of the week: 8 shots", "Pictures of the week: 15 shots", id="a series"),
        pytest.param("Council to vote on tram on May 2", "Council to vote on school on May 9", id="two plans"),
        pytest.param("Avalanche in Tibet kills 6", "Bus crash in Tibet kills 11", id="two disasters"),
        pytest.param("Gunmen kill 4 in Basra", "Car bomb kills 9 in Basra", id="two weapons"),
        pytest.param("Mosque attack in Herat kills 5", "Hotel attack in Herat kills 8", id="two places"),
        pytest.param("Blast in Quetta kills 5", "Blast in India kills 9", id="a town of another state"),
        pytest.param("Malta beat Cyprus 2-0", "Malta beat Andorra 3-1", id="another opponent"),
        pytest.param("Malta beat Cyprus 2-0", "Cyprus lose 0-2 to Malta", id="one score, the other way round"),
        pytest.param("Baker's profit up 8 percent", "Baker's sales up 3 percent", id="profit and sales"),
        pytest.param(
            "Ferry off Crete with 900 aboard on fire",
            "210 airlifted from ferry on fire off Crete",
            id="aboard and airlifted",
        ),
        pytest.param("Norway wins 2 silver medals", "Norway wins 6 medals", id="a narrower kind"),
        pytest.param(
            "UN: 4,000 children recruited each year",
            "UN says 19,000 children recruited since 2010",
            id="a year and in all",
        ),
        pytest.param("Oslo shares end up 0.4 pct", "Oslo shares end up 1.1 pct", id="prices of the day"),
        pytest.param(
            "Finns vote in first round, turnout 71 pct", "Finnish run-off: turnout 66 pct", id="two rounds"
        ),
        pytest.param(
            "Ferry with 30 aboard sinks off Corfu", "Ferry with 85 aboard sinks off Skye", id="unknown places"
        ),
        pytest.param("Malta 4 Cyprus 1: captain scores", "Malta beat Cyprus 4-1", id="one score by names"),
        pytest.param("Carmaker's profit up 9 percent", "Brewer's profit up 4 percent", id="two trades"),
        pytest.param("Ghent strike ends after two days", "Ghent clerk jailed for four years", id="two things last"),
        pytest.param(
            "Tola wins race in Ghent in 28 minutes", "Four-second win for Tola in Ghent race", id="far from as long"
        ),
        pytest.param("Tola storms to 200m win in 20.11", "Sprinter Tola clocks 10.05 over 100m", id="two courses"),
        pytest.param("Oslo shares up 1.4 pct", "Oslo shares down 0.3 pct", id="up and down"),
        pytest.param("Ghent mill fire kills 12", "Ghent mill fire leaves 40 jobless", id="dead and jobless"),
    ],
)
def test_another_thing_is_left_alone(one: str, other: str) -> None:
    assert loud(one, other) == set()
    assert loud(other, one) == set()


def test_a_vague_number_is_a_note() -> None:
    documents = [Document("a", "Hundreds held in Lagos raids"), Document("b", "Lagos raids: 340 held")]
    assert [f.severity for f in Checker().check(documents).findings] == ["info"]
