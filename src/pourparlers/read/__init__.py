"""A file format -> documents, one format a file."""
