"""Tests of the time normaliser."""
