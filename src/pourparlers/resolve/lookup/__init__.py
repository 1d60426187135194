"""Answers about the world without an article: who held an office on a day, where a name lies."""
