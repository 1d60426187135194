"""The step that finds statements, on whole texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.eval.overlap import words
from pourparlers.extract import statements
from tests.extract.speech.marked import document, said


def test_pronoun_takes_the_last_speaker():
    """« a-t-elle ajouté » is said by whoever spoke just before."""
    found = said("« Le port rouvrira », a dit [Ana Roy]. « Ce sera lundi », a-t-elle ajouté.")
    assert [s.speaker for s in found] == ["Ana Roy", "Ana Roy"]


def test_nobody_rather_than_a_guess():
    """A quotation whose speaker nothing names has none, says so, and is less sure."""
    (one,) = said("« Le port rouvrira lundi matin », entend-on dire.") or said("« Le port rouvrira lundi matin. »")
    assert one.speaker is None
    assert one.notes
    assert one.confidence < 0.6


def test_spokesperson_and_whom_for():
    """The person speaks, on behalf of whom the phrase names."""
    (one,) = said("« Non », a dit le porte-parole de {Ruritanie}, [Ivo Dahl].")
    assert (one.speaker, one.spokesperson_for) == ("Ivo Dahl", "Ruritanie")


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        ("The speaker of [President Roy=Ana Roy] said the port would reopen.", "en", []),
        ("The son of former [president Roy=Ana Roy] said the port would reopen.", "en", []),
        ("One of [President Roy=Ana Roy]'s advisers said the port would reopen.", "en", []),
        ("One of [Roy=Ana Roy]'s aides said the port would reopen.", "en", ["conseillers"]),
        ("Le frère du [président Roy=Ana Roy] a dit que le port rouvrirait.", "fr", []),
        ("The speaker of [President Roy=Ana Roy], [Ben Low], said the port would reopen.", "en", ["Ben Low"]),
        ("[President Roy=Ana Roy] said the port would reopen.", "en", ["Ana Roy"]),
    ],
)
def test_whose_speaker_it_is_does_not_speak(text, language, speakers):
    """Who only complements the noun of the subject is not heard, with a title or without."""
    assert [s.speaker for s in said(text, language)] == speakers


def test_relay():
    """Who passed the words on is kept, who spoke stays the speaker."""
    (one,) = said("« Non », a dit [Ivo Dahl], cité par l'agence <Delta>.")
    assert (one.speaker, one.attributed_to) == ("Ivo Dahl", ("Delta",))


def test_report_within_a_report():
    """What somebody is said to have said is on the word of who tells it."""
    found = said("[Ana Roy] a affirmé que [Ivo Dahl] avait promis que le port rouvrirait.")
    inner = next(s for s in found if s.speaker == "Ivo Dahl")
    assert inner.attributed_to == ("Ana Roy",)


def test_those_who_say_it_together():
    """A list of subjects is one statement with all its speakers."""
    (one,) = said("{Ruritanie}, {Syldavie} et {Bordurie} ont annoncé un accord sur le port.")
    assert (one.speaker, one.co_speakers) == ("Ruritanie", ("Syldavie", "Bordurie"))


def test_two_reports_in_a_sentence():
    """A second verb of the same subject makes a second statement."""
    found = said("{Ruritanie} a confirmé la rencontre mais n'a rien dit sur le port.")
    assert [s.act for s in found] == ["confirm", "not_confirm"]
    assert {s.speaker for s in found} == {"Ruritanie"}


def test_accused_and_denied():
    """Who accuses and who denies are two statements."""
    found = said("{Ruritanie} accuse {Bordurie} de miner le port, ce que {Bordurie} dément.")
    assert [(s.speaker, s.act) for s in found] == [("Ruritanie", "accuse"), ("Bordurie", "deny")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("[Ana Roy] prévient que le port fermera\nLe port ? « Nous verrons », a dit [Ana Roy].", ["Ana Roy"]),
        ("{Ruritanie} salue la réouverture du port\nLe port a rouvert lundi.", []),
        ("[Ana Roy] prévient que le port fermera\nLe port a rouvert lundi.", ["Ana Roy"]),
        ("Le port a rouvert lundi\n{Ruritanie} a salué la réouverture du port.", ["Ruritanie"]),
    ],
)
def test_headline_that_sums_up_is_none(text, speakers):
    """A headline tells no utterance of its own where its speaker is heard below, or where its verb has an object."""
    assert [s.speaker for s in said(text, heading=True)] == speakers


def test_headline_echo_is_one_statement():
    """A quotation that the headline repeats is one utterance with both places as evidence."""
    found = said(
        "« Le port rouvrira lundi matin » : [Ana Roy]\n« Le port rouvrira lundi matin », a dit [Ana Roy].", heading=True
    )
    assert len(found) == 1
    assert len(found[0].evidence) == 2


def test_unnamed_source_in_the_display_language():
    """An unnamed source is called in French whatever the language of the article."""
    (one,) = said('"The port is mined," a senior Western diplomat said.', "en")
    assert one.speaker == "haut diplomate occidental"


def test_long_quotation_keeps_its_evidence_short():
    """Evidence of a quotation of many sentences is its beginning and its report, each below the limit."""
    text = (
        "« "
        + " ".join(f"Voici la phrase numéro {n} du long discours sur le port." for n in range(20))
        + " », a dit [Ana Roy]."
    )
    (one,) = said(text)
    assert one.speaker == "Ana Roy"
    assert len(one.evidence) <= 2
    assert all(len(words(e.text)) <= 90 for e in one.evidence)


PIECES = st.sampled_from(
    [
        "« ",
        " »",
        '"',
        "a dit",
        "selon",
        "que",
        ", ",
        ". ",
        "[Ana Roy]",
        "{Ruritanie}",
        "le port rouvrira",
        " a-t-il ajouté",
        "\n",
        ": ",
        # Whole clauses too: of single pieces hardly any draw is a statement.
        "« Le port rouvrira », a dit [Ana Roy]",
        "[Ana Roy] a dit que le port rouvrira",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14))
def test_evidence_is_verbatim(pieces):
    """However broken the text, every evidence is what stands at its offsets, and ids are unique and stable."""
    made = document(" ".join(pieces))
    if not made.sentences:
        return
    found = statements.make("fr")(made).facts
    assert all(e.text == made.text[e.start : e.end] and e.text.strip() for s in found for e in s.evidence)
    assert all(s.evidence and s.content and 0 <= s.confidence <= 1 for s in found)
    assert len({s.id for s in found}) == len(found)
    assert statements.make("fr")(made).facts == found
