"""Search finds whatever the case, accents and endings; nothing that is typed is a syntax error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.store.open import open_store
from pourparlers.store.search import search
from pourparlers.store.words import fold, indexed

from .articles import article, put


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Five articles, two of them about a truce."""
    with open_store(tmp_path_factory.mktemp("search"), write=True) as store:
        put(store, article("La trêve entre en vigueur.", "À Alep, l’Élysée salue les négociations.", source="1.txt"))
        put(store, article("Trêves rompues à Homs.", "Le cessez-le-feu n'a pas tenu à l'O.N.U.", source="2.txt"))
        put(store, article("Œuvrer à la paix, dit Łukasz Weiß.", source="3.txt"))
        put(store, article("Negotiators were meeting in Aleppo.", source="4.txt", language="en"))
        put(store, article("Quelqu'un l'a dit aujourd’hui.", "Washington's envoy wasn't there.", source="5.txt"))
        yield store


def found(store, typed):
    """Return the numbers of the articles found, sorted."""
    hits = search(store, typed).hits
    return sorted(int(store.one("SELECT source FROM source WHERE document = ?", h.document)[0][0]) for h in hits)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("treve", [1, 2]),
        ("TRÊVES", [1, 2]),
        ("trêve alep", [1]),  # in different paragraphs of one article
        ("elysee", [1]),
        ("l'Élysée", [1]),
        ("l’elysee", [1]),
        ("aujourd'hui", [5]),  # only at the beginning of a word is a letter before an apostrophe a word of its own
        ("d’aujourd’hui", [5]),
        ("quelqu'un", [5]),
        ("Washington's wasn't", [5]),
        ("negocier", [1]),
        ("oeuvre", [3]),
        ("lukasz weiss", [3]),
        ("ONU", [2]),
        ("o.n.u.", [2]),
        ("cessez-le-feu", [2]),
        ("cessez le feu", [2]),
        ('"cessez le feu"', [2]),
        ("« cessez-le-feu »", [2]),
        ('"feu le cessez"', []),
        ('"trêves rompues"', [2]),
        ('"trêve rompue"', []),  # a phrase is taken at its words
        ("negoc*", [1]),
        ("neg*", [1, 4]),
        ('"trêves rom*"', []),
        ("meet", [4]),
        ("trêve -alep", [2]),
        ("trêve NOT homs", [1]),
        ("alep OR aleppo", [1, 4]),
        ("trêve AND homs", [2]),
        ("trêve homs OR alep", [1, 2]),
        ("-alep", []),
        ("", []),
        ("*", []),
        ("inconnu", []),
    ],
)
def test_queries(store, typed, numbers):
    """What is typed finds these articles and no others."""
    assert found(store, typed) == numbers


@pytest.mark.parametrize(
    "typed", ['"', '"tr', "tr\"êve", "(", ")", "a NEAR(b", "norm:treve", "^treve", "{stem}: x", "a + b", "NOT", "OR OR",
              "'; DROP TABLE document; --", "AND alep", "alep OR", "\x00", "tr\x00eve", "\ud800", "- -", "-*", "«»"],
)  # fmt: skip
def test_nothing_is_a_syntax_error(store, typed):
    """Operators of the index's own language are words like any others."""
    search(store, typed)


@given(typed=st.text(alphabet=st.sampled_from("aé œ\"'*-«»()^:+{}\\\x00\u0301\ud800ORNT.,;"), max_size=20))
def test_no_text_is_a_syntax_error(store, typed):
    """Whatever is typed."""
    search(store, typed)


def test_the_words_are_marked_where_they_stand(store):
    """In the text of the passage, with its accents."""
    (hit,) = search(store, "elysee negocier").hits
    assert [mark.of(hit.text) for mark in hit.marks] == ["Élysée", "négociations"]
    (hit,) = search(store, '"à la paix" weiss').hits
    assert [mark.of(hit.text) for mark in hit.marks] == ["à", "la", "paix", "Weiß"]


def test_a_snippet_is_cut_around_the_first_mark(tmp_path):
    """At spaces, with marks that still point at the words."""
    with open_store(tmp_path, write=True) as store:
        put(store, article("mot " * 200 + "la trêve d'Alep " + "mot " * 200))
        (hit,) = search(store, "treve").hits
    text, marks = hit.snippet(80)
    assert len(text) <= 90
    assert text.startswith("… mot")
    assert text.endswith("mot …")
    assert [mark.of(text) for mark in marks] == ["trêve"]


def test_withdrawn_articles_are_not_found(tmp_path):
    """Their passages stay in the index and are passed over."""
    with open_store(tmp_path, write=True) as store:
        put(store, article("La trêve."))
        store.rows("UPDATE document SET state = 'withdrawn'")
        assert search(store, "treve").total == 0


def test_the_total_counts_more_than_is_shown(tmp_path):
    """One hit an article; the limit cuts what is shown, not what is counted."""
    with open_store(tmp_path, write=True) as store:
        for number in range(5):
            put(store, article("La trêve.", "La trêve encore.", source=f"{number}.txt"))
        result = search(store, "treve", limit=2)
    assert (result.total, len(result.hits)) == (5, 2)


@given(st.text())
def test_folding_is_stable(text):
    """Folding twice is folding once, and no half surrogate or mark is left to trouble the index."""
    assert fold(fold(text)) == fold(text)
    norm, stems = indexed(text, "fr")
    assert len(norm.split()) == len(stems.split())
