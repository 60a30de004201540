"""Objects of an earlier version become objects of this one, as mapping data says.

`read_crossing(root, version, old, new)` gives the mapping, checked against both models;
`migrate(crossing, source, target)` carries objects over and gives a `Verdict`. What cannot be
carried over is named, value by value, with the place it came from; personal data is masked.
"""

from werkbank.migration.crossing import Crossing
from werkbank.migration.crossing_file import read_crossing
from werkbank.migration.running import migrate
from werkbank.migration.verdict import Finding, Verdict

__all__ = ["Crossing", "Finding", "Verdict", "migrate", "read_crossing"]
