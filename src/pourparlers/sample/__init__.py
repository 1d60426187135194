"""The shipped articles and their gold."""
