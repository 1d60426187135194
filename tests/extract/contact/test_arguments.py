"""Sides that the parse ties to a noun or verb of contact, and what is none."""

import pytest

from tests.extract.contact.sentences import contacts


def told(text):
    """Return mode, sides and state of each contact of a text."""
    return [(e.mode, sorted(p.actor for p in e.participants), e.status) for e in contacts(text, "fr")]


BOTH = ["John Kerry", "Sergueï Lavrov"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Les entretiens menés vendredi par John Kerry avec Sergueï Lavrov n'ont rien donné.", ("talks", BOTH, "held")),
        ("John Kerry a tenu avec Sergueï Lavrov une réunion à huis clos.", ("meeting", BOTH, "held")),
        ("La réunion, à laquelle ont pris part la Russie, l'Inde et l'Iran, s'est tenue à Lausanne.",
         ("meeting", ["Inde", "Iran", "Russie"], "held")),
        ("Les discussions auxquelles participaient la Russie et l'Iran se sont achevées samedi.",
         ("talks", ["Iran", "Russie"], "held")),
        ("Le Conseil de sécurité a tenu jeudi une réunion d'urgence sur la Syrie.",
         ("meeting", ["Conseil de sécurité des Nations unies"], "held")),
        ("Le texte a été négocié pendant des mois entre l'Inde et le Pakistan.",
         ("talks", ["Inde", "Pakistan"], "held")),
        ("John Kerry a reçu, dans un hôtel de Genève, Sergueï Lavrov.", ("meeting", BOTH, "held")),
        ("Les délégués du gouvernement colombien et ceux des Farc se sont retrouvés lundi à La Havane.",
         ("meeting", ["Colombie", "Forces armées révolutionnaires de Colombie"], "held")),
        ("John Kerry a appelé mardi Sergueï Lavrov pour lui présenter ses condoléances.", ("call", BOTH, "held")),
        ("John Kerry a consulté mardi Sergueï Lavrov.", ("talks", BOTH, "held")),
        ("L'Inde et le Pakistan ont repris langue lundi.", ("talks", ["Inde", "Pakistan"], "held")),
        ("Une délégation du Hamas est attendue mardi au Caire.", ("visit", ["Hamas"], "planned")),
        ("Le cabinet israélien se réunira jeudi pour approuver l'accord.",
         ("meeting", ["cabinet israélien"], "planned")),
        ("Un émissaire du Kremlin a rencontré mardi John Kerry.",
         ("meeting", ["John Kerry", "émissaire du Kremlin"], "held")),
        ("Les délégations, israélienne et palestinienne, se sont parlé mardi au Caire.",
         ("talks", ["Israël", "Palestine"], "held")),
    ],
)  # fmt: skip
def test_a_side_far_from_its_word_is_found(text, want):
    """In the phrase of the noun, around the verb that it depends on, or in a phrase of its own."""
    assert want in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "John Kerry s'est vu refuser l'entrée du palais par Sergueï Lavrov.",
        "L'Allemagne entretient des relations étroites avec Israël.",
        "John Kerry a appelé Sergueï Lavrov à respecter la trêve.",
        "John Kerry et Sergueï Lavrov ont parlé avec prudence.",
        "John Kerry a parlé de la coopération entre l'Inde et le Pakistan.",
        "Un otage a été libéré à la suite des négociations organisées par l'Algérie.",
        "John Kerry a boudé la réunion.",
    ],
)
def test_who_is_named_near_is_no_side(text):
    """A passive, another sense of the verb, a request or somebody else's talks make no contact."""
    assert [c for c in told(text) if len(c[1]) > 1] == []
