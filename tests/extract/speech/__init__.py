"""Tests of quotations, reporting clauses and speakers."""
