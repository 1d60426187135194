"""Tests of `pourparlers.resolve.who`."""
