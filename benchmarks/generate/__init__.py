"""How long a build takes, beside the commands that it replaces and as the model grows."""
