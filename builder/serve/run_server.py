"""The server on this machine's loopback: the one door to uvicorn."""

import socket
import sys
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Failure
from builder.language import msg

if TYPE_CHECKING:
    from starlette.applications import Starlette

LOOPBACK = "127.0.0.1"


def open_port(port: int) -> socket.socket:
    """Return a socket that listens on the loopback; 0 takes any free port. Raises Failure where the port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":
        # On Windows the option would let two programs share the port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise Failure(
            msg("port {port} can't be used: {reason}", port=port, reason=error.strerror or str(error)),
            msg("end the program that uses it, or name another port with --port; 0 takes any that is free"),
        ) from error
    return listener


def run_server(app: "Starlette", listener: socket.socket) -> None:
    """Serve until Ctrl-C, which ends it at once, open connections with it."""
    import uvicorn

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: Any) -> None:
            self.should_exit = self.force_exit = True

    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off", ws="none")
    try:
        Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        return
