"""The page itself: served with its files beside it, or exported as one file."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import Any

from discrep.review.page import embed_json

SCRIPTS = ("text.js", "state.js", "views.js", "keys.js")
STYLES = ("review.css",)


def static_text(name: str) -> str:
    """Read one of the page's own files."""
    return (resources.files("discrep.review") / "static" / name).read_text(encoding="utf-8")


def render_page(data: dict[str, Any]) -> str:
    """Write the page that the server shows; its scripts and styles are loaded from beside it."""
    return _render(data, mode="server", script="", style="", policy="")


def render_export(data: dict[str, Any], *, readonly: bool) -> str:
    """Write the page as one file that opens without a network.

    Decisions are kept in the page and saved to a download, or cannot be made when `readonly`.
    """
    script = "\n".join(static_text(name) for name in SCRIPTS)
    style = "\n".join(static_text(name) for name in STYLES)
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return _render(data, mode="readonly" if readonly else "download", script=script, style=style, policy=policy)


def _hash(text: str) -> str:
    """The source expression of an inline script or style (CSP level 3)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _render(data: dict[str, Any], *, mode: str, script: str, style: str, policy: str) -> str:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("discrep.review"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    template = environment.get_template("review.html")
    return template.render(
        data=embed_json(data),
        figures=data["figures"],
        mode=mode,
        script=script,
        style=style,
        policy=policy,
        scripts=SCRIPTS,
        styles=STYLES,
    )
