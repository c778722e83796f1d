"""Printed days of publication, and dates that only look like one."""

from __future__ import annotations

from datetime import date

import pytest

from discrep.ingest.dateline import find_date_lines, find_front_date, parse_date_line, parse_day, published_on
from discrep.ingest.furniture import mark_furniture
from discrep.model.document import Document

DAY = date(2022, 10, 14)


@pytest.mark.parametrize(
    "line",
    [
        "Published: Oct 14, 2022 10:00 IST",
        "Posted on Friday, October 14, 2022",
        "14 October 2022",
        "14th of October 2022",
        "October 14, 2022 | 10:30 AM",
        "First published on Fri 14 Oct 2022 09.30 BST",
        "2022-10-14T09:00:00+02:00",
        "14/10/2022",
        "Oct 14, 2022 - 3 min read",
    ],
)
def test_a_date_line_gives_its_day(line: str) -> None:
    found = parse_date_line(line)
    assert found is not None
    assert found.day == DAY


@pytest.mark.parametrize(
    "line", ["October 14", "October 14, 2022 was a Friday", "It closed on October 14, 2022.", "2022"]
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert parse_date_line(line) is None


@pytest.mark.parametrize("value", ["10/11/2022", "2022-02-30", "soon", "", None])
def test_a_day_that_is_not_plain_is_not_guessed(value: str | None) -> None:
    assert parse_day(value) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two ships leave port after strike October 14, 2022 Two ships left on Friday.", DAY),
        ("Mayor visits U.S. navy yard October 14, 2022 The mayor came at noon.", DAY),
        ("The strike began on October 14, 2022 Two ships left.", None),
        ("The strike began. A harbour closed October 14, 2022 Two ships left.", None),
        ("The harbour closed October 14, 2022 after a strike.", None),
    ],
    ids=["headline", "initials", "leads on", "a sentence before it", "no capital after it"],
)
def test_the_date_between_headline_and_text(text: str, day: date | None) -> None:
    found = find_front_date(text)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Updated Oct 16, 2022\nPublished Oct 14, 2022\nTwo ships left.", DAY),
        ("Updated Oct 14, 2022\nTwo ships left.", DAY),
        ("Published Oct 14, 2022\nPublished Oct 15, 2022\nTwo ships left.", None),
        ("Ships\n" * 9 + "October 14, 2022\nTwo ships left.", None),
    ],
    ids=["publication before update", "update alone", "two days", "far down"],
)
def test_the_day_of_a_page(text: str, day: date | None) -> None:
    assert published_on(list(find_date_lines(text))) == day


def test_a_date_that_is_given_is_kept() -> None:
    given = Document("a", "October 14, 2022\nTwo ships left.", date=date(2020, 1, 1), date_from="metadata")
    marked = mark_furniture(given)
    assert (marked.date, marked.date_from) == (date(2020, 1, 1), "metadata")
    assert [f.why for f in marked.furniture] == ["date line"]
    assert mark_furniture(Document("a", given.text)).date == DAY
