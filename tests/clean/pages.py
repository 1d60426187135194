"""Pages of our own for the tests: one article, dressed in different ways."""

from __future__ import annotations

from typing import Literal

from pourparlers.clean.masthead import make as make_masthead
from pourparlers.clean.page import make as make_page
from pourparlers.model.document import Document

TITLE = "Mer d'Ostrava : une troisième séance sans résultat à Lugano"
LEAD = "Les délégués des deux rives ont discuté dix heures durant du partage des eaux, sans parvenir à un texte."
BODY = (
    "Les négociateurs de la Ruthénie et du Vardar se sont séparés mardi soir à Lugano sans avoir signé le moindre "
    "document, a indiqué une source proche du médiateur suisse.",
    "La ministre ruthène des Ressources, Ilka Bartos, a regretté devant la presse que l'autre camp soit venu "
    "« les mains vides », avant de reprendre l'avion pour sa capitale.",
    "Son homologue vardarien a assuré au contraire que trois points sur cinq étaient désormais réglés et que le "
    "reste dépendait d'un seul coup de téléphone entre les présidents.",
    "Une quatrième séance pourrait se tenir au printemps, selon le communiqué publié dans la nuit par les hôtes.",
)


def plain(*lines: str) -> str:
    """Return a plain text page."""
    return "\n".join(lines)


def markup(inside: str, head: str = "") -> str:
    """Return an HTML page."""
    return f'<!doctype html>\n<html lang="fr"><head><title>{TITLE}</title>{head}</head>\n<body>{inside}</body></html>'


def article(media: Literal["text", "html"], original: str, **metadata: str) -> Document:
    """Return the document that both steps make of a page."""
    document = Document(id="d", source="a", original=original, media=media, metadata=metadata)
    return make_masthead()(make_page()(document))


def parts(document: Document, name: str) -> list[str]:
    """Return the texts of the parts of one kind."""
    return [document.text[part.start : part.end] for part in document.parts if part.part == name]


def reasons(document: Document) -> dict[str, str]:
    """Return what was dropped, as it stands in the original, with the reasons."""
    return {document.original[left.start : left.end]: left.reason for left in document.dropped}
