"""Page furniture out, the way back to the original kept."""
