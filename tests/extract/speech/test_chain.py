"""On whose word a statement stands, and what paragraphs of one speech share."""

from dataclasses import replace

from pourparlers.extract import statements
from pourparlers.model.layers import TimeExpression
from tests.extract.speech.marked import document, said


def _told_on_monday(marked):
    """Return the statements of a text in which "lundi" is resolved."""
    made = document(marked)
    at = made.text.index("lundi")
    monday = TimeExpression(at, at + 5, "DATE", "2016-03-07", "2016-03-07", "2016-03-07", "day")
    return statements.make("fr")(replace(made, times=(monday,))).facts


def test_a_medium_that_reports_a_report_stands_in_its_chain_alone():
    """What a medium reports of somebody is one statement, of that person, through the medium."""
    found = said("Le port rouvrira, a dit [Ana Roy], rapporte <Radio Delta>.")
    assert [(s.speaker, s.attributed_to) for s in found] == [("Ana Roy", ("Radio Delta",))]


def test_who_is_told_is_no_relay():
    """An agency to which somebody speaks does not pass the words on."""
    found = said("« Le port rouvrira », a dit [Ana Roy] à l'<AFP=Agence France-Presse>.")
    assert [s.attributed_to for s in found] == [()]


def test_a_quotation_within_a_quotation_has_its_own_speaker():
    """Whom the inner one names speaks it, on the word of who is quoted."""
    found = said("« [Ben Low] a déclaré : “Le port rouvrira lundi” et je le crois », a dit [Ana Roy].")
    assert {(s.speaker, s.attributed_to) for s in found} == {("Ana Roy", ()), ("Ben Low", ("Ana Roy",))}


def test_paragraphs_left_open_are_spoken_by_who_closes_them():
    """The mark repeated at each paragraph carries the speaker back to the first."""
    found = said("« Nous rouvrirons le port.\n« La pêche reprendra demain », a dit [Ana Roy].")
    assert [s.speaker for s in found] == ["Ana Roy", "Ana Roy"]


def test_a_speech_goes_on_upon_its_day():
    """ "A-t-il ajouté" is said when the words before it were."""
    found = _told_on_monday("« Le port rouvrira », a dit lundi [Ana Roy]. « La pêche reprend », a-t-elle ajouté.")
    assert [(s.speaker, s.said_on) for s in found] == [("Ana Roy", "2016-03-07")] * 2


def test_words_that_stand_alone_have_the_day_of_the_speech_before_them():
    """A quotation beside which nothing stands goes on with the speech before it, upon its day."""
    found = _told_on_monday("« Le port rouvrira », a dit lundi [Ana Roy]. « La pêche reprend aussi demain. »")
    assert [(s.speaker, s.said_on) for s in found] == [("Ana Roy", "2016-03-07")] * 2
