"""Makes the weights of the language core from annotated text, and measures them."""
