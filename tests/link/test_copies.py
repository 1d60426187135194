"""Prints of one dispatch are told from articles written apart."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.link.copies import Copies

from .tellings import article, report

SYLLABLES = ("ba", "cor", "di", "fan", "gue", "lo", "mi", "nor", "pa", "ru", "sel", "ti", "vo")


def text(seed, length=120):
    """Return a text of its own."""
    chance = random.Random(seed)
    return " ".join("".join(chance.sample(SYLLABLES, 2)) for _ in range(length))


def leads(**texts):
    """Return the first of the copies of each article; they were published in this order."""
    copies = Copies()
    for id_, body in texts.items():
        copies.see(article(id_, body))
    return copies.leads({id_: report(id_, f"2016-09-{n:02}") for n, id_ in enumerate(texts, start=1)})


def test_a_dispatch_with_small_changes_is_a_copy():
    """A few words more in front and a few less at the end hide nothing; a text of its own is none."""
    first = text(1)
    second = "GENÈVE (agence) " + " ".join(first.split()[:-12])
    assert leads(a=first, b=second, c=text(2)) == {"a": "a", "b": "a", "c": "c"}


def test_copies_of_copies_lead_to_the_first():
    """However often it was passed on."""
    words = text(3).split()
    assert set(leads(a=" ".join(words), b=" ".join(words[8:]), c=" ".join(words[16:])).values()) == {"a"}


def test_captions_are_no_copies():
    """Below thirty words two texts are alike by chance."""
    assert leads(a="Les ministres à Oslo.", b="Les ministres à Oslo.") == {"a": "a", "b": "b"}


def test_the_first_published_leads_whatever_comes_first():
    """Undated ones come last."""
    copies = Copies()
    for id_ in ("a", "b", "c"):
        copies.see(article(id_, text(4)))
    seen = {"a": report("a"), "b": report("b", "2016-09-02"), "c": report("c", "2016-09-01")}
    assert copies.leads(seen) == {"a": "c", "b": "c", "c": "c"}


@settings(max_examples=20)
@given(st.permutations(range(6)))
def test_order_plays_no_part(order):
    """The same articles have the same leads in whatever order they are seen."""
    bodies = {f"d{n}": text(n // 2) + (" fin" if n % 2 else "") for n in range(6)}
    seen = {id_: report(id_, "2016-09-01") for id_ in bodies}
    copies = Copies()
    for number in order:
        copies.see(article(f"d{number}", bodies[f"d{number}"]))
    shuffled = {f"d{n}": seen[f"d{n}"] for n in order}
    assert copies.leads(shuffled) == {"d0": "d0", "d1": "d0", "d2": "d2", "d3": "d2", "d4": "d4", "d5": "d4"}
