"""The time normaliser: rules as data in `lang/`, read, chosen and resolved here."""
