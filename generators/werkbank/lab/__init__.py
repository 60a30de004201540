"""Everything ready for the working group: built, carried out, reported, and open in JupyterLab."""
