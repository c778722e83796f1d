"""HTML, Markdown, JSON Lines, Word and PDF: the article's words, and where in the file they stand."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrep.ingest import mark_furniture
from discrep.ingest.formats import read_bytes
from discrep.ingest.html_page import looks_like_html, read_html
from discrep.ingest.json_lines import read_json_lines
from discrep.ingest.markdown import read_markdown
from discrep.model.document import Document
from discrep.segment import segment

DAY = date(2022, 10, 14)
LONG = "The harbour office said on Friday that two ships had left and that a third stayed for want of pilots"
PAGE = f"""<!DOCTYPE html>
<html><head><title>Two ships leave port | Harbour Herald</title>
<meta property="og:site_name" content="Harbour Herald">
<meta property="article:published_time" content="2022-10-14T09:00:00Z">
<style>p {{ color: red }}</style><script>var x = "Two ships";</script></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<main><article><h1>Two ships leave port</h1>
<p>{LONG}.</p>
<p>The mayor&rsquo;s office <b>asked</b> for &#50;00 pilots
and waited, Lee&nbsp;said, for a whole week until the last of them had come from the north of the country.</p>
<h2>What the pilots want</h2>
<figure><img src="x.jpg" alt="ships"><figcaption>Two ships wait at the quay. (file)</figcaption></figure>
<p>The pilots want 12 percent more, and they said so in a letter to the office that was read aloud to all.</p>
<div class="share">Share this story</div></article></main>
<aside><p>Other news of the day that has nothing to do with ships but is long enough to look like some.</p></aside>
<footer>Updated 2023-05-05. © 2023 Harbour Herald</footer></body></html>"""


def sentences(document: Document) -> list[tuple[str, str]]:
    return [(s.role, s.text) for s in segment(mark_furniture(document)).sentences]


def check_origin(document: Document, file: str) -> None:
    """Every character that is no white space and no entity stands in the file where its origin says."""
    assert len(document.origin) == len(document.text)
    assert list(document.origin) == sorted(document.origin)
    for char, offset in zip(document.text, document.origin, strict=True):
        assert char.isspace() or file[offset] in (char, "&", "\\")


def test_a_page_gives_its_article_and_metadata() -> None:
    document = read_html(PAGE, "a")
    assert (document.title, document.date, document.source, document.date_from) == (
        "Two ships leave port", DAY, "Harbour Herald", "metadata",
    )  # fmt: skip
    assert sentences(document) == [
        ("title", "Two ships leave port"),
        ("body", f"{LONG}."),
        ("body", "The mayor’s office asked for 200 pilots and waited, Lee said, for a whole week until the last of"
                 " them had come from the north of the country."),
        ("heading", "What the pilots want"),
        ("caption", "Two ships wait at the quay."),
        ("body", "The pilots want 12 percent more, and they said so in a letter to the office that was read aloud"
                 " to all."),
    ]  # fmt: skip
    check_origin(document, PAGE)


def test_lines_of_a_page_are_those_of_the_file() -> None:
    document = read_html(PAGE, "a")
    cut = segment(document)
    at = document.origin[next(s.start for s in cut.sentences if s.text.startswith("The pilots want 12"))]
    assert PAGE[at:].startswith("The pilots want 12")
    assert document.lines[12] < at < document.lines[13]


def test_a_day_is_never_guessed_from_the_words_of_a_page() -> None:
    assert read_html(PAGE.replace("article:published_time", "x"), "a").date is None


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">[{"@type": "Report", "datePublished": "2022-10-14"}]</script>',
        '<meta name="pubdate" content="Fri, 14 Oct 2022 09:00:00 GMT">',
        '<meta itemprop="datePublished" content="2022-10-14">',
    ],
    ids=["JSON-LD", "name", "itemprop"],
)
def test_the_day_of_a_page(head: str) -> None:
    assert read_html(f"<html><head>{head}</head><body><p>{LONG}.</p></body></html>", "a").date == DAY


@pytest.mark.parametrize(
    ("times", "day"),
    [
        ('<time datetime="2022-10-14">x</time>', DAY),
        ('<time datetime="2022-10-14" itemprop="datePublished">x</time><time datetime="2021-01-01">y</time>', DAY),
        ('<time datetime="2022-10-14">x</time><time datetime="2021-01-01">y</time>', None),
    ],
    ids=["one", "marked", "two"],
)
def test_times_in_a_page(times: str, day: date | None) -> None:
    assert read_html(f"<html><body>{times}<p>{LONG}.</p></body></html>", "a").date == day


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        (PAGE, True),
        ("<p>Two ships left.</p>\n<p>A third stayed.</p>", True),
        ("\n<!-- saved -->\n<html><body>Two ships left.</body></html>", True),
        ("The tag <p> opens a paragraph, he said.", False),
        ("<b>Two ships left", False),
        ("x < y and y > z", False),
    ],
    ids=["page", "part", "comment", "words", "one tag", "signs"],
)
def test_html_is_told_by_what_is_in_it(text: str, is_html: bool) -> None:
    assert looks_like_html(text) is is_html
    (document,) = read_bytes(text.encode(), "a", "a.txt").documents
    assert bool(document.origin) is is_html
    (document,) = read_bytes(text.encode(), "a", "a.html").documents
    assert bool(document.origin) is is_html


@pytest.mark.parametrize(
    "broken",
    ["<p>Two ships left.<p>A third stayed.", "<div><p>Two ships left.</div></p></b>A third stayed.<p>",
     "<html><body>Two ships left.<br><br>A third stayed.<script>x",
     "<html><table><tr><td>Two ships left.<td>A third stayed."],
    ids=["open", "crossed", "script", "table"],
)  # fmt: skip
def test_broken_pages_are_read(broken: str) -> None:
    document = read_html(broken, "a")
    assert [text for _, text in sentences(document)] == ["Two ships left.", "A third stayed."]
    check_origin(document, broken)


NOTES = """---
title: "Two ships leave port"
date: 2022-10-14
source: Harbour Herald
tags: [ships]
---
# Two ships leave port

> “We stay,” the **mayor**
> said in [her letter](https://example.org/a "b") on *Friday*. See ![ships](ships.png) the quay\\!

## What the pilots want

1. More `pay` &amp; rest
2. <b>New</b> ships

The pilots\r
left.
"""


def test_markdown_gives_words_roles_and_front_matter() -> None:
    document = read_markdown(NOTES, "a")
    assert (document.title, document.date, document.source) == ("Two ships leave port", DAY, "Harbour Herald")
    assert [(p.role, document.text[p.start : p.end]) for p in segment(document).paragraphs] == [
        ("title", "Two ships leave port"),
        ("body", "“We stay,” the mayor said in her letter on Friday. See  the quay!"),
        ("heading", "What the pilots want"),
        ("body", "More pay & rest"),
        ("body", "New ships"),
        ("body", "The pilots left."),
    ]
    check_origin(document, NOTES)


def test_plain_text_keeps_its_front_matter_as_a_mark() -> None:
    text = "---\ntitle: Two ships\ndate: 14 October 2022\n---\nTwo ships left."
    (document,) = read_bytes(text.encode(), "a", "a.txt").documents
    assert (document.title, document.date, document.text) == ("Two ships", DAY, text)
    assert sentences(document) == [("body", "Two ships left.")]


@pytest.mark.parametrize(
    "text", ["---\nTwo ships left.\n---\nA third stayed.", "--- title: x ---\nTwo ships left.", "---\n"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    (document,) = read_bytes(text.encode(), "a", "a.txt").documents
    assert (document.title, document.furniture) == (None, ())


PIECES = st.lists(
    st.sampled_from(
        [
            *("# ", "## ", "> ", "- ", "1. ", "*", "**", "`", "[a](b)", "![c](d)", "~~x~~", "---\n", "    "),
            *("<b>", "</b>", "<p>", "&amp;", "&#65;", "\\*", "\n", "\n\n", "\r\n", "  \n", "\r"),
            *("| a | b |\n|---|---|\n| c | d |\n", "ship", "Two ships left. ", "İ"),
        ]
    ),
    max_size=30,
).map("".join)


@given(PIECES)
@settings(max_examples=200, deadline=None)
def test_any_markdown_keeps_its_offsets(text: str) -> None:
    document = read_markdown(text, "a")
    assert len(document.origin) == len(document.text)
    assert all(0 <= n < max(len(text), 1) for n in document.origin)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_any_page_keeps_its_offsets(text: str) -> None:
    page = f"<html><body><p>Two ships left.</p>{text}</body></html>"
    check_origin(read_html(page, "a"), page)


ROWS: list[dict[str, object]] = [
    {
        "id": "a",
        "text": "Two “ships”\nleft \\ port\t🚢 İ.",
        "title": "Two ships",
        "date": "2022-10-14",
        "source": "HH",
    },
    {"text": 'The key is "text": "no".', "note": {"text": "inner"}},
]


@pytest.mark.parametrize("ascii_only", [True, False])
def test_rows_give_documents_and_offsets(ascii_only: bool) -> None:
    file = "\n".join(json.dumps(row, ensure_ascii=ascii_only) for row in ROWS)
    first, second = read_json_lines(file, "rows").documents
    assert (first.id, first.title, first.date, first.source) == ("a", "Two ships", DAY, "HH")
    assert [first.text, second.text] == [row["text"] for row in ROWS]
    assert second.id == "rows-2"
    for document in (first, second):
        check = [(c, file[n]) for c, n in zip(document.text, document.origin, strict=True)]
        assert all(a == b or b == "\\" for a, b in check)
    assert second.lines[1] <= second.origin[0]


@given(st.text(max_size=40), st.text(max_size=10))
@settings(max_examples=200, deadline=None)
def test_any_row_keeps_its_offsets(text: str, note: str) -> None:
    row = json.dumps({"note": note, "text": "x" + text, "more": {"text": note}})
    (document,) = read_json_lines(row, "rows").documents
    assert len(document.origin) == len(document.text)
    assert row[document.origin[0]] == "x"


def word_file() -> bytes:
    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.add_heading("Two ships leave port", 0)
    file.add_paragraph("Two ships left. A third stayed.")
    file.add_heading("The pilots", 1)
    file.add_paragraph("The quay at night", style="Caption")
    table = file.add_table(1, 1)
    table.cell(0, 0).text = "Nobody answered."
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_a_word_file_gives_a_line_a_paragraph(name: str) -> None:
    (document,) = read_bytes(word_file(), "a", name).documents
    assert sentences(document) == [
        ("title", "Two ships leave port"),
        ("body", "Two ships left."),
        ("body", "A third stayed."),
        ("heading", "The pilots"),
        ("caption", "The quay at night"),
        ("body", "Nobody answered."),
    ]


def pdf_file(*pages: list[str]) -> bytes:
    """A small PDF, written by hand: each page its lines."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td {shown} ET"
        kids.append(f"{len(objects) + 1} 0 R")
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources {font}"
            f" /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def test_a_pdf_gives_its_text_and_pages_as_lines() -> None:
    pytest.importorskip("pypdf")
    body = [
        "The harbour office said on Friday that two ships had left and",
        "that a third one, which had come from the north, had stayed be-",
        "hind for a week. The mayor, who had waited for them since the",
        "morning, went home.",
    ]
    data = pdf_file(
        ["Harbour Herald", *body], ["Harbour Herald", "Nobody answered."], ["Harbour Herald", "It rained."]
    )
    (document,) = read_bytes(data, "a", "a.txt").documents
    cut = segment(mark_furniture(document))
    assert [s.text.replace("\n", " ") for s in cut.sentences] == [
        "The harbour office said on Friday that two ships had left and that a third one, which had come from the"
        " north, had stayed behind for a week.",
        "The mayor, who had waited for them since the morning, went home.",
        "Nobody answered.",
        "It rained.",
    ]
    assert [(s.line, s.text) for s in cut.skipped] == [
        (1, "Harbour Herald"),
        (2, "Harbour Herald"),
        (3, "Harbour Herald"),
    ]


@pytest.mark.parametrize(("module", "data"), [("docx", "word"), ("pypdf", "pdf")])
def test_without_the_extra_the_remedy_is_told(module: str, data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from discrep.errors import InputError

    raw = word_file() if data == "word" else pdf_file(["Two ships left."])
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=r"pip install 'discrep\[office\]'"):
        read_bytes(raw, "a", "a")
