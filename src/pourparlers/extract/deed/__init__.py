"""Parts of the step that finds deeds other than contacts: words, cues, parties, states, denials, fusion."""
