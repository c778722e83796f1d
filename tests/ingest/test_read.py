"""Files, folders and standard input, good and bad."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from discrep.errors import InputError
from discrep.ingest.read import LONGEST, Reading, read_paths

BODY = "Two ships left port on Friday. A third stayed behind."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, data: str | bytes = BODY) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return name


def ids(reading: Reading) -> list[str]:
    return [d.id for d in reading.documents]


def test_a_folder_is_read_in_order_without_what_is_no_article() -> None:
    for name in ("in/b.txt", "in/a.md", "in/sub/c.html", "in/README.md", "in/expected.json", "in/.hidden.txt"):
        write(name)
    write("in/.git/d.txt")
    write("in/~$a.docx")
    reading = read_paths(["in"])
    assert ids(reading) == ["a", "b", "c"]
    assert [d.path for d in reading.documents] == ["in/a.md", "in/b.txt", "in/sub/c.html"]
    assert reading.problems == ()
    assert reading.notes == (
        "in: not read as articles: README.md, expected.json; name a file itself to have it read",
    )


def test_a_file_that_is_named_is_read_whatever_it_is_called() -> None:
    assert ids(read_paths([write("README.md"), write("story.article")])) == ["README", "story"]


def test_neither_order_nor_repetition_of_the_paths_counts(here: Path) -> None:
    write("in/a.txt")
    write("in/b.txt", BODY + " More.")
    one = read_paths(["in/b.txt", "in/a.txt"])
    assert one == read_paths(["in/a.txt", "in/b.txt", "./in/a.txt"])
    assert one == read_paths(["in", str(here / "in" / "b.txt")])


def test_two_articles_with_one_text_are_two() -> None:
    assert ids(read_paths([write("a.txt"), write("b.txt")])) == ["a", "b"]


def test_names_that_clash_take_in_their_folder() -> None:
    paths = [write("x/vote.txt"), write("y/vote.txt"), write("y/vote.md"), write("y/fire.txt")]
    assert ids(read_paths(paths)) == ["fire", "x/vote", "y/vote.md", "y/vote.txt"]


def test_names_with_spaces_and_other_letters() -> None:
    reading = read_paths([write("in/a story – Tromsø İ.txt")])
    assert [(d.id, d.path) for d in reading.documents] == [("a story – Tromsø İ", "in/a story – Tromsø İ.txt")]


def test_paths_are_relative_to_the_current_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("in/a.txt")
    (here / "deep").mkdir()
    monkeypatch.chdir(here / "deep")
    assert read_paths([str(here / "in" / "a.txt")]).documents[0].path == "../in/a.txt"


def test_standard_input() -> None:
    (document,) = read_paths(["-"], io.BytesIO(BODY.encode())).documents
    assert (document.id, document.path, document.text) == ("stdin", None, BODY)
    rows = read_paths(
        ["-"], io.BytesIO(b'{"id": "a", "text": "Two ships left."}\n{"id": "b", "text": "One stayed."}\n')
    )
    assert ids(rows) == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "text", "noted"),
    [
        (BODY.encode(), BODY, False),
        (b"\xef\xbb\xbf" + BODY.encode(), BODY, False),
        (("\ufeff" + BODY).encode("utf-16-le"), BODY, False),
        (("\ufeff" + BODY).encode("utf-16-be"), BODY, False),
        (BODY.encode("utf-16-le"), BODY, True),
        (
            "Tromsø’s two ships “left”. A café closed.".encode("cp1252"),
            "Tromsø’s two ships “left”. A café closed.",
            True,
        ),
        ("Le café de Tromsø a fermé.".encode("latin-1"), "Le café de Tromsø a fermé.", True),
        ("İ stays İ, and ß stays ß.".encode(), "İ stays İ, and ß stays ß.", False),
        (b"One.\r\nTwo.\rThree.\n", "One.\r\nTwo.\rThree.\n", False),
        (b"Two ships left port on Friday.", "Two ships left port on Friday.", False),
    ],
    ids=[
        "utf-8",
        "mark",
        "utf-16-le",
        "utf-16-be",
        "no mark",
        "cp1252",
        "latin-1",
        "dotted I",
        "line ends",
        "one line",
    ],
)
def test_encodings(data: bytes, text: str, noted: bool) -> None:
    reading = read_paths([write("a.txt", data)])
    assert reading.documents[0].text == text
    assert [("guess" in n and n.startswith("a.txt: ")) for n in reading.notes] == [True] * noted
    assert reading.problems == ()


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\r\n", "white space"),
    "blank.html": (b"<html><body><p> </p></body></html>", "no text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "binary"),
    "noise.txt": (bytes(range(256)) * 20, "binary"),
    "cut.txt": (b"\xff\xfeT\0w\0o", "damaged"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file"),
    "rich.rtf": (b"{\\rtf1 Two ships left.}", "rich text"),
    "pack.zip": (b"PK\x03\x04" + b"\0" * 100, "archive"),
    "key.json": (b'{"text": "Two ships left."}', "is JSON"),
    "broken.docx": (b"PK\x03\x04word/document.xml", "archive"),
    "broken.pdf": (b"%PDF-1.4 nothing", "PDF"),
    "rows.jsonl": (b'{"id": "x"}\nno json\n{"text": " "}\n[1]\n', 'no "text"'),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_and_the_others_are_read(name: str) -> None:
    data, words = BAD[name]
    reading = read_paths([write(name, data), write("good.txt")])
    assert ids(reading) == ["good"]
    assert reading.problems
    assert all(p.startswith(f"{name}") for p in reading.problems)
    assert words in reading.problems[0]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_alone_is_an_error_that_names_it(name: str) -> None:
    data, words = BAD[name]
    with pytest.raises(InputError, match=f"(?s){name}.*{words}"):
        read_paths([write(name, data)])


def test_rows_that_are_no_articles_are_told_with_their_line() -> None:
    rows = b'{"text": "Two left."}\n\nno json\n{"id": 7, "text": "One.", "date": "soon"}\n{"id": 7, "text": "Two."}'
    reading = read_paths([write("rows.jsonl", rows)])
    assert ids(reading) == ["7", "7-2", "rows-1"]
    assert [p.partition(" is ")[0] for p in reading.problems[:1]] == ["rows.jsonl: line 3:"]
    assert "line 4: the date 'soon' was not read" in reading.problems[1]


def test_paths_that_lead_nowhere_are_told() -> None:
    Path("none").mkdir()
    write("none/README.md")
    reading = read_paths(["gone.txt", "none", write("a.txt")])
    assert ids(reading) == ["a"]
    assert reading.problems[0] == "gone.txt: there is no such file or folder; check the name"
    assert reading.problems[1].startswith("none: the folder holds no articles")
    with pytest.raises(InputError, match=r"(?s)gone\.txt.*none: the folder holds no articles"):
        read_paths(["gone.txt", "none"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told() -> None:
    Path(write("shut.txt")).chmod(0)
    assert "permission" in read_paths(["shut.txt", write("a.txt")]).problems[0]


@pytest.mark.parametrize("unit", ["Two ships left port on Friday.\n", "ship "], ids=["lines", "one line"])
def test_ten_megabytes_are_read_up_to_the_limit_and_that_is_told(unit: str) -> None:
    reading = read_paths([write("long.txt", unit * (10_000_000 // len(unit)))])
    (document,) = reading.documents
    assert LONGEST // 2 < len(document.text) <= LONGEST
    assert document.text == (unit * LONGEST)[: len(document.text)]
    assert document.text.endswith(unit[-1])
    assert reading.problems[0].startswith("long.txt: is very long; only its first ")


@pytest.mark.parametrize(("extra", "told"), [(0, False), (1, True)])
def test_the_limit_of_length(extra: int, told: bool) -> None:
    assert bool(read_paths([write("a.txt", "x" * (LONGEST + extra))]).problems) is told


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(InputError, match="name files or folders"):
        read_paths([])


NOTE = "<!-- discrep: ignore num001 two votes -->"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.md", f"# Ships\n\n{BODY} {NOTE}\n", 3),
        ("a.md", f"# Ships\n\n{NOTE}\n\n{BODY}\n", 5),
        ("a.html", f"<html><body>\n{NOTE}\n<p>{BODY}</p></body></html>", 3),
    ],
    ids=["Markdown, same line", "Markdown, line before", "HTML"],
)
def test_comments_in_markup_ask_for_silence(name: str, text: str, line: int) -> None:
    reading = read_paths([write(name, text)])
    assert [(s.rule, s.reason, s.line) for s in reading.documents[0].suppressions] == [
        ("NUM001", "two votes", line)
    ]
    assert "discrep" not in reading.documents[0].text
    assert reading.problems == ()


def test_the_file_beside_an_article_asks_for_silence() -> None:
    write("in/a.txt")
    write("in/a.txt.discrep", "1 NUM001 two votes\n* TXT006 dialect\n")
    write("in/b.txt")
    reading = read_paths(["in"])
    a, b = reading.documents
    assert [(s.rule, s.line) for s in a.suppressions] == [("NUM001", 1), ("TXT006", None)]
    assert (b.suppressions, reading.problems, reading.notes) == ((), (), ())


def test_a_request_without_a_reason_is_told_with_its_place() -> None:
    write("a.txt.discrep", "1 NUM001\n")
    reading = read_paths([write("a.txt"), write("b.md", f"{BODY}\n<!-- discrep: ignore NUM001 -->")])
    assert [p.partition(": write")[0] for p in reading.problems] == [
        "a.txt: in a.txt.discrep: line 1",
        "b.md: line 2",
    ]
    assert all(not d.suppressions for d in reading.documents)


def test_a_comment_in_plain_text_is_text() -> None:
    assert read_paths([write("a.txt", f"{BODY} {NOTE}")]).documents[0].suppressions == ()
