"""The page in a real browser: every key, reload, restart, filter, export."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from discrep.review.decisions import apply_decisions, load_decisions
from discrep.review.page import page_data
from discrep.review.template import render_export
from tests.review.conftest import make_run
from tests.review.serving import serve

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def position(page: Any) -> str:
    return str(page.inner_text("#position"))


def press(page: Any, key: str) -> None:
    """Press a deciding key and wait until the page has moved on."""
    before = position(page)
    page.keyboard.press(key)
    moved_on(page, before)


def moved_on(page: Any, before: str) -> None:
    playwright.expect(page.locator("#position")).not_to_have_text(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.jsonl"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(f"a dialog opened: {dialog.message}"))
    yield page
    page.close()
    assert not errors


def test_ten_findings_by_key_undo_reload_restart(page: Any, data: dict[str, Any], path: Path) -> None:
    with serve(data, path) as address:
        page.goto(address)
        assert position(page) == "[1/12] 12 undecided"
        for key in "axeaxeaxea":
            press(page, key)
        assert position(page) == "[11/12] 2 undecided"
        page.keyboard.press("u")
        playwright.expect(page.locator("#position")).to_have_text("[10/12] 3 undecided")
        page.reload()
        assert position(page) == "[10/12] 3 undecided"
    with serve(data, path) as address:
        page.goto(address)
        assert position(page) == "[10/12] 3 undecided"
    marked = apply_decisions(make_run().findings, load_decisions(path))
    assert [f.decision for f in marked[:10]] == ["accept", "reject", "explained"] * 3 + [""]


def test_both_sides_are_shown_with_their_words_marked(page: Any, data: dict[str, Any], path: Path) -> None:
    with serve(data, path) as address:
        page.goto(address)
        assert page.locator("#finding mark").all_inner_texts() == ["143", "141"]
        assert "<img src=x onerror=alert(1)>" in page.locator(".side").first.inner_text()
        assert page.locator("#finding img").count() == 0


def test_a_note_and_all_of_this_kind(page: Any, data: dict[str, Any], path: Path) -> None:
    with serve(data, path) as address:
        page.goto(address)
        page.keyboard.press("m")
        page.keyboard.type("an x in a note decides nothing")
        page.keyboard.press("Enter")
        page.keyboard.press("l")
        press(page, "x")
    decisions = load_decisions(path)
    rules = {f.fingerprint: f.rule for f in make_run().findings}
    assert len(decisions) == 6
    assert len({rules[d.fingerprint] for d in decisions}) == 1
    assert {(d.decision, d.note, d.who) for d in decisions} == {("reject", "an x in a note decides nothing", "ann")}


def test_filter_search_and_the_views(page: Any, data: dict[str, Any], path: Path) -> None:
    with serve(data, path) as address:
        page.goto(address)
        page.keyboard.press("f")
        page.select_option("#filter-rule", "DAT001")
        assert position(page).startswith("[1/6]")
        page.select_option("#filter-rule", "")
        page.fill("#search", "7: one")
        assert position(page).startswith("[1/1]")
        page.fill("#search", "")
        page.locator("#search").blur()
        for key, title in {"r": "NUM001", "g": "Facts", "v": "Overview", "?": "Keys"}.items():
            page.keyboard.press("p")
            page.keyboard.press(key)
            assert title in page.inner_text("#dialog-title") or key == "r"
            page.keyboard.press("Escape")
        page.keyboard.press("o")
        assert page.locator(".article p.here mark").count() == 1


def test_every_key_is_also_a_button(page: Any, data: dict[str, Any], path: Path) -> None:
    with serve(data, path) as address:
        page.goto(address)
        page.set_viewport_size({"width": 380, "height": 800})
        for name in ("accept", "reject", "explained"):
            before = position(page)
            page.click(f"[data-action={name}]")
            moved_on(page, before)
        actions = {"skip", "undo", "previous", "next", "rule", "article", "filter", "grid", "overview", "help"}
        assert actions <= {b.get_attribute("data-action") for b in page.locator("button").all()}
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
            "narrow, without scrolling"
        )
    assert len(load_decisions(path)) == 3


def test_an_export_saves_its_decisions_to_a_download(page: Any, data: dict[str, Any], tmp_path: Path) -> None:
    target = tmp_path / "review.html"
    target.write_text(render_export(data, readonly=False), encoding="utf-8")
    page.goto(target.as_uri())
    press(page, "a")
    with page.expect_download() as download:
        page.click("[data-action=download]")
    saved = Path(download.value.path())
    (decision,) = load_decisions(saved)
    assert decision.decision == "accept"


def test_a_readonly_export_decides_nothing(page: Any, data: dict[str, Any], tmp_path: Path) -> None:
    target = tmp_path / "review.html"
    target.write_text(render_export(data, readonly=True), encoding="utf-8")
    page.goto(target.as_uri())
    page.keyboard.press("a")
    page.keyboard.press("n")
    assert position(page) == "[2/12] 12 undecided"
    assert not page.locator("[data-action=accept]").is_visible()


def test_a_closed_server_is_told_and_nothing_is_decided(page: Any, data: dict[str, Any], path: Path) -> None:
    with serve(data, path) as address:
        page.goto(address)
    page.keyboard.press("a")
    page.wait_for_selector("#message.wrong")
    assert position(page) == "[1/12] 12 undecided"


def test_a_thousand_findings(page: Any, path: Path) -> None:
    with serve(page_data(make_run(1000), (), {}), path) as address:
        page.goto(address)
        press(page, "a")
        assert position(page) == "[2/1000] 999 undecided"
    assert len(json.loads(path.read_text(encoding="utf-8").splitlines()[0])) >= 4
