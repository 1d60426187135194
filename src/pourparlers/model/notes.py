"""What the record says of its own doubts, in the display language of the project (French)."""

from __future__ import annotations

from collections.abc import Iterable

HEARSAY = "raconté au conditionnel : le média ne le prend pas à son compte"
SIDES_BEFORE = "participants repris du contact raconté juste avant"
NO_SIDES = "les participants ne sont pas nommés"
DAY_OF_SIDES = "jour repris du contact des mêmes parties"
DAY_OF_STORY = "jour repris du récit : celui de la nouvelle, que la phrase ne redit pas"
COUNTED_BACK = "début compté à rebours : le jour raconté est celui de la fin, après plusieurs jours"
PLACE_OF_DAY = "lieu repris d'un autre contact du même jour"
DATELINE = "lieu repris de l'en-tête de la dépêche"
ONLY_GROUP = "le groupe armé est déduit : le seul que nomme l'article"
NEGATED = "la phrase est négative : ce qu'il en est advenu n'est pas clair"
CALLED_OFF = "annoncé comme ne devant pas avoir lieu"
OTHER_PARTY = "qui s'engage est déduit : l'autre partie à l'accord"
BOUND_BEFORE = "qui s'engage est repris de ce qui précède : la phrase ne le nomme pas"
PARTIES_OF_ARTICLE = "les parties sont déduites : les deux camps dont parle l'article"
TO_PARTIES = "envers qui est déduit : les autres parties à l'accord"
NO_SPEAKER = "le locuteur n'est pas dit, ou n'a pu être identifié"
OPEN_REFERENCE = "un renvoi (« il », « le ministre ») est resté sans réponse"
POINTS_BACK = "un renvoi (« il », « la même source ») a été lu d'après ce qui le précède"
NOBODY_BESIDE = "personne n'est nommé à côté des guillemets : le locuteur est celui qui précède"
IN_FULL = "le nom du locuteur est complété d'après un autre passage du texte"
UNKNOWN_NAME = "un nom qu'aucune table ne connaît"
RIVAL_SPEAKERS = "deux personnes peuvent être celle qui parle"


def title_contradicted(title: str, of: str, day: str, holders: str) -> str:
    """Return the note for an article that gives somebody an office which the knowledge base knows in other hands."""
    body = f" ({of})" if of else ""
    return f"un article donne le titre « {title} »{body} le {day} ; la base de connaissances donne alors : {holders}"


def counted_from(day: str) -> str:
    """Return the note for a day that is counted from another contact's."""
    return f"jour compté à partir d'un autre contact, du {day}"


def durations_differ(hours: Iterable[float]) -> str:
    """Return the note for articles that differ on how long something took, in hours."""
    told = ", ".join(f"{h:g}".replace(".", ",") for h in sorted(hours))
    return f"les articles diffèrent sur la durée : {told} heures"


def told_apart(what: str, versions: Iterable[str]) -> str:
    """Return the note for articles that differ on something, their versions one after the other."""
    return f"les articles diffèrent sur {what} : {' ; '.join(versions)}"
