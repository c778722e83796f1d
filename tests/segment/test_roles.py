"""Title, headings and captions by their shape and place."""

from __future__ import annotations

import pytest

from discrep.ingest import mark_furniture
from discrep.model.document import Block, Document, Furniture
from discrep.segment import segment
from discrep.segment.split import SHOWN

BODY = "Two ships left port on Friday, the harbour office said, and a third one stayed behind."


def roles(text: str, **fields: str) -> list[tuple[str, str]]:
    cut = segment(mark_furniture(Document("a", text, **fields)))  # type: ignore[arg-type]
    return [(p.role, text[p.start : p.end]) for p in cut.paragraphs]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Two ships leave port after strike", "title"),
        ("Will two ships leave port?", "title"),
        ("Oslo: Two ships left port on Friday, said the mayor, who had waited for a day.", "body"),
        ("Two ships left port.", "body"),
        ("“We shall leave the port on Friday,” the captain said.", "body"),
    ],
    ids=["headline", "question", "lede", "sentence", "quote"],
)
def test_the_first_line(line: str, role: str) -> None:
    assert roles(f"{line}\n\n{BODY}\n")[0] == (role, line)


def test_a_first_line_before_furniture_is_the_headline_even_with_a_stop() -> None:
    assert roles(f"Mayor says why the ships must leave.\n\n14 15\n\n{BODY}\n")[0][0] == "title"


def test_furniture_before_the_headline_is_passed_over() -> None:
    assert roles(f"Connect with us\n\nWorld News\n\nTwo ships leave port\n\n{BODY}\n")[0][0] == "title"


def test_a_headline_from_metadata_is_found_in_the_text() -> None:
    text = f"Harbour\n\nTwo ships leave port!\n\n{BODY}\n"
    assert ("title", "Two ships leave port!") in roles(text, title="Two Ships Leave Port")


def test_one_line_is_text() -> None:
    assert roles("Two ships leave port")[0][0] == "body"


def test_headline_and_date_at_the_front_of_one_line() -> None:
    text = f"Two ships leave port after strike October 14, 2022 {BODY}"
    assert roles(text) == [("title", "Two ships leave port after strike"), ("body", BODY)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("‘Nothing Signed’", "heading"),
        ("What the Harbour Office Wants", "heading"),
        ("Unable to leave without the pilots", "heading"),
        ("Back then, the pilots and the U.S. refused", "body"),
        ("The pilots refused.", "body"),
        ("Ann Lee (left) and the mayor Bo Chen met on the quay. (file)", "caption"),
        ("Pictured: the two ships that left on Friday.", "caption"),
    ],
    ids=["quoted", "capitals", "alone", "breaks off", "sentence", "caption", "pictured"],
)
def test_lines_within_the_article(line: str, role: str) -> None:
    found = roles(f"Two ships leave port\n\n{BODY}\n\n{line}\n\n{BODY}\n")
    assert found[2][0] == role


def test_a_line_that_breaks_off_is_no_heading_where_lines_follow_each_other() -> None:
    found = roles(f"Two ships leave port\n{BODY}\nThe pilots and the office refused\n{BODY}\n{BODY}\n")
    assert found[2][0] == "body"


@pytest.mark.parametrize("caption", ["President Ann Lee", "Mayor Ann Lee (left) and Captain Bo Chen"])
def test_a_caption_that_says_nothing_is_skipped_with_a_reason(caption: str) -> None:
    cut = segment(mark_furniture(Document("a", f"{BODY}\n\n{caption}\n\n{BODY}\n")))
    assert [(s.line, s.why, s.text) for s in cut.skipped] == [(3, "page furniture: picture caption", caption)]
    assert len(cut.paragraphs) == 2


def test_roles_of_markup_win() -> None:
    text = f"{BODY}\nthe pilots\n{BODY}"
    start = text.index("the pilots")
    document = Document("a", text, blocks=(Block(start, start + 10, "heading"),))
    assert [p.role for p in segment(document).paragraphs] == ["body", "heading", "body"]


def test_a_mark_within_a_line_is_left_out_of_its_sentences() -> None:
    text = "Two ships left. [Advert] A third stayed."
    cut = segment(Document("a", text, furniture=(Furniture(16, 24, "page furniture: advertisement"),)))
    assert [s.text for s in cut.sentences] == ["Two ships left.", "A third stayed."]
    assert len(cut.paragraphs) == 1
    assert [(s.line, s.text) for s in cut.skipped] == [(1, "[Advert]")]


def test_lines_are_those_of_the_file_where_markup_was_taken_out() -> None:
    document = Document("a", "14\n15", origin=(10, 11, 12, 20, 21), lines=(0, 8, 19))
    assert [(s.line, s.text) for s in segment(document).skipped] == [(2, "14"), (3, "15")]


def test_what_is_no_sentence_is_skipped_and_of_a_long_stretch_the_beginning_is_shown() -> None:
    cut = segment(Document("a", f"{BODY}\n\n{'9' * 10_000}\n\n🚢🚢\n"))
    assert [(s.line, s.why, len(s.text)) for s in cut.skipped] == [
        (3, "too long to be a sentence", SHOWN + 1),
        (5, "no words", 2),
    ]
    assert len(cut.paragraphs) == 1
