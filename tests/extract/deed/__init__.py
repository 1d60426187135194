"""Tests of deeds other than contacts."""
