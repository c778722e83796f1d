"""`discrep review`: go through the findings, one key each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from discrep.cli.console import progress, show_warning

if TYPE_CHECKING:
    from discrep.model.run import Run


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(review)


def review(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Articles: files or folders; seeds/ when left out.")
    ] = None,
    decisions: Annotated[Path, typer.Option(help="File of decisions; each is added to it at once.")] = Path(
        "reports/decisions.jsonl"
    ),
    who: Annotated[str, typer.Option(envvar="DISCREP_WHO", help="Your name, kept with your decisions.")] = "",
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page; a free one when 0.")] = 0,
    export: Annotated[
        Path | None, typer.Option(help="Write the page as one file to send round, and leave.")
    ] = None,
    readonly: Annotated[bool, typer.Option("--readonly", help="With --export: a page that only shows.")] = False,
    terminal: Annotated[bool, typer.Option("--terminal", help="Review here, without a browser.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")] = False,
) -> None:
    """Go through the findings on a local page, one key each."""
    from discrep.cli.request import check_paths, configured

    with progress("Comparing the articles", quiet=quiet):
        run = check_paths(paths or [], configured())
    if not quiet:
        for problem in run.problems:
            show_warning(problem)
    if export is not None:
        _export(run, decisions, export, readonly)
    elif terminal:
        from discrep.cli.review_terminal import review_here

        review_here(run, decisions, who)
    else:
        _serve(run, decisions, who, port, browser)


def _data(run: Run, decisions: Path) -> dict[str, Any]:
    from discrep.review.decisions import load_decisions
    from discrep.review.page import page_data
    from discrep.rules.registry import all_rules

    explanations = {
        r.code: {"name": r.name, "summary": r.summary, "explanation": r.explanation} for r in all_rules()
    }
    return page_data(run, load_decisions(decisions), explanations)


def _export(run: Run, decisions: Path, target: Path, readonly: bool) -> None:
    from discrep.atomic import write_text
    from discrep.review.template import render_export

    write_text(target, render_export(_data(run, decisions), readonly=readonly))
    typer.echo(target.as_posix())


def _serve(run: Run, decisions: Path, who: str, port: int, browser: bool) -> None:
    import socket
    import webbrowser

    from discrep.errors import InputError
    from discrep.review.server import make_app, new_token

    try:
        import uvicorn
    except ImportError as error:
        raise InputError(
            "the review page needs starlette, uvicorn and jinja2: pip install 'discrep[review]'"
        ) from error
    listener = socket.create_server(("127.0.0.1", port))
    port, token = listener.getsockname()[1], new_token()
    app = make_app(_data(run, decisions), decisions, token=token, port=port, who=who)
    address = f"http://127.0.0.1:{port}/{token}/"
    typer.echo(address)
    typer.echo("The page is open until you press Ctrl-C here.", err=True)
    if browser:
        webbrowser.open(address)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False, timeout_graceful_shutdown=2))
    server.run(sockets=[listener])
