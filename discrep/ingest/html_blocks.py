"""The visible text of an HTML page in blocks, each character with its offset in the file, and its metadata."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|br|button|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|html|iframe|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td"
    r"|tfoot|th|thead|tr|ul"
)
UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "textarea", "select"}
)
BESIDE = frozenset({"nav", "footer", "aside", "form", "button", "menu", "dialog"})
"""Parts of a page that are never the article."""


def letters(text: str) -> str:
    """The letters and digits of a text in small letters."""
    return "".join(c for c in text.casefold() if c.isalnum())


@dataclass(slots=True)
class HtmlBlock:
    """A run of text between two block tags: its characters, their offsets, and the tags around it."""

    tags: tuple[str, ...]
    chars: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, runs of white space as one space."""
        return "".join(self.chars)

    @property
    def letters(self) -> str:
        """The letters and digits of the text, for comparison."""
        return letters(self.text)


class PageParser(HTMLParser):
    """Collects blocks and metadata; unclosed tags are closed by the next of their kind, as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[HtmlBlock] = []
        self.meta: dict[str, str] = {}
        self.times: list[tuple[str, bool]] = []
        self.data: list[str] = []
        self._tags: list[str] = []
        self._current: HtmlBlock | None = None
        self._starts: list[int] = []
        self._in_data = False

    def read(self, text: str) -> None:
        """Parse a whole page."""
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self.feed(text)
        self.close()
        self._end_block()
        self.blocks = [b for b in self.blocks if b.text.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag; note metadata."""
        given = {k: v or "" for k, v in attrs}
        if tag == "meta":
            self._add_meta(given)
        elif tag == "time" and given.get("datetime"):
            marked = "pubdate" in given or given.get("itemprop") == "datePublished"
            self.times.append((given["datetime"], marked))
        elif tag == "script":
            self._in_data = given.get("type", "").casefold() == "application/ld+json"
            if self._in_data:
                self.data.append("")
        if BLOCKS.fullmatch(tag):
            self._end_block()
        if tag not in ("br", "hr", "meta", "link", "img", "input", "wbr", "source", "base", "col", "area"):
            if tag in ("p", "li", "td", "tr", "option", "dd", "dt") and tag in self._tags:
                self._close_last(tag)
            self._tags.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open and close a tag at once."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag and all that is open within it."""
        if BLOCKS.fullmatch(tag):
            self._end_block()
        if tag in self._tags:
            while self._tags.pop() != tag:
                pass
        self._in_data = False

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self._in_data:
            self.data[-1] += data
            return
        self._add(data, self._offset(), len(data))

    def handle_charref(self, name: str) -> None:
        """Take in a character given by its number."""
        self._add(html.unescape(f"&#{name};"), self._offset(), 1)

    def handle_entityref(self, name: str) -> None:
        """Take in a character given by its name."""
        self._add(html.unescape(f"&{name};"), self._offset(), 1)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _close_last(self, tag: str) -> None:
        """Close an open tag that its next sibling ends, unless a table or list has begun within it."""
        last = len(self._tags) - 1 - self._tags[::-1].index(tag)
        if not {"table", "ul", "ol", "dl", "div", "section", "article"} & set(self._tags[last:]):
            del self._tags[last:]

    def _add_meta(self, given: dict[str, str]) -> None:
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        if name and given.get("content"):
            self.meta.setdefault(name.casefold(), html.unescape(given["content"]).strip())

    def _add(self, text: str, offset: int, width: int) -> None:
        """Append visible text; `width` 1 gives all its characters the same offset."""
        if self._tags and self._tags[-1] == "title" and "svg" not in self._tags:
            self.meta["<title>"] = self.meta.get("<title>", "") + text
        if UNSEEN.intersection(self._tags):
            return
        if self._current is None:
            self._current = HtmlBlock(tuple(self._tags))
        chars, offsets = self._current.chars, self._current.offsets
        for n, char in enumerate(text):
            if char.isspace() or char == "\xa0":
                if not chars or chars[-1] == " ":
                    continue
                char = " "
            chars.append(char)
            offsets.append(offset + (n if width > 1 else 0))

    def _end_block(self) -> None:
        if self._current is not None:
            self.blocks.append(self._current)
            self._current = None
