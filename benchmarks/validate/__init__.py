"""How quickly data files are judged, beside other ways to do it."""
