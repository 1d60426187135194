"""Names that no table knows, and figures that several vouch for."""

from pourparlers.model.notes import IN_FULL
from tests.extract.speech.marked import said


def test_one_source_a_figure():
    """Each source vouches for its own figure."""
    found = said("Ils étaient 10 000, selon {Ruritanie}, 6 000 selon {Bordurie}.")
    assert [(s.speaker, s.content) for s in found] == [("Ruritanie", "Ils étaient 10 000"), ("Bordurie", "6 000")]


def test_source_called_by_a_noun():
    """A body that needs no name is a source; an office is somebody whom the text has to name."""
    assert [s.speaker for s in said("Selon la police, le port est fermé.")] == ["police"]
    assert [s.speaker for s in said("Selon les organisateurs, le port est fermé.")] == ["organisateurs"]
    assert said("Selon le ministre, le port est fermé.") == ()


def test_source_within_a_report():
    """What stands before a source within a report is not what it vouches for."""
    found = said("[Ana Roy] a déclaré que, selon {Ruritanie}, le port est fermé.")
    assert "le port est fermé" in {s.content for s in found if s.speaker == "Ruritanie"}


def test_owner_of_a_body_but_not_of_a_person():
    """The government of a state is the state; the lawyer of a body is not the body."""
    assert [s.speaker for s in said("Le gouvernement de {Ruritanie} a déclaré que le port est fermé.")] == ["Ruritanie"]
    assert said("L'avocat de {Ruritanie} a déclaré que le port est fermé.") == ()


def test_acronym_before_a_name():
    """The body for which somebody speaks is no part of his name."""
    found = said("Le porte-parole de l'ABC Petr Novy a déclaré que le port est fermé.")
    assert [s.speaker for s in found] == ["Petr Novy"]


def test_description_in_display_language():
    """The adjective of nationality agrees with the noun in the display language."""
    text = '"The port is closed," according to {0} officials.'
    assert [s.speaker for s in said(text.format("Russian"), "en")] == ["responsables russes"]
    assert [s.speaker for s in said("According to Iranian police, the port is closed.", "en")] == ["police iranienne"]


def test_description_of_several_words():
    """Adjectives stand behind the noun in the display language, in reverse, and agree; what the source knows is cut."""
    found = said("A Western diplomatic source said the port was closed.", "en")
    assert [s.speaker for s in found] == ["source diplomatique occidentale"]
    found = said("A U.N. official familiar with the talks said the port was closed.", "en")
    assert [s.speaker for s in found] == ["responsable de l'ONU"]
    found = said("According to Danish police, the port was closed.", "en")
    assert [s.speaker for s in found] == ["police danoise"]


def test_a_body_is_called_with_its_state():
    """The text says elsewhere whose police it is, which a note tells; of two it says nothing."""
    said_so = "Le port rouvrira, selon la police. La police danoise est venue."
    assert [(s.speaker, IN_FULL in s.notes) for s in said(said_so)] == [("police danoise", True)]
    assert [s.speaker for s in said(said_so + " La police suédoise aussi.")] == ["police"]
