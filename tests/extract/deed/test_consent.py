"""What one side agrees to or refuses to do, and what only may be."""

import pytest

from tests.extract.deed.told import one, read

FOR = [
    ("fr", "Selon le Times, qui cite la Bolivie, le Pérou a accepté de livrer le port.", "AGREE",
     {"Pérou"}),
    ("fr", "Le Pérou a refusé mardi de s'y joindre.", "REJECT", {"Pérou"}),
    ("fr", "Mardi, le Pérou a quitté la table des négociations.", "REJECT", {"Pérou"}),
    ("en", "Peru agreed to let the monitors in.", "AGREE", {"Pérou"}),
    ("en", "Peru walked out of the talks on Tuesday.", "REJECT", {"Pérou"}),
]  # fmt: skip
AGAINST = [
    ("fr", "Il est peu probable que le Pérou accepte de livrer le port."),
    ("fr", "Les voisins ont intérêt à ce que le Pérou accepte de livrer le port."),
    ("fr", "Le Pérou refusait de se joindre à eux."),
    ("fr", "Si le Pérou attaquait le Chili, tout serait perdu."),
    ("fr", "Les troupes chiliennes doivent se retirer."),
    ("fr", "Le chef des opérations militaires du Chili est à Lima."),
    ("fr", "Le ministre du Pérou a été invité à Santiago par le Chili."),
    ("en", "Peru may agree to let the monitors in."),
    ("en", "It is unlikely that Peru attacked Chile."),
]


@pytest.mark.parametrize(("language", "text", "kind", "names"), FOR, ids=[text[:40] for _, text, *_ in FOR])
def test_one_side_agrees_or_refuses(language, text, kind, names):
    """What one side consents to or refuses is its deed."""
    assert one(text, language) == (kind, names)


@pytest.mark.parametrize(("language", "text"), AGAINST, ids=[text[:40] for _, text in AGAINST])
def test_what_may_be_is_no_deed(language, text):
    """Conditions, wishes and what a text lays down are no deeds."""
    assert read(text, language) == []
