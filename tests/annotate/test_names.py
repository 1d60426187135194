"""Names: what must hold together, what titles and the document tell, and that offsets are exact."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.annotate import sentences
from pourparlers.annotate.names import make, names
from pourparlers.model.document import Document, Part


def document(text: str, language: str) -> Document:
    """A text of one paragraph with its sentences."""
    bare = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),), language=language)
    return sentences.make(language)(bare)


def told(text: str, language: str) -> set[str]:
    """The names of a text, each with its label."""
    return {f"{name.label} {text[name.start : name.end]}" for name in names(document(text, language))}


TOGETHER = {
    "fr": [
        ("Le président Bachar al-Assad a reçu la délégation.", {"PER Bachar al-Assad"}),
        ("Les combattants du Front al-Nosra ont quitté la ville.", {"ORG Front al-Nosra"}),
        ("L'organisation État islamique a revendiqué l'attentat.", {"ORG État islamique"}),
        ("Le département d'État a refusé de commenter.", {"ORG département d'État"}),
        ("Le prince Mohammed ben Salmane arrivera jeudi.", {"PER Mohammed ben Salmane"}),
        ("On se tait au Quai d'Orsay depuis dimanche.", {"ORG Quai d'Orsay"}),
        ("La dirigeante Aung San Suu Kyi n'a pas répondu.", {"PER Aung San Suu Kyi"}),
        ("Le ministre Ri Yong-ho a parlé à la tribune.", {"PER Ri Yong-ho"}),
        ("MM. Lavrov et Kerry se sont parlé.", {"PER Lavrov", "PER Kerry"}),
        ("La rencontre Lavrov-Kerry a duré une heure.", {"PER Lavrov", "PER Kerry"}),
        ("L'EI a perdu trois villages.", {"ORG EI"}),
        ("L'ISSG se réunira à Vienne.", {"ORG ISSG", "LOC Vienne"}),
        ("Le G20 s'ouvre lundi à Hangzhou.", {"ORG G20", "LOC Hangzhou"}),
        ("La Corée du Nord et l’Arabie saoudite ont signé.", {"LOC Corée du Nord", "LOC Arabie saoudite"}),
        ("Mme Ødegaard a quitté la salle.", {"PER Ødegaard"}),
    ],
    "en": [
        ("President Bashar al-Assad met the envoys.", {"PER Bashar al-Assad"}),
        ("The State Department declined to comment.", {"ORG State Department"}),
        ("Mr. Lavrov spoke to Mr. Kerry.", {"PER Lavrov", "PER Kerry"}),
        ("The Lavrov-Kerry meeting lasted an hour.", {"PER Lavrov", "PER Kerry"}),
        ("North Korea's foreign minister, Ri Yong-ho, spoke.", {"LOC North Korea", "PER Ri Yong-ho"}),
        ("The G20 summit opens in Hangzhou.", {"ORG G20", "LOC Hangzhou"}),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "wanted"), [(k, *case) for k, cases in TOGETHER.items() for case in cases]
)
def test_names_hold_together(language: str, text: str, wanted: set[str]) -> None:
    """What is one name is one span; what a hyphen or a plural title joins is two."""
    assert told(text, language) == wanted


def test_a_surname_is_a_person_throughout() -> None:
    """Who was named in full is a person where the surname stands alone."""
    text = "La ministre Ilse Tannbach a signé. « Rien n'est perdu », a dit Tannbach. À Oslo, Tannbach s'est tue."
    assert told(text, "fr") == {"PER Ilse Tannbach", "PER Tannbach", "LOC Oslo"}


@pytest.mark.parametrize("text", ["Les discussions ont repris hier soir.", "Il pleut.", ""])
def test_nothing_is_named_where_nothing_is(text: str) -> None:
    """Sentences without names have none."""
    assert told(text, "fr") == set()


def test_an_unknown_language_has_no_names() -> None:
    """A document whose language is not known is left as it is."""
    assert names(Document("d", "a.txt", "Oslo", text="Oslo")) == ()


def test_the_step_can_be_sent() -> None:
    """The step survives pickling, for batches in several processes."""
    step = pickle.loads(pickle.dumps(make("fr")))
    assert [name.label for name in step(document("Elle vit à Oslo.", "fr")).names] == ["LOC"]


ANY = st.text(alphabet=st.sampled_from("aAénNtl1 .,'’-–«»\u00a0\nMSe") | st.characters(), max_size=80)


@settings(deadline=None)
@given(ANY, st.sampled_from(["fr", "en"]))
def test_names_do_not_overlap(text: str, language: str) -> None:
    """Names come in order, hold no blanks at the edges, and do not overlap."""
    at = 0
    for name in names(document(text, language)):
        assert at <= name.start < name.end <= len(text)
        assert text[name.start : name.end].strip() == text[name.start : name.end]
        assert 0 <= name.score <= 1
        at = name.end
