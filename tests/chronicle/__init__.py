"""Tests of chronicle/."""
