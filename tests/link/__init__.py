"""Tests of link/."""
