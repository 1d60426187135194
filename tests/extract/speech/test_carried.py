"""Quotations that stand alone take their speaker from the words around them."""

import pytest

from tests.extract.speech.parsed import speakers


@pytest.mark.parametrize(
    "text",
    [
        "« Nous dormirons mieux. »\n« Le port rouvrira demain », a dit [Ana Roy].",
        "« Nous dormirons mieux. »\n« La nuit sera calme. »\n« Le port rouvrira demain », a dit [Ana Roy].",
    ],
)
def test_a_row_of_quotations_is_one_speech(text):
    """The last of them names who speaks."""
    assert set(speakers(text, "")) == {"Ana Roy"}


def test_the_person_of_the_sentence_before_speaks():
    """Its subject does, unless somebody else is named there too."""
    arcs = "ana/PROPN>venue:nsubj venue/VERB>venue:root"
    assert speakers("[Ana Roy] est venue.\n« Nous dormirons mieux ce soir. »", arcs) == ["Ana Roy"]
    assert speakers("[Ana Roy] est venue avec [Eva Sol].\n« Nous dormirons mieux ce soir. »", arcs) == [None]


def test_a_sentence_between_names_nobody_anew():
    """'Elle' is still the same, 'elles' are others."""
    came = "ana/PROPN>venue:nsubj venue/VERB>venue:root "
    text = "[Ana Roy] est venue. Elle sourit. Elle a dit que le port rouvrira."
    assert speakers(text, came + "elle/PRON>sourit:nsubj sourit/VERB>sourit:root") == ["Ana Roy"]
    assert speakers("[Ana Roy] est venue. « Le port rouvrira demain », ont-elles dit.", came) == [None]
