"""Take the picture of the report that the README shows: `python -m docs.picture`; needs a Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from discrep import Checker
from discrep.ingest import read_paths
from discrep.report.html import render_html

HERE = Path(__file__).parent
SIZE = {"width": 920, "height": 1180}


def main() -> None:
    """Write docs/report.png."""
    from playwright.sync_api import sync_playwright

    run = Checker().check(read_paths([str(HERE.parent / "seeds")]).documents)
    with TemporaryDirectory() as folder, sync_playwright() as player:
        page = Path(folder) / "report.html"
        page.write_text(render_html(run), encoding="utf-8")
        browser = player.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_page(viewport=SIZE, color_scheme="light")
        tab.goto(page.as_uri())
        tab.screenshot(path=HERE / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
