"""Sentences, tokens, syntax, names: the layers of language over a document's text."""
