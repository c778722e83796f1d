"""The local server: this machine only, with the token only, one decision written at a time."""

from __future__ import annotations

import json
import secrets
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from discrep.model.decision import Decision
from discrep.review.decisions import append_decisions, load_decisions, parse_decision
from discrep.review.page import standing
from discrep.review.template import SCRIPTS, STYLES, render_page, static_text

LONGEST_BODY = 512 * 1024
"""Bytes; a decision on a thousand findings at once is a tenth of that."""
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Handler = Callable[[Any], Awaitable[Any]]


def new_token() -> str:
    """Make the random part of the page's address."""
    return secrets.token_urlsafe(24)


def make_app(data: dict[str, Any], decisions: Path, *, token: str, port: int, who: str = "") -> Any:
    """Make the application (ASGI) that shows `data` and adds to the file `decisions`.

    Every address lies under `/<token>/`; a request with another host, another origin or another token is
    refused. `data["decisions"]` is read from the file and kept up to date, so that a reload shows what
    was decided.
    """
    from starlette.applications import Starlette
    from starlette.middleware.base import BaseHTTPMiddleware
    from starlette.requests import Request
    from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
    from starlette.routing import Route

    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    lock = Lock()
    history = list(load_decisions(decisions))
    data["decisions"] = standing(history)

    async def page(request: Request) -> Response:
        return HTMLResponse(render_page(data))

    async def static(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in (*SCRIPTS, *STYLES):
            return PlainTextResponse("there is no such file", 404)
        kind = "text/javascript" if name.endswith(".js") else "text/css"
        return Response(static_text(name), media_type=kind)

    async def decide(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return PlainTextResponse(f"too long: at most {LONGEST_BODY} bytes", 413)
        try:
            made = parse_decisions(body, who, datetime.now(UTC))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return PlainTextResponse(f"not a decision: {error}", 400)
        with lock:
            append_decisions(decisions, made)
            history.extend(made)
            data["decisions"] = standing(history)
        return JSONResponse({d.fingerprint: data["decisions"].get(d.fingerprint) for d in made})

    async def guard(request: Request, call_next: Handler) -> Response:
        refused = _refusal(request, hosts)
        response = PlainTextResponse(*refused) if refused else await call_next(request)
        response.headers.update(HEADERS)
        return response

    routes = [
        Route(f"/{token}/", page),
        Route(f"/{token}/static/{{name}}", static),
        Route(f"/{token}/decisions", decide, methods=["POST"]),
    ]
    app = Starlette(routes=routes)
    app.add_middleware(BaseHTTPMiddleware, dispatch=guard)
    return app


def parse_decisions(body: bytes, who: str, now: datetime) -> list[Decision]:
    """Make decisions of what the page sends: a list of objects; who and when are the server's."""
    rows = json.loads(body)
    if not isinstance(rows, list):
        raise ValueError("a list is wanted")
    when = now.isoformat(timespec="microseconds").replace("+00:00", "Z")
    return [parse_decision({**row, "who": who, "when": when}) for row in rows]


def _refusal(request: Any, hosts: set[str]) -> tuple[str, int] | None:
    """Say why a request is refused, with the status; None when it is not."""
    if request.headers.get("host") not in hosts:
        return "this page answers to its own machine only", 403
    origin = request.headers.get("origin")
    if origin is not None and origin.removeprefix("http://") not in hosts:
        return "this page answers to itself only", 403
    if request.method == "POST" and origin is None:
        return "this page answers to itself only", 403
    return None


async def _body(request: Any) -> bytes | None:
    """Read the body, None when it is longer than it may be."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_BODY:
            return None
    return body
