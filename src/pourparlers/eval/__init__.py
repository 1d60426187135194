"""How good the record is: figures against gold, and the floors below which they must not fall."""
