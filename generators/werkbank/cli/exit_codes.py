"""The exit codes; `EPILOG` tells them to users, `docs/opdrachten.md` to readers."""

from __future__ import annotations

GOED = 0
FOUTEN = 1
"""The model has errors, or writing failed; nothing was written."""
VERKEERD_GEBRUIK = 2
AFWIJKING = 3
"""The generated files are not what the model yields, or a difference is unexplained."""
INTERN = 4
"""The werkbank itself failed."""
AFGEBROKEN = 130

EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model, er is niets geschreven; 2 verkeerd gebruik; "
    "3 afwijking tussen model en bestanden, of een verschil zonder verklaring; "
    "4 fout in de werkbank zelf; 130 afgebroken."
)
