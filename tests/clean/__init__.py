"""Tests of `pourparlers.clean`."""
