"""A web server on this machine, for tests that fetch."""

from __future__ import annotations

import threading

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


Respond = Callable[[BaseHTTPRequestHandler], None]
"""What a test's server does with a request."""


class _Handler(BaseHTTPRequestHandler):
    """Hand each request to the test's function."""

    respond: Respond

    def do_GET(self) -> None:
        """Answer a request."""
        type(self).respond(self)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Keep the log out of the tests' output."""


@pytest.fixture
def serve() -> Iterator[Callable[[Respond], str]]:
    """Return a function that starts a server and returns its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(respond: Respond) -> str:
        handler = type("Handler", (_Handler,), {"respond": staticmethod(respond)})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        # A short poll, so that shutting down does not wait half a second.
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
