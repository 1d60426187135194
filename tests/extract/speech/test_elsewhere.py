"""Who is heard where the subject names nobody, or somebody through whom a body speaks."""

import pytest

from pourparlers.model.notes import UNKNOWN_NAME
from tests.extract.speech.marked import said


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« Le port rouvrira », assure-t-on au {Ruritanie}.", ["Ruritanie"]),
        ("« Le port rouvrira », dit-on dans l'entourage de [Ana Roy].", ["entourage de Ana Roy"]),
        ("« Le port rouvrira », dit-on volontiers.", [None]),
        ("« Le port rouvrira », dit-on chez [Ana Roy].", [None]),
    ],
)
def test_nobody_speaks_somewhere(text, speakers):
    """A body's seat or somebody's circle speaks; a house where one is does not."""
    assert [s.speaker for s in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker", "body"),
    [
        ("{Ruritanie}, par la voix de [Ana Roy], a salué « un pas ».", "Ana Roy", "Ruritanie"),
        ("{Ruritanie}, par la voix d'Ana Roy, a salué « un pas ».", "Ana Roy", "Ruritanie"),
        ("{Ruritanie}, aidée par [Ana Roy], a salué « un pas ».", "Ruritanie", None),
    ],
)
def test_through_whom_a_body_speaks(text, speaker, body):
    """The person lends the voice, the body is who speaks through it."""
    statements = said(text)
    assert [(s.speaker, s.spokesperson_for) for s in statements] == [(speaker, body)]
    assert [UNKNOWN_NAME in s.notes for s in statements] == ["d'Ana" in text]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("[Ana Roy] réclame, elle, « un délai ».", "un délai"),
        ("[Ana Roy] affirme de son côté avoir vu la digue céder.", "avoir vu la digue céder"),
        ("[Ana Roy] n'en dénonce pas moins « une honte ».", "une honte"),
        ("[Ana Roy] impute à {Ruritanie} la rupture de la digue.", "à Ruritanie la rupture de la digue"),
        ("Une condition que [Ana Roy] juge « absurde ».", "absurde"),
        ("[Ana Roy] se dit opposée à la fermeture du port.", "la fermeture du port"),
        ("[Ana Roy] refuse d'« applaudir un mirage ».", "applaudir un mirage"),
        ("[Ana Roy] s'abstient de confirmer la date.", "s'abstient de confirmer la date"),
    ],
)
def test_what_stands_between_a_verb_and_its_words(text, content):
    """Adverbials, a negation that affirms, whom a verb blames: none of them hides what is said."""
    assert [(s.speaker, s.content) for s in said(text)] == [("Ana Roy", content)]


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Roy] part à condition que le port juge « utile » sa venue.",
        "[Ana Roy] n'annonce pas « un délai ».",
        "[Ana Roy] impute au plus vite.",
    ],
)
def test_what_tells_nothing(text):
    """A condition, a negation that denies, a verb without what is said."""
    assert not [s for s in said(text) if s.act not in ("not_confirm",)]


def test_an_agent_before_a_colon_speaks():
    """What one asked for was turned down by another, who is quoted."""
    found = said("Le délai que [Ana Roy] suggérait a été rejeté par [Eva Sol] : « Pas un jour de plus. »")
    assert "Eva Sol" in [s.speaker for s in found if s.quote]
    assert "Ana Roy" not in [s.speaker for s in found if s.quote]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Au {Ruritanie}, on dit que le port rouvrira.", ["Ruritanie"]),
        ("[Ana Roy] dort. On dit que le port rouvrira.", []),
        ("Un délai dont [Ana Roy] refuse de commenter la longueur plaît à [Eva Sol].", ["Ana Roy"]),
        ("Selon la défense civile, le port rouvrira lundi.", ["défense civile"]),
        ("Une agence proche du {ministère=Ruritanie} impute la panne à « un sabotage ».", []),
    ],
)
def test_who_stands_near_is_not_always_who_speaks(text, speakers):
    """Nobody in particular, the subject of a relative clause, a body called by its kind."""
    assert [s.speaker for s in said(text)] == speakers


def test_whoever_was_named_alone_is_meant():
    """A sentence that points back follows one that names a single person."""
    found = said("[Ana Roy] visite la digue. À l'en croire, elle « tiendra dix ans ».")
    assert [s.speaker for s in found] == ["Ana Roy"]
    assert not said("[Ana Roy] et [Eva Sol] visitent la digue. À l'en croire, elle « tiendra dix ans ».")
