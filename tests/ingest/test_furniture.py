"""Page furniture is marked, and no sentence of an article is."""

from __future__ import annotations

import pytest

from discrep.ingest.furniture import find_furniture, mark_furniture, name_furniture
from discrep.model.document import Document, Furniture

FURNITURE = [
    ("Connect with us", "share or follow bar"),
    ("CONNECT WITH US ON TWITTER", "share or follow bar"),
    ("Facebook Twitter WhatsApp Email", "share or follow bar"),
    ("Share this story", "share or follow bar"),
    ("1.2K shares", "share or follow bar"),
    ("Follow us on Instagram for daily updates", "share or follow bar"),
    ("World News", "section label"),
    ("Home > Business > Markets", "section label"),
    ("Tags: ports, strike, wages", "section label"),
    ("28 29", "photo or page numbers"),
    ("1 / 12", "photo or page numbers"),
    ("Read more:", "link to other articles"),
    ("Also read: Harbour strike enters its third week", "link to other articles"),
    ("Sign up for our daily newsletter", "subscription or newsletter line"),
    ("Subscribe to our YouTube channel", "subscription or newsletter line"),
    ("We use cookies to improve your experience.", "notice about cookies or scripts"),
    ("error: Content is protected !!", "copy protection or copyright line"),
    ("© 2021 Harbour Herald. All rights reserved.", "copy protection or copyright line"),
    ("(Except for the headline, our desk has not touched this copy.)", "syndication note"),
    ("(This report comes from a wire feed and our desk has not changed it.)", "syndication note"),
    ("A version of this story first ran in our weekly letter.", "syndication note"),
    ("Quay Prices Courtesy of Harbour Data", "picture or player note"),
    ("****example.org/news/two-ships", "link to other articles"),
    ("This story has not been edited by Harbour Herald staff.", "syndication note"),
    ("Published with permission from Coast Wire", "syndication note"),
    ("By Ann Lee", "byline or credit"),
    ("(Reporting by Ann Lee; Editing by Bo Chen)", "byline or credit"),
    ("ADVERTISEMENT", "advertisement"),
    ("Article continues below advertisement", "advertisement"),
    ("Photo: Ann Lee/Coast Wire", "picture or player note"),
    ("Ann Lee / Getty Images", "picture or player note"),
    ("* * *", "rule or ornament"),
]

ARTICLE = [
    "Share prices fell on Monday.",
    "Follow the money, he said.",
    "Read the letter again, the judge told him.",
    "By Friday, 28 of the 29 crews had left.",
    "By Christmas the bridge was open",
    "Reuters reported the vote on Tuesday.",
    "The story has been told many times, but never like this.",
    "The report was published on Monday and names four officials.",
    "In 2014 the union signed.",
    "Subscribers lost 12 dollars each.",
    "Home prices rose 3 percent.",
    "World leaders met in Geneva.",
    "Cookies sold at the fair raised 300 dollars.",
    "The photo shows two ships leaving the port.",
    "He was photographed by police at the gate.",
    "Politics is never far away in the harbour, she said.",
    "2014",
    "Copyright law was changed in 2019.",
    "Email traffic doubled.",
    "Watch sales collapsed in March.",
    "Video of the accident was sent to the court.",
    "Get out of the water, the guard shouted.",
    "Like the others, Lee left.",
    "Register to vote before Friday, officials said.",
    "Cookies on sale at the fair raised 300 dollars.",
    "This video was later found on his phone.",
    "The report cannot be published before the trial, the judge ruled.",
    "More in Oslo than in Bergen stayed at home.",
    "More information is expected on Tuesday.",
    "With information from the police, they found him.",
    "Published through the state printer, the law is in force.",
    "The views expressed by the minister drew criticism.",
    "Video by a witness showed the crash.",
    "Analysis by the bank shows a fall of 3 percent.",
    "The minister contributed to the report.",
    "A version of the story was told in court.",
    "Lunch came courtesy of the Harbour Club.",
    "This story comes from a sailor who saw the fire.",
    "Lee is a reporter for the Herald and was held for nine days.",
    "Contact him at once, she said.",
    "Photos from the quay show a burnt car.",
    "Shutterstock shares fell by 3 percent.",
    "The speed goes up to 90 MB/s.",
    "He served as a player/manager for the club.",
    "Help came late.",
    "Stay informed, the mayor told residents, and stay home.",
    "Related party deals reached 3 million dollars.",
    "Loading of the ships began on Monday.",
    "Next to the harbour a fire broke out.",
    "For more details the court asked the ministry.",
    "Comments by the mayor drew anger.",
    "(The mayor has not answered.)",
]


@pytest.mark.parametrize(("line", "why"), FURNITURE, ids=[line for line, _ in FURNITURE])
def test_furniture_is_named(line: str, why: str) -> None:
    assert name_furniture(line) == f"page furniture: {why}"


@pytest.mark.parametrize("line", ARTICLE)
def test_sentences_are_no_furniture(line: str) -> None:
    assert name_furniture(line) is None


def test_a_note_in_brackets_is_marked_within_its_line() -> None:
    text = "The two ships left port on Friday. (file)"
    assert [text[f.start : f.end] for f in find_furniture(text)] == ["(file)"]


def test_a_note_in_brackets_may_run_over_lines() -> None:
    text = "Two ships left.\n(Except for the headline, our desk has\nnot touched this copy.)\nA third stayed."
    assert [text[f.start : f.end] for f in find_furniture(text)] == [text[16:78]]


def test_a_bracket_that_stays_open_takes_one_line() -> None:
    text = "(Except for the headline, our desk has\nnot touched this copy.\nA third stayed."
    assert [text[f.start : f.end] for f in find_furniture(text)] == ["(Except for the headline, our desk has"]


@pytest.mark.parametrize("unit", ["A ", "Aa, ", "A/", "((", "> a", "by Ann ", "share this ", "Reporting by Ann; "])
def test_no_pattern_runs_away(unit: str) -> None:
    assert len(list(find_furniture((unit * 300)[:590] + "x."))) <= 1


@pytest.mark.parametrize(("times", "marked"), [(2, 0), (3, 3)])
def test_a_label_is_furniture_from_its_third_time_on(times: int, marked: int) -> None:
    assert len(list(find_furniture("Harbour Capital\n\nShips left port.\n" * times))) == marked


def test_marks_that_are_there_are_kept_and_marking_twice_changes_nothing() -> None:
    given = Furniture(0, 5, "front matter")
    document = mark_furniture(Document("a", "---\n\nShare this story\nShips left port.", furniture=(given,)))
    assert document.furniture[0] == given
    assert mark_furniture(document) == document


@pytest.mark.parametrize("text", ["1,234,567", "$20", "12 13", "Share", "October 14, 2022", "Share\n\n14 15\n"])
def test_a_text_that_is_nothing_but_furniture_is_an_article(text: str) -> None:
    assert mark_furniture(Document("a", text)).furniture == ()
