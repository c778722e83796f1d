"""Only this machine, only with the token, and everything from an article shown as text."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from discrep.review.decisions import LONGEST_NOTE, load_decisions
from discrep.review.server import LONGEST_BODY, make_app, new_token
from discrep.review.template import render_export, render_page

pytest.importorskip("starlette")
from starlette.testclient import TestClient

HOST = "http://127.0.0.1:8000"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.jsonl"


@pytest.fixture
def client(data: dict[str, Any], path: Path) -> TestClient:
    return TestClient(make_app(data, path, token="secret", port=8000, who="ann"), base_url=HOST)


def row(data: dict[str, Any], decision: str = "accept", **more: Any) -> dict[str, Any]:
    finding = data["findings"][0]
    return {"fingerprint": finding["fingerprint"], "digest": finding["digest"], "decision": decision, **more}


def post(client: TestClient, body: Any, **headers: str) -> Any:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return client.post("/secret/decisions", content=content, headers={"origin": HOST, **headers})


def test_the_page_and_its_files_are_served_under_the_token(client: TestClient) -> None:
    page = client.get("/secret/")
    assert page.status_code == 200
    names = re.findall(r'(?:src|href)="static/([\w.]+)"', page.text)
    assert len(names) == 5
    assert {client.get(f"/secret/static/{name}").status_code for name in names} == {200}


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("/", id="no-token"),
        pytest.param("/wrong/", id="wrong-token"),
        pytest.param("/secre/", id="part-of-the-token"),
        pytest.param("/secret/static/../../../../etc/passwd", id="path-up"),
        pytest.param("/secret/static/..%2f..%2ftemplate.py", id="path-up-encoded"),
        pytest.param("/secret/static/%2e%2e%2ftemplate.py", id="dots-encoded"),
        pytest.param("/secret/static/template.py", id="not-listed"),
        pytest.param("/secret/../", id="above"),
    ],
)
def test_anything_else_is_not_there(client: TestClient, target: str) -> None:
    assert client.get(target).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "127.0.0.1", "localhost.evil.example:8000"])
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/secret/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8000", "http://127.0.0.1:1"])
def test_another_origin_is_refused(client: TestClient, data: dict[str, Any], path: Path, origin: str) -> None:
    assert post(client, [row(data)], origin=origin).status_code == 403
    assert not path.exists()


def test_a_post_without_origin_is_refused(client: TestClient, data: dict[str, Any]) -> None:
    assert client.post("/secret/decisions", json=[row(data)]).status_code == 403


def test_a_decision_is_on_the_disk_when_the_answer_comes(
    client: TestClient, data: dict[str, Any], path: Path
) -> None:
    assert post(client, [row(data, note="call")]).status_code == 200
    (decision,) = load_decisions(path)
    assert (decision.decision, decision.note, decision.who) == ("accept", "call", "ann")
    assert '"decision":"accept"' in client.get("/secret/").text


def test_undo_brings_the_decision_before_back(client: TestClient, data: dict[str, Any]) -> None:
    fingerprint = data["findings"][0]["fingerprint"]
    post(client, [row(data, "accept")])
    post(client, [row(data, "reject")])
    assert post(client, [row(data, "undo")]).json()[fingerprint]["decision"] == "accept"
    assert post(client, [row(data, "undo")]).json() == {fingerprint: None}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"{", 400, id="broken"),
        pytest.param({"decision": "accept"}, 400, id="no-list"),
        pytest.param([{"fingerprint": "v1:a", "decision": "drop table"}], 400, id="unknown-decision"),
        pytest.param(
            [{"fingerprint": "a", "decision": "accept", "note": "x" * (LONGEST_NOTE + 1)}], 400, id="note"
        ),
        pytest.param(b"x" * (LONGEST_BODY + 1), 413, id="body"),
        pytest.param([{"fingerprint": "a", "decision": "accept", "note": "x" * 1_000_000}], 413, id="megabyte"),
    ],
)
def test_what_is_no_decision_is_refused(client: TestClient, path: Path, body: Any, status: int) -> None:
    assert post(client, body).status_code == status
    assert not path.exists()


def test_a_strict_policy_stands_on_every_answer(client: TestClient) -> None:
    for target in ("/secret/", "/secret/static/keys.js", "/nothing"):
        headers = client.get(target).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("export", [False, True], ids=["served", "exported"])
def test_an_article_cannot_put_markup_into_the_page(data: dict[str, Any], export: bool) -> None:
    text = render_export(data, readonly=True) if export else render_page(data)
    assert "<img" not in text
    assert "</script><b>" not in text
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert block is not None
    assert json.loads(block[1])["documents"] == data["documents"]


def test_an_export_needs_nothing_else(data: dict[str, Any]) -> None:
    text = render_export(data, readonly=False)
    assert 'src="' not in text
    assert 'rel="stylesheet"' not in text
    assert "http:" not in text.replace("http://www.w3.org/2000/svg", "")
    assert html.unescape(text).count("'sha256-") == 2


def test_tokens_are_long_and_never_the_same() -> None:
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 32
