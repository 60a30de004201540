"""How soon a save shows under `werkbank watch`, beside building everything from nothing."""
