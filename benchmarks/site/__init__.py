"""How long the site takes, beside mkdocs-material with mkdocs-jupyter on the same pages."""
