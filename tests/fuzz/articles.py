"""Strategies for articles: paragraphs, quotations, numbers, dates, odd Unicode, and the files they come in."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tests.fuzz import words

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "shift_jis", "koi8-r")
SUFFIXES = (".txt", ".md", ".html", ".jsonl", "")
BREAKS = ("\n\n", "\n", "\r\n", "\r\n\r\n", "\r", " ", "\n \n\t\n", "\u2028", "\x0b", "\x85")
JOINTS = (", and ", "; ", ", while ", " because ", " — ", ", who ")
ENDS = (".", ".", ".", "?", "!", "…", "", ".”", ":", " .")

_numbers = st.one_of(
    st.sampled_from(words.NUMBERS),
    st.integers(0, 10**13).map(str),
    st.integers(0, 10**13).map("{:,}".format),
    st.decimals(0, 10**6, places=2).map(str),
    st.from_regex(r"[$€£¥]?\d{1,4}([.,:/\-–]\d{1,4}){0,4}( ?(%|m|bn|k|km/h|million|st|nd|°C))?", fullmatch=True),
)
_dates = st.one_of(
    st.sampled_from(words.DATES),
    st.from_regex(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}( \d{1,2}:\d{2})?", fullmatch=True),
    st.from_regex(r"(Jan|Feb\.|March|Sept\.|December) \d{1,2}(, \d{1,5})?", fullmatch=True),
)
_names, _verbs, _things = map(st.sampled_from, (words.NAMES, words.VERBS, words.THINGS))
_before_dates = st.sampled_from(["on", "by", "since", "from", "until", "in"])
_odd = st.one_of(st.sampled_from(words.ODD), st.text(max_size=8))


def _in_order(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda drawn: " ".join(drawn))


_clauses = st.one_of(
    _in_order(_names, _verbs, _numbers, _things),
    _in_order(_numbers, _things, _verbs, st.just("on"), _dates),
    _in_order(_names, _verbs, _things, _before_dates, _dates),
    _in_order(_numbers, st.just("of the"), _numbers, _things, _verbs),
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One or two clauses, perhaps quoted, perhaps with something odd in it."""
    text = draw(_clauses)
    if draw(st.booleans()):
        text += draw(st.sampled_from(JOINTS)) + draw(_clauses)
    if draw(st.integers(0, 2)) == 0:
        left, right = draw(st.sampled_from(words.MARKS))
        text = f"{left}{text},{right} {draw(_names)} said"
    if draw(st.integers(0, 3)) == 0:
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(_odd) + text[at:]
    return text + draw(st.sampled_from(ENDS))


paragraphs = st.lists(sentences(), min_size=1, max_size=4).map(" ".join)
_rows = st.one_of(paragraphs, paragraphs, sentences(), _odd, st.sampled_from(words.MARKDOWN))


@st.composite
def articles(draw: st.DrawFn) -> str:
    """A title, paragraphs and page furniture; some paragraphs stand twice."""
    rows = draw(st.lists(_rows, min_size=1, max_size=6))
    if draw(st.booleans()):
        rows.append(draw(st.sampled_from(rows)))
    parts = [rows[0]]
    for row in rows[1:]:
        parts += [draw(st.sampled_from(BREAKS)), row]
    return "".join(parts)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """HTML, seldom whole: the tags of a page around the rows of an article, closed or not."""
    parts = [draw(st.sampled_from(words.HEADS))]
    if draw(st.booleans()):
        parts.append(draw(st.sampled_from(words.JSON_LD)))
    for row in draw(st.lists(st.one_of(paragraphs, sentences(), _odd), min_size=1, max_size=5)):
        tag = draw(st.sampled_from(words.TAGS))
        end = f"</{tag[1:].partition(' ')[0].rstrip('>')}>"
        parts += [tag, row, draw(st.sampled_from([end, "", "</p>", "</div>", "<br>"]))]
    return "".join(parts)


@st.composite
def markdown(draw: st.DrawFn) -> str:
    """Markdown, perhaps with front matter."""
    parts = []
    if draw(st.booleans()):
        pairs = st.tuples(st.sampled_from(words.KEYS), st.one_of(_dates, _names, _odd, st.just("")))
        lines = [f"{key}: {value}" for key, value in draw(st.lists(pairs, max_size=4))]
        parts += ["---", *lines, draw(st.sampled_from(["---", "...", ""]))]
    for row in draw(st.lists(_rows, min_size=1, max_size=7)):
        parts.append(draw(st.sampled_from(["", "> ", "# ", "- ", "1. ", "    ", "| ", "> > - ", "*"])) + row)
    return draw(st.sampled_from(["\n", "\n\n", "\r\n"])).join(parts)


_scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10), _dates, _names)
_lists = st.lists(_scalars, max_size=2)
_values = st.one_of(_scalars, _lists, st.dictionaries(st.text(max_size=3), _scalars, max_size=2))
_objects = st.dictionaries(st.sampled_from(["id", "title", "date", "source", "text", "body"]), _values, max_size=4)
_breaks_json = st.sampled_from(["\\ud800", "\\u0000", '"', "}", "\\", "[" * 2000, "1" * 5000])


@st.composite
def json_lines(draw: st.DrawFn) -> str:
    """JSON Lines with values of every type, lone surrogates, and lines that are no JSON."""
    lines = []
    for _ in range(draw(st.integers(1, 4))):
        row = draw(_objects)
        if draw(st.integers(0, 3)):
            row[draw(st.sampled_from(["text", "body", "content", "Text"]))] = draw(articles())
        line = json.dumps(row, ensure_ascii=draw(st.booleans()))
        if draw(st.integers(0, 4)) == 0:
            at = draw(st.integers(0, len(line)))
            line = line[:at] + draw(_breaks_json) + line[at:]
        lines.append(line)
    return "\n".join(lines)


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str]:
    """The bytes of a file and its name's ending; now and then damaged, or with the wrong ending."""
    suffix = draw(st.sampled_from(SUFFIXES))
    kinds = {".md": markdown(), ".html": pages(), ".jsonl": json_lines(), ".txt": articles(), "": json_lines()}
    text = draw(kinds[suffix])
    data = text.encode(draw(st.sampled_from(ENCODINGS)), errors="replace")
    if draw(st.integers(0, 5)) == 0:
        suffix = draw(st.sampled_from(SUFFIXES))
    if draw(st.integers(0, 7)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at + draw(st.integers(0, 4)) :]
    return data, suffix
