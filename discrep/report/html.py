"""The report as one page that needs nothing else: it opens without a network and prints well."""

from __future__ import annotations

import html
from importlib import resources

from discrep.model.run import Run
from discrep.report.markdown import render_markdown


def render_html(run: Run, folder: str = "") -> str:
    """The Markdown report as a page; words of articles are escaped in it already."""
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark", {"html": True}).enable("table").render(render_markdown(run, folder))
    style = resources.files("discrep.report").joinpath("report.css").read_text(encoding="utf-8")
    titles = "; ".join(a.title or a.id for a in run.articles[:3])
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Consistency report: {html.escape(titles)}</title>\n"
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
