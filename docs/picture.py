"""Take the pictures of README and docs: `python -m docs.picture`; needs a Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from discrep import Checker
from discrep.ingest import read_paths
from discrep.model.run import Run
from discrep.report.html import render_html
from discrep.review.page import page_data
from discrep.review.template import render_export
from discrep.rules.registry import all_rules

HERE = Path(__file__).parent
WIDE, NARROW = {"width": 1180, "height": 760}, {"width": 390, "height": 844}
REPORT = {"width": 920, "height": 1180}
REVIEW = {"light": ("light", WIDE), "dark": ("dark", WIDE), "narrow": ("light", NARROW)}


def main() -> None:
    """Write docs/report.png and docs/review-*.png."""
    from playwright.sync_api import sync_playwright

    run = Checker().check(read_paths([str(HERE.parent / "seeds")]).documents)
    with TemporaryDirectory() as folder, sync_playwright() as player:
        report, review = Path(folder) / "report.html", Path(folder) / "review.html"
        report.write_text(render_html(run), encoding="utf-8")
        review.write_text(render_export(_review(run), readonly=False), encoding="utf-8")
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        _shoot(browser, report, "report", "light", REPORT)
        for name, (scheme, size) in REVIEW.items():
            _shoot(browser, review, f"review-{name}", scheme, size)
        browser.close()


def _review(run: Run) -> dict[str, Any]:
    """The page's data, with the rules in their own words."""
    words = {r.code: {"name": r.name, "summary": r.summary, "explanation": r.explanation} for r in all_rules()}
    return page_data(run, (), words)


def _shoot(browser: Any, page: Path, name: str, scheme: str, size: dict[str, int]) -> None:
    tab = browser.new_page(viewport=size, color_scheme=scheme)
    tab.goto(page.as_uri())
    tab.screenshot(path=HERE / f"{name}.png")
    tab.close()


if __name__ == "__main__":
    main()
