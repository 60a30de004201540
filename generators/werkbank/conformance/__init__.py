"""Does a server do what the standard says? Asked over HTTP, of any server.

`examine(target, declaration)` carries out a test for every operation, every behaviour rule, every
rule of HTTP and every casus, and gives a `Report`; the server is left as it was found.
"""

from werkbank.conformance.client import Answer, Client, Collection
from werkbank.conformance.declaration import Declaration, read_declaration
from werkbank.conformance.examining import examine
from werkbank.conformance.result import Report, Result, Verdict
from werkbank.conformance.target import Target

__all__ = [
    "Answer",
    "Client",
    "Collection",
    "Declaration",
    "Report",
    "Result",
    "Target",
    "Verdict",
    "examine",
    "read_declaration",
]
