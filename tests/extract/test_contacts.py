"""The step that finds contacts: what it keeps of evidence, history and ids."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pourparlers.lang.contacts import Contacts
from pourparlers.lang.pack import LANGUAGES, load
from tests.extract.contact.marked import document, events

PIECES = st.lists(
    st.sampled_from(
        (
            "[p:Anne Roux]",
            "[p:Paul Martin]",
            "[g:Rovalie]",
            "[b:Groupe de contact]",
            "[l:Genève]",
            "[t:mardi=2016-09-06]",
            "[d:deux heures=PT2H]",
            "a rencontré",
            "ont tenu",
            "des pourparlers",
            "la réunion",
            "avec",
            "entre",
            "et",
            "de",
            "du",
            ",",
            ".",
            "«",
            "»",
            "(",
            ")",
            "qui",
            "que",
            "où",
            "n'a pas confirmé",
            "se retrouveront",
            "elle a été reportée",
            "est arrivé à",
            "sans",
            "si",
            "précédé de",
            "la visite",
            "conférence de presse",
            "au téléphone",
            "[n:il=]",
            "annoncé",
            "\n\n",
            "a",
            "réunis",
            # Whole clauses too: of single words hardly any draw is a contact.
            "[p:Anne Roux] a rencontré [p:Paul Martin] à [l:Genève]",
            "[p:Anne Roux] se rendra [t:mardi=2016-09-06] chez [g:Rovalie] pour des pourparlers",
        )
    ),
    min_size=1,
    max_size=25,
)


@given(PIECES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_are_read_without_failure(pieces: list[str]) -> None:
    """Whatever stands in a text, evidence is its words, names are no empty ones and ids are the same again."""
    marked = " ".join(pieces)
    text = document(marked, "fr").text
    found = events(marked, "fr")
    for event in found:
        assert event.evidence
        assert all(text[e.start : e.end] == e.text for e in event.evidence)
        assert all(p.actor for p in event.participants)
        assert 0 <= (event.confidence or 0) <= 1
        assert event.why is not None
        assert event.why.rule.startswith("contact.")
    assert [e.id for e in found] == [e.id for e in events(marked, "fr")]
    assert len({e.id for e in found}) == len(found)


def test_two_contacts_of_one_sentence_have_ids_of_their_own() -> None:
    """Sides, day and sentence alike, they are told by different words."""
    found = events("[p:Anne Roux] a rencontré [p:Paul Martin] à [l:Genève] elle a été reportée", "fr")
    assert [event.status for event in found] == ["held", "postponed"]
    assert len({event.id for event in found}) == 2


def test_who_announces_and_who_does_not_confirm_stay_in_the_history() -> None:
    """A contact that one side announces and another does not confirm keeps both states, with who and when."""
    (event,) = events(
        "[p:Anne Roux] et [p:Paul Martin] se verront [t:vendredi=2016-09-09], "
        "a annoncé [t:mardi=2016-09-06] [p:Anne Roux]. "
        "[p:Paul Martin] n'a pas confirmé.", "fr",
    )  # fmt: skip
    assert [(c.status, c.by, c.on) for c in event.status_history] == [
        ("announced", "Anne Roux", "2016-09-06"), ("unconfirmed", "Paul Martin", None),
    ]  # fmt: skip
    assert event.status == "unconfirmed"
    assert event.attributed_to == ("Anne Roux",)


def test_hearsay_lowers_the_confidence_and_says_why() -> None:
    """What the outlet does not vouch for is held with a note, and less sure than what it tells in its own voice."""
    (doubted,) = events("[p:Anne Roux] aurait rencontré [p:Paul Martin].", "fr")
    (vouched,) = events("[p:Anne Roux] a rencontré [p:Paul Martin].", "fr")
    assert doubted.notes
    assert (doubted.confidence or 0) < (vouched.confidence or 0)


def test_a_contact_is_one_event_with_every_sentence_that_tells_it() -> None:
    """Two sentences on one deed are two pieces of evidence of one event, with its duration and outcome."""
    (event,) = events(
        "[p:Anne Roux] a rencontré [p:Paul Martin] [t:mardi=2016-09-06]. "
        "La rencontre, de [d:deux heures=PT2H], s'est achevée sans résultat.", "fr",
    )  # fmt: skip
    assert len(event.evidence) == 2
    assert event.duration_hours == 2
    assert event.outcome == "none"


def test_who_receives_is_host() -> None:
    """The one who receives is host, the other takes part."""
    (event,) = events("[p:Anne Roux] a reçu [p:Paul Martin].", "fr")
    assert {(p.actor, p.part) for p in event.participants} == {("Anne Roux", "host"), ("Paul Martin", "participant")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_lexicon_lists_against_gives_no_contact(language: str) -> None:
    """The examples against, kept beside the lexicon, find nothing."""
    for sentence in load(language, "contacts", Contacts).against:
        assert events(sentence, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lors de cette conversation téléphonique, [p:Anne Roux] a demandé à [p:Paul Martin] de revenir.",
        "Au cours de l'entretien, [p:Anne Roux] a été prudente.",
        "Pendant les pourparlers, selon [p:Anne Roux], rien n'a bougé.",
    ],
)
def test_somebody_named_only_after_the_contact_is_no_fault(text):
    """A sentence whose first actor stands behind the noun of contact is read, whatever comes of it."""
    for event in events(text, "fr"):
        assert event.evidence
