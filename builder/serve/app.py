"""The web application: the page, the course as JSON, decks as pictures, files, events."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Failure
from builder.language import LANGUAGES, translate
from builder.serve.decks import Decks
from builder.serve.stage import product_path
from builder.serve.workshop import Workshop

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

PAGE_FOLDER = Path(__file__).parent / "page"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_TYPES = {"index.html": "text/html", "page.js": "text/javascript", "page.css": "text/css"}
_BEAT = 15.0
"""Seconds after which a silent connection says that it is still there."""


def make_app(workshop: Workshop, language: str) -> "Starlette":
    """Return the application; `language` is what the page speaks until its reader asks for the other."""
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import Route

    site = _Site(workshop, language)
    routes = [
        Route("/", site.page),
        Route("/page.js", site.page),
        Route("/page.css", site.page),
        Route("/course", site.course),
        Route("/deck/{number:int}/{name:path}", site.deck),
        Route("/files/{number:int}/{name:path}", site.file),
        Route("/events", site.events),
    ]
    return Starlette(routes=routes, middleware=[Middleware(OwnHostsOnly)])


class OwnHostsOnly:
    """Answers only to this machine's own names: another name that leads here is somebody else's page asking."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        from starlette.responses import PlainTextResponse

        if scope["type"] == "http":
            hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
            if len(hosts) != 1 or not is_own_host(hosts[0]):
                await PlainTextResponse("421 Misdirected Request", status_code=421)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def is_own_host(host: str) -> bool:
    """Return whether a Host header names this machine's loopback."""
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
    return name.lower() in {"localhost", "127.0.0.1", "[::1]"}


class _Site:
    def __init__(self, workshop: Workshop, language: str) -> None:
        self.workshop = workshop
        self.language = language
        self.decks = Decks()

    def page(self, request: "Request") -> "Response":
        from starlette.responses import Response

        name = request.url.path.strip("/") or "index.html"
        return Response(
            (PAGE_FOLDER / name).read_bytes(),
            media_type=_TYPES[name],
            headers={**_FRESH, "Content-Security-Policy": POLICY},
        )

    def course(self, request: "Request") -> "Response":
        return _json(self.workshop.stage.to_json(self._language(request)))

    def deck(self, request: "Request") -> "Response":
        from starlette.responses import PlainTextResponse

        path = self._product(request)
        if path is None:
            return PlainTextResponse("404", status_code=404)
        try:
            return _json({"name": request.path_params["name"], "slides": self.decks.slides(path)})
        except OSError as error:
            return PlainTextResponse(error.strerror or "", status_code=404)
        except Failure as failure:
            return PlainTextResponse(translate(failure.message, self._language(request)), status_code=500)

    def file(self, request: "Request") -> "Response":
        from starlette.responses import FileResponse, PlainTextResponse

        path = self._product(request) or self._beside(request)
        if path is None:
            return PlainTextResponse("404", status_code=404)
        return FileResponse(path, headers=_FRESH)

    async def events(self, request: "Request") -> "Response":
        from starlette.responses import StreamingResponse

        return StreamingResponse(self._stream(), media_type="text/event-stream", headers=_FRESH)

    async def _stream(self) -> AsyncIterator[str]:
        """Yield what happens as server-sent events (WHATWG HTML, 9.2)."""
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[tuple[str, str]] = asyncio.Queue()

        def tell(event: str, about: str) -> None:
            loop.call_soon_threadsafe(queue.put_nowait, (event, about))

        end = self.workshop.listen(tell)
        try:
            yield f"retry: 1000\nevent: built\ndata: {self.workshop.stage.version}\n\n"
            while True:
                try:
                    event, about = await asyncio.wait_for(queue.get(), _BEAT)
                    yield f"event: {event}\ndata: {json.dumps(about)}\n\n"
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            end()

    def _product(self, request: "Request") -> Path | None:
        number, name = request.path_params["number"], request.path_params["name"]
        return product_path(self.workshop.stage.round.plans, number, name)

    def _beside(self, request: "Request") -> Path | None:
        """Return a file that the students' page offers; nothing that is hidden or lies elsewhere."""
        plans = self.workshop.stage.round.plans
        number, name = request.path_params["number"], request.path_params["name"]
        if not 0 <= number < len(plans):
            return None
        root = plans[number].output.resolve()
        path = (root / name).resolve()
        if not path.is_relative_to(root) or any(
            part.startswith(".") for part in path.relative_to(root).parts
        ):
            return None
        return path if path.is_file() else None

    def _language(self, request: "Request") -> str:
        asked = request.query_params.get("lang", "")
        return asked if asked in LANGUAGES else self.language


_FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def _json(content: object) -> "Response":
    from starlette.responses import Response

    return Response(json.dumps(content, ensure_ascii=False), media_type="application/json", headers=_FRESH)
