"""Inside one document: from layers to facts."""
