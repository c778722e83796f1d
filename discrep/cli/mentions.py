"""An article on the terminal: its sentences with the mentions coloured, and under each what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from discrep.inspection import inspection
from discrep.model.mention import Frame, Phrase
from discrep.model.statement import Article, Statement

STYLES = {"quantity": "cyan", "date": "green", "duration": "green", "name": "magenta", "quote": "yellow"}


def print_article(article: Article) -> None:
    """Print an article, sentence by sentence."""
    console = Console(highlight=False, soft_wrap=True)
    data = inspection(article)
    console.print(Text(f"{article.id}: {_dated(article)}", "bold"))
    for statement in article.statements:
        low, high = statement.sentence.start, statement.sentence.end
        rows = [m for m in data["mentions"] if low <= m["start"] < high]
        console.print()
        console.print(_sentence(article, statement, rows))
        for row in rows:
            console.print(_row(row))
        for frame in statement.frames:
            console.print(Text(f"  clause    {_clause(frame)}", "dim"))


def _dated(article: Article) -> str:
    published = article.published
    if published is None:
        return "no date found"
    days, group = published.range, article.time_group
    until = f" until before {days.high}" if days.high is not None and days.days != 1 else ""
    together = f", time group {group}" if group is not None else ""
    return f"{days.low}{until} (from {published.found}: {published.why}){together}"


def _sentence(article: Article, statement: Statement, rows: list[dict[str, object]]) -> Text:
    sentence = statement.sentence
    place = article.place(sentence.start)
    text = Text(f"{place.line}:{place.column} ", "dim")
    body = Text(sentence.text)
    for row in sorted(rows, key=lambda r: r["kind"] != "quote"):
        start, end = row["start"], row["end"]
        if isinstance(start, int) and isinstance(end, int):
            body.stylize(STYLES[str(row["kind"])], start - sentence.start, min(end, sentence.end) - sentence.start)
    return text.append_text(body)


def _row(row: dict[str, object]) -> Text:
    kind = str(row["kind"])
    facts = [f"{key} {value}" for key, value in row.items() if key not in ("kind", "start", "end", "text")]
    line = Text(f"  {kind:<9} ", "dim")
    line.append(str(row["text"]), STYLES[kind])
    return line.append(f"  {', '.join(facts)}" if facts else "")


def _clause(frame: Frame) -> str:
    return " · ".join(_parts(frame))


def _parts(frame: Frame) -> Iterator[str]:
    who, what = _named(frame.subject), _named(frame.object)
    event = f" ({frame.event})" if frame.event != frame.verb else ""
    yield f"{who or '–'} | {'not ' if frame.negated else ''}{frame.verb}{event}"
    if what:
        yield what
    yield from (f"{o.preposition} {_named(o.phrase)}".strip() for o in frame.obliques)
    yield frame.modality
    if frame.condition:
        yield frame.condition
    if frame.speaker or frame.cue:
        yield f"{frame.cue} by {frame.speaker or 'somebody'}"


def _named(phrase: Phrase | None) -> str:
    if phrase is None:
        return ""
    return f"{phrase.text} [{phrase.entity}]" if phrase.entity else phrase.text
