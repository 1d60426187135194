"""How batches run: on this machine's processes."""
