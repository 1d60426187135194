"""Where parties stand: cues, who takes the stand, what it is about."""
