"""Tests of `pourparlers.read`."""
