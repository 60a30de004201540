"""The register under load, beside Prism."""
