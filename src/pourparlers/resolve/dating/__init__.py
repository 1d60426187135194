"""What an undated article says of its own day: clues, each a set of days with its reason, and what they leave open."""
