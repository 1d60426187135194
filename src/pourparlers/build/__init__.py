"""From sources to a record: what is new, what failed, what to link again."""
