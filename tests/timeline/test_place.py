"""Articles placed in time by front matter, text and set."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.corpora import SHARED
from discrep.cache import Store
from discrep.config import Config
from discrep.ingest.furniture import mark_furniture
from discrep.model.document import Document
from discrep.model.statement import Article
from discrep.pipeline import analyse
from discrep.timeline import place_articles

REPORT = (
    "The minister, Ana Petrova, said on Friday that she saw no reason for a strike by ferry crews this winter.\n"
    "She spoke at a press conference in Tallinn on October 14, where she also announced new ferries.\n"
    "The H20 summit in Lisbon next month will discuss the plan, Petrova added.\n"
)
PREVIEW = (
    "Ana Petrova told journalists on Friday that the ferry crews had no reason to walk out this winter.\n"
    "The remarks came during a news conference in Tallinn.\n"
    "The H20 summit will take place on November 15-16, 2022 in Lisbon.\n"
)
CALL_AHEAD = (
    "Prime Minister Anna Keller and President Marco Rossi will hold video talks on Tuesday, both offices said.\n"
    "Anna Keller said on Saturday that the border would stay open.\n"
)
CALL_AFTER = (
    "Anna Keller and Marco Rossi agreed in a video call on Tuesday to keep the border open, her office said.\n"
)
OTHER = "The harbour of Riga was closed on Tuesday after a storm tore down three cranes, the port authority said.\n"


def placed(*texts: str, days: tuple[date | None, ...] = ()) -> tuple[Article, ...]:
    given = days or (None,) * len(texts)
    documents = [Document(chr(97 + n), t, date=d) for n, (t, d) in enumerate(zip(texts, given, strict=True))]
    return place_articles(analyse(documents, Config(), Store()))


def own(article: Article) -> tuple[str, str] | None:
    days = article.published.range if article.published else None
    return (str(days.low), str(days.high)) if days else None


@pytest.mark.parametrize(
    "text",
    [
        "Ferry crews walk out in Tallinn\nMarch 01, 2008\nFerry crews have walked out, their union said.",
        "Ferry crews walk out in Tallinn March 01, 2008 Ferry crews have walked out, their union said.",
        "Ferry crews walk out\n\nPublished: 1 March 2008 10:30 GMT\n\nFerry crews have walked out in Tallinn.",
        "March 1, 2008 - Ferry crews have walked out, their union said.",
        "TALLINN, Estonia (March 1, 2008) - Ferry crews have walked out, their union said.",
    ],
)
def test_a_date_at_the_head_is_the_articles_own(text: str) -> None:
    (article,) = placed(text)
    assert own(article) == ("2008-03-01", "2008-03-02")
    assert article.published is not None
    assert article.published.found == "text"
    assert "2008" in article.published.why


@pytest.mark.parametrize(
    "text",
    [
        "Ferry crews walk out\nThe strike that began on March 1, 2008 is the longest in the history of the port.",
        "Ferry crews have walked out. Their last strike was on March 1, 2008.",
        "The March 1, 2008 strike of the ferry crews is remembered in Tallinn.",
        "Astana: Ferry crews have walked out, their union said on Friday.",
    ],
)
def test_a_date_in_a_sentence_is_not(text: str) -> None:
    assert own(placed(text)[0]) is None


def test_a_date_given_for_the_document_comes_first() -> None:
    (article,) = placed("March 1, 2008 - Ferry crews walked out on Friday.", days=(date(2008, 3, 3),))
    assert own(article) == ("2008-03-03", "2008-03-04")
    assert article.published is not None
    assert article.published.found == "argument"
    assert article.statements[-1].dates[-1].value == "2008-02-29"


def test_articles_place_each_other_by_the_events_they_share() -> None:
    report, preview = placed(REPORT, PREVIEW)
    assert own(report) == ("2022-10-14", "2022-10-16")
    assert own(preview) == ("2022-10-14", "2022-10-16")
    assert report.time_group == preview.time_group == 1
    assert report.published is not None
    assert report.published.found == "set"
    assert "November 15-16, 2022" in report.published.why


def test_order_of_articles_does_not_matter() -> None:
    assert [own(a) for a in placed(PREVIEW, REPORT)] == [own(a) for a in reversed(placed(REPORT, PREVIEW))]


def test_alone_the_year_stays_open() -> None:
    (article,) = placed(REPORT)
    assert own(article) is None
    assert article.time_group is None


def test_undated_articles_of_one_weekday_form_a_group() -> None:
    ahead, after, other = placed(CALL_AHEAD, CALL_AFTER, OTHER)
    assert ahead.published is after.published is None
    assert ahead.time_group == after.time_group == 1
    assert other.time_group is None
    tuesday, report = ahead.statements[0].dates[0], after.statements[0].dates[0]
    saturday = ahead.statements[1].dates[0]
    assert tuesday.same_time(report, together=True) is True
    assert saturday.same_time(report, together=True) is False
    assert tuesday.same_time(report, together=False) is None


def test_an_event_that_comes_back_every_year_dates_nothing() -> None:
    launch = "Zenda opened its show at the Moscone hall in Lisbon{}, and presented a new telephone to the guests.\n"
    first, second = placed(launch.format(" today"), launch.format(" on Monday"), days=(None, date(2005, 6, 7)))
    assert first.published is None
    assert own(second) == ("2005-06-07", "2005-06-08")


def test_a_preview_is_placed_by_the_dated_report_of_the_same_event() -> None:
    ahead, after = placed(CALL_AHEAD, CALL_AFTER, days=(None, date(2021, 12, 8)))
    assert own(ahead) == ("2021-12-04", "2021-12-07")
    assert after.time_group == ahead.time_group


def test_a_day_without_a_year_takes_that_of_the_story() -> None:
    story = "The ferry sank on {} at a ceremony between Tallinn, Helsinki and Stockholm, police in Estonia said.\n"
    first, second = placed(story.format("Oct. 12"), story.format("Friday"), days=(None, date(2022, 10, 15)))
    assert own(first) == ("2022-10-12", "2022-10-14")
    assert first.published is not None
    assert "15 October 2022" in first.published.why
    assert second.published is not None


def test_dated_articles_group_by_closeness() -> None:
    days = (date(2022, 10, 14), date(2022, 10, 16), date(2022, 10, 30))
    groups = [a.time_group for a in placed(OTHER, OTHER + "\n", OTHER + "\n\n", days=days)]
    assert groups == [1, 1, 2]


def test_an_event_told_by_a_verb_and_named_in_the_next_sentence() -> None:
    gathering = (
        "The leaders will gather in Lisbon on November 15-16, 2022. Ministers of the H20 prepare the meeting.\n"
    )
    report, _ = placed(REPORT, PREVIEW.rpartition("The H20")[0] + gathering)
    assert own(report) == ("2022-10-14", "2022-10-16")


def test_the_projects_own_articles() -> None:
    files = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
    articles = place_articles(
        analyse([mark_furniture(Document(p.stem, p.read_text(encoding="utf-8"))) for p in files], Config(), Store())
    )
    assert [own(a) for a in articles] == [
        ("2022-10-14", "2022-10-16"),
        None,
        ("2022-10-14", "2022-10-17"),
        ("2022-10-30", "2022-11-01"),
        None,
    ]
    assert [a.time_group for a in articles] == [1, 3, 1, 2, 3]


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared")
class TestTheFiveArticles:
    @pytest.fixture(scope="class")
    def articles(self) -> tuple[Article, ...]:
        files = sorted((SHARED / "seeds").glob("*.txt"))
        documents = [Document(p.stem[:3], p.read_text(encoding="utf-8")) for p in files]
        return place_articles(analyse(documents, Config(), Store()))

    def test_their_own_dates(self, articles: tuple[Article, ...]) -> None:
        assert [own(a) for a in articles] == [
            ("2022-10-14", "2022-10-16"),
            None,
            ("2022-10-14", "2022-10-17"),
            ("2022-10-30", "2022-11-01"),
            None,
        ]
        assert all(a.published.why for a in articles if a.published)

    def test_their_groups(self, articles: tuple[Article, ...]) -> None:
        assert [a.time_group for a in articles] == [1, 3, 1, 2, 3]

    def test_weekdays_are_compared_only_within_a_group(self, articles: tuple[Article, ...]) -> None:
        def day(article: int, line: int) -> object:
            return next(
                d
                for s in articles[article].statements
                for d in s.dates
                if articles[article].place(d.start).line == line
            )

        first, preview, report = day(0, 1), day(1, 20), day(4, 3)
        assert first.same_time(preview, together=False) is None  # type: ignore[attr-defined]
        assert day(1, 12).same_time(report, together=True) is True  # type: ignore[attr-defined]
        assert day(1, 26).same_time(report, together=True) is False  # type: ignore[attr-defined]
