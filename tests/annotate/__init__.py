"""Tests of `pourparlers.annotate`."""
