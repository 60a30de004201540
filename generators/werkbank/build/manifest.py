"""The list of what was generated; it stands in git beside what it lists.

It lets a build in a fresh clone tell an orphan (made by an earlier build, so it may go) from a
file that someone put there by hand (which is never thrown away), and it gives a supplier the
hash of every published file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from werkbank.emit.artefact import Artefact
from werkbank.ir import Model
from werkbank.project.places import MANIFEST


def manifest_of(model: Model, files: Mapping[str, bytes]) -> Artefact:
    """The manifest of `files`."""
    data = {
        "model": model.name,
        "versie": model.version,
        "bestanden": {path: sha256(files[path]).hexdigest() for path in sorted(files)},
    }
    return Artefact.text(MANIFEST, json.dumps(data, ensure_ascii=False, indent=2))


def earlier_files(root: Path) -> frozenset[str]:
    """The paths that the build before this one made, as far as the manifest on disk tells."""
    try:
        data = json.loads((root / MANIFEST).read_bytes())
        return frozenset({MANIFEST, *map(str, data["bestanden"])})
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset({MANIFEST})  # absent or damaged: then nothing counts as generated before
