"""How agreements are read from a sentence: what they are, between whom, in which state, on which terms."""
