"""Verbs that only their place behind a quotation makes reporting ones."""

import pytest

from tests.extract.speech.parsed import said, speakers

QUOTED = "« Nous dormirons mieux ce soir »"


@pytest.mark.parametrize(
    ("text", "arcs"),
    [
        (QUOTED + ", frissonne [Ana Roy].", "frissonne/VERB>dormirons:parataxis ana/PROPN>frissonne:nsubj"),
        (QUOTED + ", a frissonné [Ana Roy].", "frissonné/VERB>dormirons:parataxis ana/PROPN>frissonné:nsubj"),
        (
            "[Ana Roy] est venue.\n" + QUOTED + ", frissonne-t-elle.",
            "frissonne/VERB>dormirons:parataxis ana/PROPN>venue:nsubj venue/VERB>venue:root",
        ),
    ],
)
def test_any_verb_behind_words_in_marks(text, arcs):
    """A subject behind it, or a joined pronoun that goes on with the person of the sentence before."""
    assert speakers(text, arcs) == ["Ana Roy"]


@pytest.mark.parametrize(
    ("text", "arcs"),
    [
        ("Dans " + QUOTED + " joue [Ana Roy].", "joue/VERB>joue:root ana/PROPN>joue:nsubj"),
        ("« Le grand soir » joue [Ana Roy].", "joue/VERB>joue:root ana/PROPN>joue:nsubj"),
        (QUOTED + " ouvre la saison.", "ouvre/VERB>ouvre:root saison/NOUN>ouvre:obj"),
    ],
)
def test_titles_are_not_spoken(text, arcs):
    """What a preposition governs, what is short and what has no subject behind its verb is a title."""
    assert not [one for one in said(text, arcs) if one.why.rule.startswith("incise")]
