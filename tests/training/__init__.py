"""What makes the weights: reading, aligning and choosing annotated sentences."""
