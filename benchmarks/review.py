"""The review page with a thousand findings: `python -m benchmarks.review`; needs a Chromium.

Times the page from the request until its first finding is shown, and each key until the next finding is
shown, in one headless browser against a server on this machine. Writes benchmarks/results/review.json.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from discrep.review.page import page_data
from tests.review.conftest import make_run
from tests.review.serving import serve

COUNT, KEYS = 1000, 60
RESULT = Path(__file__).with_name("results") / "review.json"
SHOWN = "document.getElementById('position').textContent"


def main() -> None:
    """Measure, print, write."""
    from playwright.sync_api import sync_playwright

    data = page_data(make_run(COUNT), (), {})
    with (
        TemporaryDirectory() as folder,
        serve(data, Path(folder) / "decisions.jsonl") as address,
        sync_playwright() as player,
    ):
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        started = time.perf_counter()
        page.goto(address)
        page.wait_for_selector("#finding h2")
        usable = time.perf_counter() - started
        deciding = sorted(_press(page, "axe"[n % 3]) for n in range(KEYS))
        moving = sorted(_press(page, "p") for _ in range(KEYS))
        browser.close()
    result = {
        "findings": COUNT,
        "usable_s": round(usable, 3),
        "deciding_key_ms": {"median": _ms(statistics.median(deciding)), "most": _ms(deciding[-1])},
        "moving_key_ms": {"median": _ms(statistics.median(moving)), "most": _ms(moving[-1])},
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()},
    }
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))


def _press(page: Any, key: str) -> float:
    before, started = page.evaluate(SHOWN), time.perf_counter()
    page.keyboard.press(key)
    while page.evaluate(SHOWN) == before:
        pass
    return time.perf_counter() - started


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)


if __name__ == "__main__":
    main()
