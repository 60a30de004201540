"""The register over HTTP: an ASGI application with every API of a model under its own path.

`make_app(register, settings)` gives the application; `serving.run` serves it with uvicorn.
"""

from werkbank.api.app import Running, make_app
from werkbank.api.settings import Settings

__all__ = ["Running", "Settings", "make_app"]
