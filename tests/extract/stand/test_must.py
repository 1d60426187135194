"""What speakers say has to be: a demand where only a will brings it about, no stand where it is a plan or a guess."""

import pytest

from tests.extract.stand.told import stands

FOR = [
    ("[Ivo Dahl] a déclaré que les navires doivent quitter le détroit.", "fr", "demands"),
    ("« Les sanctions doivent être levées », a dit [Ivo Dahl].", "fr", "demands"),
    ("« Les sanctions ne doivent pas être levées », a dit [Ivo Dahl].", "fr", "against"),
    ("« Nous devons trouver un accord sur le détroit », a dit [Ivo Dahl].", "fr", None),  # not in the table: a wish
    ("[Ivo Dahl] said that the sanctions on the port must remain.", "en", "demands"),
    ("[Ivo Dahl] said that {Borduria} must withdraw its ships first.", "en", "demands"),
    ("[Ivo Dahl] said that the sailors must leave the strait.", "en", "demands"),
    ("[Ivo Dahl] said that {Borduria} must release more sailors.", "en", "demands"),
    ("“The strait must not be handed over,” said [Ivo Dahl].", "en", "against"),
    ("“We must reach an agreement on the strait,” said [Ivo Dahl].", "en", "for"),
]
AGAINST = [
    ("Les navires doivent quitter le détroit.", "fr"),
    ("[Ivo Dahl] a déclaré que la réunion doit avoir lieu lundi.", "fr"),
    ("[Ivo Dahl] a démenti que les navires doivent quitter le détroit.", "fr"),
    ("« Un compromis devra être trouvé », a dit [Ivo Dahl].", "fr"),
    ("[Ivo Dahl] said that the cook must leave more salt.", "en"),
    ("[Ivo Dahl] a dit que le cuisinier doit mettre plus de sel.", "fr"),
    ("[Ivo Dahl] said that the meeting should begin on Monday.", "en"),
    ("“We must admit defeat,” said [Ivo Dahl].", "en"),
]


def must(text, language):
    """Return the stances that the rule reads from a text."""
    return [f.stance for f in stands(text, language) if f.why.rule == "stand.must"]


@pytest.mark.parametrize(("text", "language", "stance"), FOR)
def test_what_has_to_be(text, language, stance):
    """A speaker who says that something has to be done demands it; denied, he is against it."""
    assert must(text, language) == ([stance] if stance else [])


@pytest.mark.parametrize(("text", "language"), AGAINST)
def test_what_only_will_be(text, language):
    """Without a speaker, in a plan, or in what somebody denies, nobody demands it."""
    assert not must(text, language)


def test_what_a_party_has_to_do_something_about():
    """Where a party has to act, the issue is what it has to do something about."""
    (one,) = [
        f for f in stands("[Ivo Dahl] said that {Borduria} must withdraw its ships.", "en") if "must" in f.why.rule
    ]
    assert (one.actor, one.issue, one.target) == ("Ivo Dahl", "ships", "withdraw its ships")
