"""Requests that come in by ASGI: those for which a server has no shorter way."""

from __future__ import annotations

import asyncio

from starlette.types import Receive, Scope, Send

from werkbank.api.bodies import NOTHING, Content, most
from werkbank.api.endpoint import Endpoint
from werkbank.api.exchange import Answer, Arrived, by_name


class GoneError(Exception):
    """The client closed the connection before it had sent everything."""


async def serve(endpoint: Endpoint, scope: Scope, receive: Receive, send: Send) -> None:
    """Handle one request."""
    trace = endpoint.log.begin()
    request = _arrived(scope)
    status, size = 0, 0
    try:
        found = endpoint.admit(request, trace)
        if not isinstance(found, Answer):
            settings = endpoint.admission.settings
            content = NOTHING
            if found.has_content:
                content = await _content(receive, settings.max_body, most(settings))
            answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

            def then(answer: Answer) -> None:
                if not answered.done():  # otherwise the server has stopped waiting
                    answered.set_result(answer)

            endpoint.handle(found, content, then)
            found = await answered
        more = endpoint.standing(request, trace).pairs
        own = (b"x-request-id", trace.request_id.encode())
        headers = [*found.headers, *more, own]
        await send({"type": "http.response.start", "status": found.status, "headers": headers})
        await send({"type": "http.response.body", "body": found.content})
        status, size = found.status, len(found.content)
    except GoneError:
        pass
    finally:
        endpoint.log.end(trace, request.method, status, size)


def _arrived(scope: Scope) -> Arrived:
    client = scope.get("client")
    return Arrived(
        method=str(scope["method"]),
        path=scope["path"],
        query=scope.get("query_string", b""),
        headers=by_name(scope["headers"]),
        address=str(client[0]) if client else "onbekend",
    )


async def _content(receive: Receive, limit: int, drained: int) -> Content:
    """The content, which is only kept up to the limit.

    Args:
        receive: gives the next part.
        limit: bytes that are kept.
        drained: bytes that are read at most; a size beyond it means that there is more.

    Raises:
        GoneError: when the client is gone.
    """
    parts: list[bytes] = []
    size = 0
    while size <= drained:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise GoneError
        part = message.get("body", b"")
        size += len(part)
        if size <= limit:
            parts.append(part)
        if not message.get("more_body", False):
            break
    return Content(parts[0] if len(parts) == 1 else b"".join(parts), size)
