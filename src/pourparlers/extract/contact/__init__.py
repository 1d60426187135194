"""Contacts between parties: found by noun or verb, filled from their clause, one object for one deed."""
