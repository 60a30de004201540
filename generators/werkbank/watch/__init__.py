"""The live workbench: at every save, what changed is built, carried out and shown."""
