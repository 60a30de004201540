"""`werkbank <opdracht>`: thin, in Dutch, and quick to start."""
