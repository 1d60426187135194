"""Who in a document may do a deed of the record: states, offices, known bodies, armed groups, holders of an office."""

from __future__ import annotations

from pourparlers.knowledge import world
from pourparlers.model.document import Document

PLAIN = frozenset(("government", "office", "armed_group"))
BODIES = ("gazetteer", "capital.")  # rules that know a body, or read it as one by its own words
NAMED = (
    "role.",
    "gazetteer.person",
    "body.",
    "person.known",
)  # rules that tie a person to an office, or know the person


def parties(document: Document) -> frozenset[str]:
    """Return the names in a document that stand for a party; firms, clubs and private persons are none."""
    names: set[str] = set()
    for mention in document.mentions:
        reading = mention.reading
        known = reading == "organisation" and mention.rule.startswith(BODIES)
        office = reading == "person" and (mention.rule.startswith(NAMED) or mention.form == "role")
        if reading in PLAIN or known or office or (reading == "people" and mention.names):
            names.update(mention.names)
        elif reading in ("organisation", "person"):
            names.update(n for n in mention.names if n in world.organisations() or world.country_of(n))
    return frozenset(names)
