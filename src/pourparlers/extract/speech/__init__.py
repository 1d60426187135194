"""Who says what: quotations, reporting clauses, speakers, channels and relays of one document."""
