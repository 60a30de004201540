"""How Redoc looks: colours with enough contrast, and targets that are large enough (WCAG 2.2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_BLUE, _GREEN, _RED, _BROWN = "#154273", "#1b6e2f", "#b3261e", "#7a4b00"

OPTIONS: Mapping[str, Any] = {
    "expandResponses": "200,201",
    "hideDownloadButton": True,
    "nativeScrollbars": True,
    "sortRequiredPropsFirst": False,
    "jsonSampleExpandLevel": 3,
    "theme": {
        "colors": {
            "primary": {"main": _BLUE},
            "success": {"main": _GREEN},
            "warning": {"main": "#8a5a00"},
            "error": {"main": _RED},
            "text": {"primary": "#1b2733", "secondary": "#555"},
            "http": {
                "get": _GREEN,
                "post": _BLUE,
                "put": _BROWN,
                "patch": _BROWN,
                "delete": _RED,
                "head": "#5b4a83",
            },
        },
        "typography": {
            "fontSize": "16px",
            "lineHeight": "1.55",
            "fontFamily": "inherit",
            "headings": {"fontFamily": "inherit", "fontWeight": "600"},
            "code": {
                "fontSize": "14px",
                "fontFamily": "var(--md-code-font-family, monospace)",
                "color": "#24323f",
                "backgroundColor": "#f3f5f8",
            },
            "links": {"color": _BLUE, "visited": _BLUE, "hover": "#0b2a4e"},
        },
        "sidebar": {"width": "280px", "backgroundColor": "#f4f6f9", "textColor": "#1b2733"},
        "rightPanel": {"backgroundColor": "#132235", "width": "38%"},
        "codeBlock": {"backgroundColor": "#0b1726"},
    },
}
"""Options of Redoc 2.5."""

STYLE = (
    ".redoc-vlak{background:#fff;color:#1b2733}"
    ".redoc-vlak .redoc-json code li{line-height:24px}"
    ".redoc-vlak .redoc-json .collapser{min-width:24px;min-height:24px}"
)
"""What options cannot say; for an element of class `redoc-vlak` around it."""


def options_script() -> str:
    """A script that keeps the options as `werkbankRedocOpties`."""
    return f"window.werkbankRedocOpties = {json.dumps(OPTIONS, ensure_ascii=False)};\n"
