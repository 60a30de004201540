"""Data files -> batches of records, in order; never raises on what is in them."""
