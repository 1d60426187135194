"""The tokenizer: what it splits and keeps whole, and that offsets are exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.annotate import sentences
from pourparlers.annotate.tokens import make
from pourparlers.model.document import Document, Part

WORDS = {
    "fr": [
        ("L’ONU n'a pas dit qu'il viendrait.", "L’|ONU|n'|a|pas|dit|qu'|il|viendrait|."),
        ("Aujourd'hui, quelqu'un d'Oslo a-t-il appelé ?", "Aujourd'hui|,|quelqu'un|d'|Oslo|a|-t-il|appelé|?"),
        ("Viendra-t-elle, demande-t-on.", "Viendra|-t-elle|,|demande|-t-on|."),
        ("C'est-à-dire : rendez-vous au cessez-le-feu.", "C'est-à-dire|:|rendez-vous|au|cessez-le-feu|."),
        ("Donnez-le-moi, allons-nous-en.", "Donnez|-le|-moi|,|allons|-nous|-en|."),
        ("Le texte de Kim Jong-il et de Boutros-Ghali", "Le|texte|de|Kim|Jong-il|et|de|Boutros-Ghali"),
        ("la réunion russo-américaine Roux-Martin", "la|réunion|russo-américaine|Roux-Martin"),
        ("À N'Djamena, J.-Y. Blanc part.", "À|N'Djamena|,|J.-Y.|Blanc|part|."),
        ("L'U.E. et les U.S.A. signent", "L'|U.E.|et|les|U.S.A.|signent"),
        ("12,5 % et 1 500 000 euros à 21H00 le 5e jour", "12,5|%|et|1 500 000|euros|à|21|H|00|le|5e|jour"),
        ("En 2016 300 morts", "En|2016|300|morts"),
        ("fin.Le site www.exemple.org/a?b=2, exemple.net", "fin|.|Le|site|www.exemple.org/a?b=2|,|exemple.net"),
        ("« Oui… » — non...", "«|Oui|…|»|—|non|..."),
        ("Lorsqu'elle jusqu’à presqu'île", "Lorsqu'|elle|jusqu’|à|presqu'île"),
    ],
    "en": [
        ("Don't say the ministers' plan isn't Oslo's.", "Do|n't|say|the|ministers|'|plan|is|n't|Oslo|'s|."),
        ("They can't, won't and cannot.", "They|ca|n't|,|wo|n't|and|can|not|."),
        ("O'Brien, the U.S.'s envoy, we'll go at 9 o’clock", "O'Brien|,|the|U.S.|'s|envoy|,|we|'ll|go|at|9|o’clock"),
        ("the U.S.-led force, $3.5 billion", "the|U.S.|-|led|force|,|$|3.5|billion"),
        ("I’m here; he’d gone", "I|’m|here|;|he|’d|gone"),
        ("AT&T and desk@example.com", "AT&T|and|desk@example.com"),
    ],
}


def tokens(text: str, language: str) -> list[str]:
    """The tokens of a text."""
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),))
    return [text[t.start : t.end] for t in make(language)(sentences.make(language)(document)).tokens]


@pytest.mark.parametrize(("language", "text", "told"), [(k, *case) for k, cases in WORDS.items() for case in cases])
def test_words(language: str, text: str, told: str) -> None:
    """Elisions, clitics, contractions and possessives come off; names and numbers stay whole."""
    assert tokens(text, language) == told.split("|")


ANY = st.text(alphabet=st.sampled_from("aAénNtl1 .,'’-–«»\u00a0\nUS/@") | st.characters())


@given(ANY, st.sampled_from(["fr", "en"]))
def test_only_white_space_is_left_out(text: str, language: str) -> None:
    """Tokens come in order, do not overlap, point into their sentence, and leave out nothing but white space."""
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),))
    cut = make(language)(sentences.make(language)(document))
    at = 0
    for token in cut.tokens:
        sentence = cut.sentences[token.sentence]
        assert sentence.start <= token.start < token.end <= sentence.end
        assert at <= token.start
        assert not text[at : token.start].strip()
        assert len(token.norm) >= token.end - token.start  # a lower-case form may be longer, never shorter
        at = token.end
    assert not text[at:].strip()
