"""Tests of deeds as the step gives them: parts, states, denials, fusion, attribution."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.extract import deeds, statements
from tests.extract.deed.told import events
from tests.extract.speech.marked import document


def parts(event):
    """Return name -> part of an event's participants."""
    return {p.actor: p.part for p in event.participants}


def test_actor_and_target():
    """Who accuses is actor, who is accused is target."""
    (event,) = events("{Ruritanie} accuse {Bordurie} de mentir.")
    assert parts(event) == {"Ruritanie": "actor", "Bordurie": "target"}
    assert event.status == "held"


def test_an_agreement_has_participants():
    """Both sides of an agreement take part in it."""
    (event,) = events("{Ruritanie} et {Bordurie} ont conclu un accord.")
    assert set(parts(event).values()) == {"participant"}


def test_accused_and_denied():
    """What somebody is accused of is a deed of its own, denied by whoever denies it there."""
    found = events("{Ruritanie} accuse {Bordurie} de bombarder les rebelles, ce que {Bordurie} dément.")
    assert [e.type for e in found] == ["ACCUSE", "ASSAULT"]
    assault = found[1]
    assert assault.status == "denied"
    assert assault.attributed_to == ("Ruritanie",)
    assert [c.by for c in assault.status_history] == ["Ruritanie", "Bordurie"]


def test_denial_in_english():
    """The same in English."""
    found = events("{Ruritania} accuses {Borduria} of shelling rebels; {Borduria} denies it.", "en")
    assert {e.type: e.status for e in found} == {"ACCUSE": "held", "ASSAULT": "denied"}


def test_a_denial_has_its_own_words_for_evidence():
    """Of a very long sentence the clause is evidence of the deed; the denial stands in another clause."""
    long = "pour la paix et la sécurité dans la région " * 10
    found = events(f"{{Ruritanie}} accuse {{Bordurie}} de bombarder les rebelles {long}, ce que {{Bordurie}} dément.")
    denied = next(c for e in found for c in e.status_history if c.status == "denied")
    assert [e.text.endswith("ce que Bordurie dément.") for e in denied.evidence] == [True]


def test_one_event_a_deed():
    """Two sentences on one veto are one event with two evidences."""
    (event,) = events("{Ruritanie} a mis son veto au texte. {Ruritanie} avait opposé son veto au texte.")
    assert len(event.evidence) == 2


def test_conditions_and_wishes_are_no_deeds():
    """What is wanted or refused has not been done."""
    assert not [e for e in events("{Ruritanie} veut que {Bordurie} retire ses troupes.") if e.type == "RETREAT"]
    assert not [e for e in events("{Ruritanie} n'a pas expulsé les diplomates de {Bordurie}.") if e.type == "SANCTION"]


def test_a_plan_is_planned():
    """A deed ahead keeps its type."""
    (event,) = events("{Ruritanie} expulsera les diplomates de {Bordurie}.")
    assert (event.type, event.status) == ("SANCTION", "planned")


def test_going_on():
    """A campaign in the present is under way."""
    (event,) = events("{Ruritanie} mène des frappes contre {Bordurie}.")
    assert event.status == "under_way"


def test_attributed_to_who_says_so():
    """What a speaker tells of others stands on the speaker's word."""
    made = document("« {Ruritanie} a violé la trêve trois fois », a déclaré [Ivo Dahl].")
    found = [f for f in deeds.make("fr")(statements.make("fr")(made)).facts if f.kind == "event"]
    assert [e.attributed_to for e in found] == [("Ivo Dahl",)]


def test_private_persons_do_no_deeds():
    """Somebody who holds no office does nothing for the record."""
    assert not events("[Ana Roy] a critiqué {Bordurie}.")


def test_no_actor_no_deed():
    """Without mentions there is nothing."""
    made = document("{Ruritanie} accuse {Bordurie} de mentir.")
    assert not deeds.make("fr")(replace(made, mentions=())).facts


@given(
    st.lists(
        st.sampled_from(
            [
                "{Ruritanie}",
                "{Bordurie}",
                "a",
                "accusé",
                "frappe",
                "de",
                ",",
                "veto",
                "contre",
                "par",
                "accord",
                "que",
                "sanctions",
                "imposé",
                "les",
                # Whole clauses too: of single words hardly any draw is a deed.
                "{Ruritanie} accuse {Bordurie} de mentir",
                "{Bordurie} a imposé des sanctions à {Ruritanie}",
            ]
        ),
        max_size=14,
    )
)
def test_evidence_is_the_text(words):
    """Whatever stands there, evidence is the text's own words and nobody acts on himself."""
    made = document(" ".join(words) + ".")
    for event in deeds.make("fr")(made).facts:
        assert event.evidence
        assert all(made.text[e.start : e.end] == e.text for e in event.evidence)
        assert len({p.actor for p in event.participants}) == len(event.participants)
