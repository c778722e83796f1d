"""The review page served on a free port, in a thread of this process."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from discrep.review.server import make_app


@contextmanager
def serve(data: dict[str, Any], decisions: Path) -> Iterator[str]:
    """The address of the page while it is served."""
    import uvicorn

    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    app = make_app(data, decisions, token="secret", port=port, who="ann")
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}/secret/"
    finally:
        server.should_exit = True
        thread.join()
