"""The step that finds positions, on whole sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.extract import positions
from tests.extract.stand.told import stands, told


def shape(found):
    """Return who takes which stance on what."""
    return {(f.actor, f.stance, f.issue) for f in found}


def test_the_verb_of_the_first_holds_for_the_second():
    """« X veut que …, Y que … » is a position of each."""
    found = stands("{Ruritanie} veut que le détroit ferme, {Syldavie} que le détroit reste ouvert.")
    assert {f.actor for f in found} == {"Ruritanie", "Syldavie"}


def test_former_and_latter():
    """« le premier », « le second » are the two parties told before, in their order."""
    found = stands("{Ruritanie} et {Syldavie} se disputent, le premier étant opposé au retrait réclamé par le second.")
    assert {(f.actor, f.stance) for f in found} == {("Ruritanie", "against"), ("Syldavie", "demands")}


def test_agent_of_a_participle():
    """Who stands after « par » demands what the participle belongs to."""
    (one,) = stands("Le port attend les garanties exigées par {Ruritanie}.")
    assert (one.actor, one.stance, one.issue) == ("Ruritanie", "demands", "garanties")


def test_what_the_other_refuses():
    """« ce dont Y ne veut pas entendre parler » is about what was told before it."""
    found = stands("{Ruritanie} veut élargir le chenal, ce dont {Syldavie} ne veut pas entendre parler.")
    assert shape(found) == {("Ruritanie", "demands", "chenal"), ("Syldavie", "against", "chenal")}


def test_speaker_of_a_quotation():
    """The first person of a quotation is its speaker, who needs no attribution."""
    (one,) = stands("« Nous refusons le partage du détroit », a déclaré [Ana Roy].")
    assert (one.actor, one.stance, one.issue, one.attributed_to) == ("Ana Roy", "against", "partage du détroit", ())
    assert one.statement


def test_on_whose_word():
    """What somebody says that another wants is on his word."""
    (one,) = stands("[Ana Roy] a déclaré que {Ruritanie} exigeait le retrait des navires.")
    assert (one.actor, one.attributed_to) == ("Ruritanie", ("Ana Roy",))


def test_condition_turns_consent_conditional():
    """Consent that a condition follows is conditional."""
    (one,) = stands("{Ruritanie} accepte la trêve à condition que les navires se retirent.")
    assert (one.stance, one.issue) == ("conditional", "trêve")


def test_asked_not_to():
    """Who asks that something be not done is against it."""
    (one,) = stands("{Ruritania} urged {Borduria} not to close the strait.", "en")
    assert (one.actor, one.stance, one.issue) == ("Ruritania", "against", "strait")


def test_not_what_is_denied():
    """What somebody denies is no position."""
    assert not stands("{Ruritanie} dément que {Syldavie} ait réclamé le retrait des navires.")


def test_not_who_is_no_party():
    """Companies, people without office and what a modal leaves open take no stand."""
    assert not stands("Les armateurs réclament le retrait des navires.")
    assert not stands("{Ruritanie} pourrait exiger le retrait des navires.")
    assert not stands("{Ruritanie} a refusé de commenter la rumeur.")


def test_unnamed_official_stands_for_his_state():
    """An official without a name takes the stand of his state."""
    found = stands("La trêve n'est possible que si les navires partent, a dit un diplomate.")
    assert all(f.actor != "diplomate" for f in found)
    (one,) = stands("« Nous exigeons le retrait des navires », a dit un diplomate américain.")
    assert (one.actor, one.stance) == ("États-Unis", "demands")
    assert not stands("« Les sanctions doivent être levées », a dit un diplomate.")


PIECES = st.sampled_from([
    "{Ruritanie}", "exige", "refuse de", "veut que", "que", "le retrait", ", ", ". ", "« ", " »", "par", "ne", "pas",
    "[Ana Roy]", "le premier", "le second", "opposé à", "réclamé", "si", "une ligne rouge pour", "a dit", "est", "et",
    # Whole clauses too: of single words hardly any draw is a position.
    "{Ruritanie} refuse de rouvrir le détroit", "[Ana Roy] a dit que {Bordurie} exige le retrait des navires",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14))
def test_evidence_is_verbatim(pieces):
    """However broken the text, every position has an actor, a stance and words that stand at their offsets."""
    made = told(" ".join(pieces))
    for fact in positions.make("fr")(made).facts:
        if fact.kind == "position":
            assert fact.actor
            assert fact.stance
            assert fact.issue
            assert all(e.text == made.text[e.start : e.end] for e in fact.evidence)
            assert 0 <= fact.confidence <= 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("{Ruritanie} refuse de rouvrir le détroit tant que les navires restent au port.", "fr"),
        ("{Ruritania} refuses to reopen the strait until the ships leave.", "en"),
        ("{Ruritanie} est prête à rouvrir le détroit si les navires partent.", "fr"),
        ("{Ruritania} is ready to reopen the strait if the ships leave.", "en"),
    ],
)
def test_what_shades_refusal_and_readiness(text, language):
    """A refusal until something happens, and readiness if it does, are conditional."""
    (one,) = stands(text, language)
    assert one.stance == "conditional"


def test_refusal_and_readiness_without_a_condition():
    """Without one they stay what they are."""
    assert [f.stance for f in stands("{Ruritanie} refuse de rouvrir le détroit.")] == ["against"]
    assert [f.stance for f in stands("{Ruritanie} est prête à rouvrir le détroit.")] == ["open"]


def test_the_particle_of_a_verb_is_no_issue():
    """« give up the islands » is about the islands."""
    (one,) = stands("{Ruritania} refuses to give up the islands.", "en")
    assert one.issue == "islands"


def test_a_pronoun_before_the_infinitive():
    """« veut y ajouter » is about what is to be added."""
    (one,) = stands("{Ruritanie} veut y ajouter des observateurs.")
    assert (one.stance, one.issue) == ("demands", "observateurs")


def test_clause_about_a_noun():
    """« un projet que X et Y rejettent » is about the noun before it."""
    found = stands("{Ruritanie} fait circuler un projet de résolution, que {Bordurie} et {Syldavie} rejettent.")
    assert shape(found) == {(n, "against", "projet de résolution") for n in ("Bordurie", "Syldavie")}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Les pourparlers ont pris fin, {Ruritanie} ayant refusé le partage des eaux.", "partage des eaux"),
        ("Le sommet a échoué, {Ruritanie} refusant le partage des eaux.", "partage des eaux"),
        ("Le sommet a échoué, {Ruritanie} contestant une nouvelle fois le partage des eaux.", "partage des eaux"),
    ],
)
def test_participle_with_its_own_subject(text, issue):
    """« …, X refusant le partage »: who stands right before the participle takes the stand."""
    assert shape(stands(text)) == {("Ruritanie", "against", issue)}


def test_stressed_pronoun_between_verb_and_issue():
    """« réclame, elle, la réouverture » is about the reopening."""
    assert shape(stands("{Ruritanie} réclame, elle, la réouverture du port.")) == {
        ("Ruritanie", "demands", "réouverture du port")
    }


def test_conditions_after_a_colon():
    """« pose ses conditions : … » is about what follows."""
    (one,) = stands("{Ruritanie} pose ses conditions : la réouverture du port.")
    assert (one.stance, one.issue) == ("conditional", "réouverture du port")


def test_speaker_of_himself():
    """« a annoncé qu'elle rejetterait le traité » is a stand of who announced it."""
    (one,) = stands("{Ruritanie} a annoncé qu'elle voterait contre le traité sur le détroit.")
    assert (one.actor, one.stance, one.attributed_to) == ("Ruritanie", "against", ())


def test_others_of_a_quotation_are_not_its_speaker():
    """« Ils veulent …, a-t-elle dit » is not about the speaker."""
    assert not [f for f in stands("Ils veulent la levée des sanctions, a déclaré [Ana Roy].") if f.actor == "Ana Roy"]


def test_no_stand_on_an_accusation():
    """Who rejects an accusation denies it."""
    assert not stands("{Ruritanie} rejette ces accusations.")
    assert not stands("{Ruritania} accused {Borduria} of spying, a charge it rejects.", "en")
