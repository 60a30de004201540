"""How a register carries out each kind of behaviour rule; one module per kind, never per rule."""
