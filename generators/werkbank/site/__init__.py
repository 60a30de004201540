"""The site: what mkdocs needs beyond `docs/`, and the commands that build and serve it.

Everything hangs on the events of mkdocs in `hooks.py`, which `mkdocs.yml` names, so that
`mkdocs build --strict` and `werkbank site build` give the same site.
"""
