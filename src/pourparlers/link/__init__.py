"""Across documents: copies, same events, the actors of the record."""
