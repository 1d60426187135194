"""How commitments are read from a sentence: who is to do what, towards whom, on what condition, until when."""
