"""Offices that articles give somebody: kept with their sentence, and held against the knowledge base."""

from pourparlers.knowledge import world
from pourparlers.link.report import Report
from pourparlers.link.told_roles import ToldRoles
from pourparlers.model.document import Document
from pourparlers.model.layers import RoleTold, Sentence

DAY = "2016-09-07"


def told(name, title, office, of):
    """Return the register after one article that gives `name` an office, and its reports."""
    text = f"Le {title} {name} est arrivé."
    role = RoleTold(3, 4 + len(title) + len(name), name, title, (office,), of)
    document = Document(id="d1", source="a.txt", original=text, text=text, roles=(role,),
                        sentences=(Sentence(0, len(text), 0),))  # fmt: skip
    register = ToldRoles()
    register.see(document)
    return register, {"d1": Report("d1", DAY, None, "fr")}


def holder(office, of):
    """Return the one holder of an office on the day, by the tables."""
    (person,) = world.holders((office,), of, DAY)
    return person.name_fr


def test_an_office_told_is_kept_with_its_sentence():
    """The role's basis is the text, and its evidence the sentence."""
    register, _ = told("Anne Roux", "porte-parole du ministère", "spokesperson", "")
    (role,) = register.roles("Anne Roux")
    assert role.basis == "text"
    assert role.title == "porte-parole du ministère"
    assert [e.text for e in role.evidence] == ["Le porte-parole du ministère Anne Roux est arrivé."]


def test_of_a_sentence_too_long_the_words_around_are_kept():
    """A sentence that the splitter left whole is cut around the words that give the office."""
    before = "mot " * 120
    text = f"{before}Anne Roux, maire du lieu, arrive. " + "mot " * 120
    role = RoleTold(len(before), len(before) + len("Anne Roux, maire du lieu"), "Anne Roux", "maire du lieu")
    document = Document(id="d1", source="a.txt", original=text, text=text, roles=(role,),
                        sentences=(Sentence(0, len(text), 0),))  # fmt: skip
    register = ToldRoles()
    register.see(document)
    (evidence,) = register.roles("Anne Roux")[0].evidence
    assert "Anne Roux, maire du lieu" in evidence.text
    assert text[evidence.start : evidence.end] == evidence.text
    assert len(evidence.text.split()) <= 90


def test_a_right_title_is_no_contradiction():
    """The holder by the tables may bear the title."""
    name = holder("foreign_minister", "FRA")
    register, reports = told(name, "ministre français des Affaires étrangères", "foreign_minister", "France")
    assert register.notes(name, reports) == ()


def test_a_title_in_other_hands_is_a_finding():
    """Somebody known who bears another's title is noted, with who holds it."""
    right, wrong = holder("foreign_minister", "FRA"), holder("foreign_minister", "DEU")
    register, reports = told(wrong, "ministre français des Affaires étrangères", "foreign_minister", "France")
    (note,) = register.notes(wrong, reports)
    assert right in note
    assert DAY in note


def test_a_stranger_is_no_contradiction():
    """The tables do not know everybody, so that they cannot say who is wrong."""
    register, reports = told("Anne Roux", "ministre français des Affaires étrangères", "foreign_minister", "France")
    assert register.notes("Anne Roux", reports) == ()
