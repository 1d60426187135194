"""Pourparlers: the record of a negotiation, made from the press."""

__version__ = "0.1.0"
