"""What the record says of its own doubts, in the display language of the project (French)."""

from __future__ import annotations

from collections.abc import Iterable

CONDITIONAL = "raconté au conditionnel : le média ne le prend pas à son compte"
NO_SPEAKER = "le locuteur n'est pas dit, ou n'a pu être identifié"
OPEN_REFERENCE = "un renvoi (« il », « le ministre ») est resté sans réponse"
NEGATED_FUTURE = "annoncé comme ne devant pas avoir lieu"


def durations_differ(hours: Iterable[float]) -> str:
    """Return the note for articles that differ on how long something took, in hours."""
    told = ", ".join(f"{h:g}".replace(".", ",") for h in sorted(hours))
    return f"les articles diffèrent sur la durée : {told} heures"
