"""Names: pieces of a text, what the tables know of them, features, the trained model and the rules after it."""
