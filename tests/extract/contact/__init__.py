"""The rules for contacts, on sentences of our own."""
