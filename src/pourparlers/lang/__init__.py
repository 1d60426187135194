"""Language packs: data, not code, and the types that check them."""
