"""The record on disk: SQLite, and the only place that imports sqlite3."""
