"""Tests of where parties stand."""
