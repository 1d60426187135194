"""The trained pipelines behind `Token`: what they say of plain sentences, and that offsets and sentences stay ours."""

from __future__ import annotations

import pytest

from pourparlers.annotate import syntax
from pourparlers.errors import ConfigError
from pourparlers.model.document import Document
from pourparlers.model.layers import Token
from pourparlers.pipeline import parsed


def arcs(text: str, language: str) -> dict[str, tuple[str, str, str]]:
    """Each word of a text with part of speech, relation and the word that it depends on (itself for a root)."""
    document = parsed(text, language=language)
    word = {place: text[t.start : t.end] for place, t in enumerate(document.tokens)}
    return {word[place]: (t.pos or "", t.dep or "", word[t.head or 0]) for place, t in enumerate(document.tokens)}


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("La trêve tiendra, a annoncé mercredi le ministère norvégien de la Défense.", "ministère", "annoncé"),
        ("« Nous partirons », a déclaré le porte-parole du gouvernement.", "porte-parole", "déclaré"),
        ("Il faudra du temps, a-t-il ajouté.", "-t-il", "ajouté"),
        ("« Tout reste à faire », estime la ministre.", "ministre", "estime"),
        ("Le ministre a quitté Oslo dans la nuit.", "ministre", "quitté"),
    ],
)
def test_subjects_of_reporting_verbs(text: str, subject: str, verb: str) -> None:
    """Before their verb and after it."""
    _, relation, head = arcs(text, "fr")[subject]
    assert (relation, head) == ("nsubj", verb)


def test_coordinated_parties() -> None:
    """The second hangs on the first."""
    found = arcs("Oslo et Helsinki ont signé un accord.", "fr")
    assert found["Oslo"][1:] == ("nsubj", "signé")
    assert found["Helsinki"][1:] == ("conj", "Oslo")


def test_passive() -> None:
    """Its subject and auxiliary are marked as such."""
    found = arcs("L'accord a été signé par les deux délégations.", "fr")
    assert found["accord"][1:] == ("nsubj:pass", "signé")
    assert found["été"][1] == "aux:pass"
    assert found["délégations"][1:] == ("obl:agent", "signé")


def test_english() -> None:
    """A plain clause."""
    found = arcs("The two foreign ministers met in Oslo on Monday, a spokesman said.", "en")
    assert found["ministers"] == ("NOUN", "nsubj", "met")
    assert found["met"] == ("VERB", "root", "met")
    assert found["Oslo"][1:] == ("obl", "met")
    assert found["said"][1:] == ("parataxis", "met")
    assert found["spokesman"][1:] == ("nsubj", "said")


def test_every_sentence_has_one_root_and_no_arc_leaves_it() -> None:
    """Sentences are the splitter's decision."""
    text = "Accord à Oslo\nLe ministre, M. Dahl, est parti. « Rien », dit-il ! Et après ? L'attente."
    document = parsed(text, language="fr")
    roots = [t.sentence for place, t in enumerate(document.tokens) if t.head == place]
    assert roots == list(range(len(document.sentences)))
    assert all(document.tokens[t.head].sentence == t.sentence for t in document.tokens if t.head is not None)


def test_the_step_leaves_words_alone() -> None:
    """In the pipeline only part of speech, head and relation are filled."""
    bare = Token(0, 3, "oui", "oui", 0, morph="X=Y")
    (token,) = syntax.make("fr")(Document(id="", source="", original="Oui", text="Oui", tokens=(bare,))).tokens
    assert (token.lemma, token.morph) == ("oui", "X=Y")
    assert (token.head, token.dep) == (0, "root")
    assert token.pos


def test_nothing_to_parse() -> None:
    """A text without a word."""
    assert syntax.make("en")(Document(id="", source="", original="", text="")).tokens == ()


def test_lemmas() -> None:
    """Of verbs the infinitive, of names the form."""
    document = parsed("Les négociateurs conviendront d'un calendrier à Oslo.", language="fr")
    lemmas = {document.text[t.start : t.end]: t.lemma for t in document.tokens}
    assert lemmas["négociateurs"] == "négociateur"
    assert lemmas["conviendront"] == "convenir"
    assert lemmas["Oslo"] == "Oslo"


def test_a_pipeline_that_is_not_there() -> None:
    """Says how to get it."""
    with pytest.raises(ConfigError, match=r"C33.*no_such_pipeline.*Install it"):
        syntax.loaded("fr", "no_such_pipeline")


def test_a_pipeline_of_the_user(tmp_path) -> None:
    """Any spaCy pipeline of the language serves behind the same fields; one of another language is refused."""
    import spacy

    blank = spacy.blank("fr")
    blank.add_pipe("sentencizer")
    blank.to_disk(tmp_path / "own")
    document = parsed("Le ministre part.", language="fr", pipeline=str(tmp_path / "own"))
    assert [t.head for t in document.tokens] == [0, 1, 2, 3]
    with pytest.raises(ConfigError, match=r"C33.*reads 'fr'"):
        syntax.loaded("en", str(tmp_path / "own"))


def test_half_a_character() -> None:
    """Lone surrogates, which JSON may hold, are a sign like any other to libraries that cannot encode them."""
    document = parsed("Le \ud800 ministre Paul \udfffRoux part.", language="fr")
    assert document.tokens[1].norm == "\ufffd"
    assert all(token.pos for token in document.tokens)
