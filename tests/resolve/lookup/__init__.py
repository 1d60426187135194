"""Tests of resolve/lookup/."""
