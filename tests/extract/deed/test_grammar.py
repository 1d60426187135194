"""Deeds whose doer or target the parse tells, in sentences that pass all layers."""

import pytest

from pourparlers.model.notes import ONLY_GROUP
from tests.extract.deed.told import one, read

FOR = [
    ("fr", "Des milliers d'étudiants ont manifesté mardi à Madrid.", "PROTEST", {"étudiants"}),
    ("fr", "La Commission parlementaire des pêches a approuvé mardi le renforcement des contrôles.", "SUPPORT",
     {"Commission parlementaire des pêches"}),
    ("fr", "Le Pérou, inquiet de la hausse des prix du cuivre, a convoqué l'ambassadeur du Chili.", "PROTEST",
     {"Pérou", "Chili"}),
    ("fr", "Les syndicats du rail et UTR sont parvenus mardi soir à un accord.", "AGREE", {"syndicats du rail", "UTR"}),
    ("fr", "L'Agence des atomes (AIEA), réunie mardi, a refusé de participer aux travaux.", "REJECT",
     {"Agence internationale de l'énergie atomique"}),
    ("fr", "Le gouvernement chilien demandera au Sénat de ratifier le texte.", "REQUEST", {"Chili", "Sénat"}),
    ("fr", "Le Chili a quant à lui accusé le Pérou.", "ACCUSE", {"Chili", "Pérou"}),
    ("fr", "Deux drones russes ont touché puis frappé samedi l'aéroport de Kharkiv.", "ASSAULT", {"Russie"}),
    ("fr", "À trois jours de l'échéance, la Colombie a rejeté l'offre du Chili.", "REJECT", {"Colombie", "Chili"}),
    ("fr", "Le Pérou et le Chili sont convenus de confier le dossier à un juge.", "AGREE", {"Pérou", "Chili"}),
    ("fr", "Le Hezbollah tient la colline. Mardi, les combattants ont pris le village.", "ASSAULT", {"Hezbollah"}),
    ("en", "Hezbollah holds the hill. On Tuesday the fighters seized the village.", "ASSAULT", {"Hezbollah"}),
    ("en", "Several hundred farmers marched on Tuesday in Madrid.", "PROTEST", {"agriculteurs"}),
    ("en", "The Senate Committee on Ports approved the measure on Tuesday.", "SUPPORT",
     {"Senate Committee on Ports"}),
    ("en", "NATO condemns Serbian laws.", "ACCUSE", {"Organisation du traité de l'Atlantique nord", "Serbie"}),
]  # fmt: skip
AGAINST = [
    ("fr", "Les étudiants ont manifesté."),
    ("fr", "Des dizaines de joueurs ont défilé mardi à Madrid."),
    ("fr", "Le comité de la fête a approuvé mardi les mesures."),
    ("fr", "Mardi, une foule occupa le consulat de Russie et retint douze personnes en otages."),
    ("fr", "Angela Merkel a soutenu la position allemande."),
    ("fr", "Le Chili réclamait depuis longtemps la levée du blocus."),
    ("fr", "Le Chili a refusé de commenter l'accord."),
    ("fr", "Le Chili retirera ses troupes sous dix jours."),
    ("fr", "Le Chili doit avoir fixé la date et commencé à libérer les prisonniers."),
    ("fr", "Mardi, les combattants ont pris le village."),
    ("en", "Chile declined to describe the text as an agreement."),
    ("en", "Several hundred farmers marched."),
    ("en", "The house committee approved the measures on Tuesday."),
]


@pytest.mark.parametrize(("language", "text", "kind", "names"), FOR, ids=[text[:40] for _, text, *_ in FOR])
def test_the_parse_names_who(language, text, kind, names):
    """Far subjects, bodies, crowds and owners are read."""
    assert one(text, language) == (kind, names)


@pytest.mark.parametrize(("language", "text"), AGAINST, ids=[text[:40] for _, text in AGAINST])
def test_nobody_is_named(language, text):
    """A crowd without place and day, a club, an object that stands before the verb do nothing."""
    assert not read(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le Hezbollah tient la colline. Mardi, les combattants ont pris le village.", "fr"),
        ("Hezbollah holds the hill. On Tuesday the fighters seized the village.", "en"),
    ],
)
def test_a_group_that_is_only_meant_is_noted(text, language):
    """Who the fighters are is deduced, and the record says so."""
    (event,) = read(text, language)
    assert event.notes == (ONLY_GROUP,)
