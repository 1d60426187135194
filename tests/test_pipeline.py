"""The table of steps is checked, a bad article is a row and never an exception, layers keep to the text given."""

import pytest

from pourparlers import pipeline
from pourparlers.errors import ConfigError, ReadError
from pourparlers.model.document import Document, Failure
from pourparlers.model.time import Publication
from pourparlers.pipeline import STEPS, Step, check, layers, process, redate

ARTICLE = """Oslo reçoit Stockholm

Publié le 3 mars 2020

La ministre norvégienne a reçu mardi à Oslo son homologue suédoise. « Nous avons fait un pas utile », a-t-elle dit.
"""


def page(original, **fields):
    """Return an article as the reader hands it on."""
    return Document(id="d-1", source="a.txt", original=original, **fields)


def test_the_table_is_whole():
    """Every step finds what it needs."""
    check()


def test_a_step_that_lacks_something_is_named():
    """Before a run, with what it lacks."""
    with pytest.raises(ConfigError, match=r"C30 step 'syntax' needs tokens, which no step before"):
        check([step for step in STEPS if step.name not in ("tokens", "times", "actors")])
    with pytest.raises(ConfigError, match=r"C30 step '\w+' needs times, mentions"):
        check([step for step in STEPS if step.name not in ("times", "actors")])
    with pytest.raises(ConfigError, match=r"step 'odd' needs gold"):
        check([*STEPS, Step("odd", "nowhere", ("gold",), ())])


def test_an_article_goes_through():
    """Facts rest on its sentences."""
    found = process(page(ARTICLE))
    assert isinstance(found, Document)
    assert found.language == "fr"
    assert found.facts
    for fact in found.facts:
        assert fact.evidence
        for proof in fact.evidence:
            assert found.text[proof.start : proof.end] == proof.text


ODD = [
    "", " \n\n ", "\x00\x01\x02", "«»" * 500, "a" * 20_000, "1 " * 5_000, "\u202e\u200f\ufeff", "\ud800 la paix",
    "&#x0;<b>", "(" * 3_000, "\n".join(["-"] * 2_000), "e\u0301" * 1_000, "\U0001f54a\ufe0f" * 500,
]  # fmt: skip


@pytest.mark.parametrize("original", ODD)
@pytest.mark.parametrize("media", ["text", "html"])
def test_nothing_in_an_article_raises(original, media):
    """Whatever stands in it, there is a document or a reason."""
    found = process(page(original, media=media))
    assert isinstance(found, Document) or (found.code and found.reason)


def test_another_language_is_skipped():
    """That is no fault; the reason names the language."""
    found = process(
        page("Die Minister trafen sich am Mittwoch in Wien, um über die Zukunft der Brücke zu sprechen. " * 5)
    )
    assert isinstance(found, Failure)
    assert found.skipped
    assert "de" in found.reason


@pytest.mark.parametrize(
    ("fault", "code"), [(ValueError("odd"), "X00"), (RecursionError(), "X00"), (ReadError("torn", "Mend it"), "R00")]
)
def test_a_step_that_fails_is_a_row(monkeypatch, fault, code):
    """With the step's name, or the fault's own words."""

    def fail(document):
        raise fault

    monkeypatch.setattr(pipeline, "chain", lambda _: (("stumble", fail),))
    found = process(page(ARTICLE))
    assert isinstance(found, Failure)
    assert (found.source, found.code, found.skipped) == ("a.txt", code, False)
    assert ("stumble" in found.reason) == (code == "X00")


def test_chains_are_made_once():
    """Steps before the language is known, then those of the language."""
    assert [name for name, _ in pipeline.chain(None)] == [s.name for s in STEPS if not s.by_language]
    assert [name for name, _ in pipeline.chain("fr")] == [s.name for s in STEPS if s.by_language]
    assert pipeline.chain("fr") is pipeline.chain("fr")


TYPED = "  Vladimir Poutine a reçu jeudi à Moscou Mme Merkel.\n\nWashington a démenti."


@pytest.mark.parametrize("language", ["fr", None])
def test_layers_point_into_the_text_as_typed(language):
    """Blanks and line breaks count; nothing is cleaned away."""
    found = layers(TYPED, language=language, published="2016-09-10")
    assert found.text == TYPED
    assert [TYPED[t.start : t.end] for t in found.times] == ["jeudi"]
    assert found.times[0].value == "2016-09-08"
    mentioned = [TYPED[m.start : m.end] for m in found.mentions]
    assert {"Vladimir Poutine", "Moscou", "Washington"} <= set(mentioned)
    assert found.facts == ()


def test_layers_of_another_language():
    """Said, with what to do."""
    with pytest.raises(ConfigError, match=r"C31 .*Say --lang fr or --lang en"):
        layers("Der Minister traf sich gestern mit seinem Kollegen in der Hauptstadt.", language=None, published=None)


def test_redate_resolves_again():
    """Another day of publication gives other dates; the text stays."""
    first = process(page(ARTICLE))
    second = redate(first, Publication("2021-03-04", "day", "inferred", "told elsewhere"))
    before, after = ([t.value for t in d.times if d.text[t.start : t.end] == "mardi"] for d in (first, second))
    assert (before, after) == (["2020-03-03"], ["2021-03-02"])
    assert second.text == first.text


def test_a_book_is_no_article():
    """A text beyond all measure is refused with what to do, before hours are spent on it."""
    page = "\n\n".join(
        f"Le ministre numéro {number} a dit mardi que les pourparlers de la ville {number} iraient à leur terme."
        for number in range(6000)
    )
    result = pipeline.process(Document(id="d", source="livre.txt", original=page, metadata={"language": "fr"}))
    assert isinstance(result, Failure)
    assert result.code == "X02"
