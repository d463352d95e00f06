"""Word lists of the gate, and what is read off them."""
