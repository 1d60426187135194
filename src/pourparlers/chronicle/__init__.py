"""The record through time."""
