"""Tests of the house itself: its measures, its documentation, what it needs and what it hands out."""
