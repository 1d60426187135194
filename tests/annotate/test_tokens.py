"""The tokenizer: what it splits and keeps whole, and that offsets are exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.annotate import sentences
from pourparlers.annotate.tokens import ONE_FOR_ONE, cut, make
from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords
from pourparlers.model.document import Document, Part
from tests.annotate import blocks

FLOOR = 0.98  # what the issue asks for; 1.000 when this was written

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


def spans(forms: list[str], text: str) -> set[tuple[int, int]]:
    """Where tokens that follow one another stand in their sentence."""
    found, at = set(), 0
    for form in forms:
        start = text.index(form, at)
        at = start + len(form)
        found.add((start, at))
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_hard_sentences(language: str) -> None:
    """Token F1 over the hard sentences of a language: what is cut, and where."""
    words = load(language, "sentences", SentenceWords)
    pairs, wrong = [], []
    for _, marked in blocks.marked(language):
        for sentence in marked:
            text = blocks.plain(sentence)
            found = list(cut(text.translate(ONE_FOR_ONE), words))
            pairs.append((set(found), spans(blocks.tokens(sentence), text)))
            if pairs[-1][0] != pairs[-1][1]:
                wrong.append([text[a:b] for a, b in found])
    assert blocks.f1(pairs) >= FLOOR, wrong


@pytest.mark.parametrize(("form", "norm"), [("--", "—"), ("?!", "?"), ("!!!", "!"), ("...", "..."), ("M.", "m.")])
def test_a_run_of_marks_stands_for_one(form: str, norm: str) -> None:
    """The norm of a run is the one mark that the rules know; an abbreviation keeps its stop."""
    text = f"Voici {form} Dubois"
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),))
    document = make("fr")(sentences.make("fr")(document))
    assert [t.norm for t in document.tokens if text[t.start : t.end] == form] == [norm]


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
        form = text[token.start : token.end]
        assert len(token.norm) >= len(form) or not form.strip("-!?‐‑")  # a run of marks stands for one
        at = token.end
    assert not text[at:].strip()


PIECES = st.lists(
    st.sampled_from(["M.", "etc.", "J.-Y.", "U.S.", "l'", "d’abord", "18h30", "2016-09-08", "-t-il", "c.-à-d.", "--",
                     "?!", "12 000", "n°", "«", "»", "Roux-Kern", "can't", "cannot", "p.m.", "'s", " ", "\u00a0", "."]),
    max_size=12,
)  # fmt: skip


@given(PIECES, st.sampled_from(["fr", "en"]))
def test_slices_and_gaps_make_the_text(pieces: list[str], language: str) -> None:
    """Tokens and the white space between them, put together, are the text; no token begins or ends with a space."""
    text = "".join(pieces)
    words = load(language, "sentences", SentenceWords)
    made, at = "", 0
    for start, end in cut(text.translate(ONE_FOR_ONE), words):
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        made += text[at:end]
        at = end
    assert made + text[at:] == text
    assert not text[at:].strip()
