"""Inside one document: times, actors, places, references."""
