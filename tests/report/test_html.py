"""The page: everything inside it, and the words of articles are words."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from discrep.model.document import Document
from discrep.model.run import Run
from discrep.report.html import render_html
from tests.report import sample

TAGS = {
    "html", "head", "meta", "title", "style", "body", "main",
    "h1", "h2", "h3", "p", "a", "b", "br", "code", "strong", "em", "sub",
    "blockquote", "ul", "li", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ODD = st.text(st.one_of(st.sampled_from("<>&\"'`=/\\[]()*_!#|:-ascriptonerror "), st.characters()), max_size=40)


class Page(HTMLParser):
    """Tags with their attributes, and the words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def run_with(text: str, name: str = "a.txt") -> Run:
    document = Document(name, f"x{text}", title=text, path=name, source=text)
    line = f"x{text}".split("\n", 1)[0]
    place = replace(sample.evidence_of(document, 1), text=line, mark_start=1, mark_end=2)
    run = sample.run_of(document, "conflict", [place])
    finding = replace(run.findings[0], message=text, reason=text, note=text, decision="accept")
    return replace(run, findings=(finding, replace(finding, suppressed=text or "y")), problems=(text,))


@given(ODD, ODD)
def test_the_words_of_an_article_are_no_markup(text: str, name: str) -> None:
    page = Page(render_html(run_with(text, name or "a")))
    assert {tag for tag, _ in page.tags} <= TAGS
    assert {key for _, attributes in page.tags for key in attributes} <= {
        "lang", "charset", "name", "content", "http-equiv", "href",
    }  # fmt: skip


def test_a_script_is_shown_as_text() -> None:
    page = Page(render_html(run_with("<img src=x onerror=alert(1)>", "<b>`.txt")))
    assert "<img src=x onerror=alert(1)>" in page.words
    assert "<b>`.txt" in page.words


def test_a_file_name_that_is_no_utf_8_has_a_link() -> None:
    assert 'href="a%ED%B3%BF.txt#L1"' in render_html(run_with("Two ships left.", "a\udcff.txt"))


def test_it_needs_nothing_else() -> None:
    page = render_html(sample.run(), "reports")
    assert "src=" not in page
    assert "@import" not in page
    assert "url(" not in page
    links = [a["href"] or "" for tag, a in Page(page).tags if tag == "a"]
    assert links
    assert all(link.startswith("../articles/") for link in links)


def test_a_link_with_a_scheme_in_a_file_name_stays_a_file() -> None:
    page = Page(render_html(run_with("words", "javascript:alert(1)")))
    assert {a["href"] for tag, a in page.tags if tag == "a"} == {
        "javascript%3Aalert%281%29",
        "javascript%3Aalert%281%29#L1",
    }
