"""Why a fact stands in the record: its words in place, the rule, the doubts, in either language."""

import dataclasses

import pytest

from pourparlers.config import DISPLAY_LANGUAGES
from pourparlers.export.explanation import AROUND, around, explain, find
from pourparlers.export.fields import fields
from pourparlers.export.page.context import Context
from pourparlers.export.page.record import Record
from pourparlers.export.page.words import words
from pourparlers.model.agreement import Agreement, Validity
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute, Side
from pourparlers.model.document import Document, Part
from pourparlers.model.event import Event, Participant, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.linked import LinkedRecord
from pourparlers.model.position import Position
from pourparlers.model.span import Span
from pourparlers.model.statement import Statement
from pourparlers.model.tables import FACTS
from pourparlers.model.time import Time
from pourparlers.store.open import open_store
from pourparlers.store.write import put_linked

from ..store.articles import article, put

FULL = {
    "event": Event(
        id="e-1", type="CONSULT", mode="talks", participants=(Participant("Anna Lind"), Participant("ONU", "mediator")),
        place="Oslo", time=Time("2016-09-08", "2016-09-09", "day"), duration_hours=9.5, forum="G20", outcome="none",
        issues=("pêche",), status="held", aggregate=True, attributed_to=("Tass",),
        status_history=(StatusChange("announced", "Ove Dahl", "2016-09-01"), StatusChange("held")),
    ),
    "statement": Statement(
        id="s-1", speaker="Anna Lind", manner="direct", act="warn", channel="interview", said_on="2016-09-08",
        quote="Attention", content="Attention", about=("pêche",), event="e-1", co_speakers=("Ove Dahl",), scare=True,
        spokesperson_for="Suède",
    ),
    "agreement": Agreement(
        id="g-1", name="trêve", type="ceasefire", parties=("A",), sponsors=("B",), status="in_force", made="2016-09-09",
        in_force=Validity("2016-09-12", "2016-10-12", 6), places=("Oslo",), exclusions=("C",), disclosed=False,
        status_history=(StatusChange("agreed", "Ove Dahl", "2016-09-01"),),
    ),
    "commitment": Commitment(
        id="c-1", by=("A",), to=("B",), act="retirer ses navires", condition="si", due="2016-10", status="pledged",
        agreement="g-1",
    ),
    "position": Position(
        id="p-1", actor="A", issue="pêche", stance="red_line", target="B", as_of="2016", statement="s-1"
    ),
    "dispute": Dispute(
        id="x-1", type="figure", about="e-1", sides=(Side("A", "neuf heures"), Side("B", "douze")), documents=("d-1",)
    ),
}  # fmt: skip


def rows(fact, language):
    """Return the fields of a fact in words."""
    return dict(fields(fact, Context(Record(), words(language))))


@pytest.mark.parametrize("language", DISPLAY_LANGUAGES)
@pytest.mark.parametrize("kind", sorted(FACTS))
def test_every_field_of_every_kind_has_a_name(kind, language):
    """No name of the code and no JSON reaches the reader."""
    found = rows(FULL[kind], language)
    assert words(language).has("kind", kind)
    for label, lines in found.items():
        assert label[0].isupper(), label
        assert lines
        assert all(line and "{" not in line and "_" not in line for line in lines), lines
    for field in dataclasses.fields(FACTS[kind]):
        told_apart = ("id", "evidence", "confidence", "why", "notes", "members", "independent")
        assert field.name in told_apart or words(language).has("field", field.name), field.name


def test_values_are_in_words():
    """Dates, durations, parts and histories as a reader of French expects them."""
    event = rows(FULL["event"], "fr")
    assert event["Date"] == ["8–9 septembre 2016"]
    assert event["Durée"] == ["9,5\u00a0heures"]
    assert event["Participants"] == ["Anna Lind, ONU (médiation)"]
    assert event["Ce qu'on en a dit"] == ["annoncé par Ove Dahl, 1er septembre 2016", "a eu lieu"]
    assert event["Attribution"] == ["selon Tass"]
    assert event["Issue"] == ["sans accord"]
    agreement = rows(FULL["agreement"], "en")
    assert agreement["In force"] == ["12 September\u2009–\u200912 October 2016, at least 6 months"]
    assert agreement["Terms public"] == ["no"]
    short = Agreement(id="g-2", in_force=Validity(minimum_months=1))
    assert rows(short, "en")["In force"] == ["at least 1 month"]
    assert "Canal" not in rows(dataclasses.replace(FULL["statement"], channel="other"), "fr")
    assert rows(FULL["dispute"], "en")["Versions"] == ["A: neuf heures", "B: douze"]


LEAD = "Oslo reçoit. "
WORDS = "La ministre a vu son homologue."
TAIL = " Rien n'a filtré."


@pytest.fixture
def store(tmp_path):
    """Yield a record of two articles that tell one meeting."""
    with open_store(tmp_path, write=True) as opened:
        tellings = []
        for number in (1, 2):
            page = article(LEAD + WORDS + TAIL, source=f"{number}.txt", outlet=f"Journal {number}")
            proof = Evidence.of(page.id, page.text, Span(len(LEAD), len(LEAD + WORDS)))
            why = Why("contact.verb", ("a vu", "La  ministre", "a vu"))
            telling = dataclasses.replace(page.facts[0], evidence=(proof,), why=why)
            put(opened, dataclasses.replace(page, facts=(telling,)))
            tellings.append(telling)
        fact = dataclasses.replace(
            tellings[0], evidence=tuple(sorted(t.evidence[0] for t in tellings)), confidence=0.85, independent=1,
            notes=("raconté au conditionnel",), members=tuple(t.id for t in tellings), status="held",
        )  # fmt: skip
        with opened.transaction():
            put_linked(opened, LinkedRecord((fact,), (), {t.id: fact.id for t in tellings}), "mark")
        yield opened


def explanation(store, language="fr", width=100, colour=False):
    """Return the explanation of the one fact, its no-break spaces as spaces."""
    (id_,) = {row[0] for row in store.rows("SELECT id FROM fact")}
    fact, _ = find(store, id_)
    return [line.replace("\u00a0", " ") for line in explain(store, fact, language=language, width=width, colour=colour)]


def test_words_stand_in_their_article(store):
    """Beside a bar, what stands around them without one, under outlet, day, file and id; the rule below."""
    lines = explanation(store)
    at = next(n for n, line in enumerate(lines) if line.startswith("  Journal 1"))
    assert "septembre 2016 · 1.txt · d-" in lines[at]
    assert lines[at + 1 : at + 5] == [
        "      Oslo reçoit.", "    | La ministre a vu son homologue.", "      Rien n'a filtré.",
        "    Règle : contact.verb · Indices : « a vu », « La ministre »",
    ]  # fmt: skip
    assert any(line.startswith("  Journal 2") for line in lines)


def test_confidence_and_doubts(store):
    """In words, in the language that was asked for."""
    lines = explanation(store)
    assert lines[0].startswith("Événement e-") or lines[0].startswith("Événement t-")
    assert "  Confiance           0,85" in lines
    assert "  Réserves            raconté au conditionnel" in lines
    assert "Preuves : 2 articles (1 copie proche)" in lines
    english = explanation(store, language="en")
    assert "  Confidence          0.85" in english
    assert "Evidence: 2 articles (1 near copy)" in english
    assert not {"Statut", "Forme", "Confiance", "Preuves"} & {word for line in english for word in line.split()}


def test_lines_fit_and_colour_is_only_for_terminals(store):
    """At any width."""
    assert max(map(len, explanation(store, width=50))) <= 60  # an id and a file name are never broken
    assert not any("\x1b" in line for line in explanation(store))
    assert any("\x1b[1m" in line for line in explanation(store, colour=True))


def test_find(store):
    """By the whole id, by its beginning where that is enough, by the id of a telling; else what begins so."""
    (id_,) = {row[0] for row in store.rows("SELECT id FROM fact")}
    tellings = [row[0] for row in store.rows("SELECT id FROM told")]
    for asked in (id_, id_[:10], *tellings):
        assert find(store, asked)[0].id == id_
    assert find(store, "") == (None, [])
    assert find(store, "zz") == (None, [])
    documents = [row[0] for row in store.rows("SELECT id FROM document")]
    assert find(store, "d-") == (None, sorted(documents))


def test_around_keeps_to_its_block():
    """A sentence or so of the same paragraph; cut at a word; nothing of what is shown beside it."""
    text = "Titre\nUn. Deux. Trois. " + "mot " * 100
    page = Document(
        id="d", source="a", original="", text=text, parts=(Part("title", 0, 5), Part("paragraph", 6, len(text)))
    )
    assert around(page, Span(0, 5)) == ("", "")
    assert around(page, Span(10, 15), [Span(6, 9), Span(16, 22)]) == ("", "")
    before, after = around(page, Span(16, 22))
    assert before == "Un. Deux."
    assert after.endswith("mot …")
    assert len(after) <= AROUND + 2


def test_dots_between_passages(store):
    """Two passages of different blocks do not run together; a caption that names the file says it once."""
    page = article("Oslo reçoit Stockholm.", "Rien de plus.", "On s'est revu.", source="3.txt")
    first, _, last = (fact.evidence[0] for fact in page.facts)
    fact = dataclasses.replace(page.facts[0], evidence=(first, last))
    put(store, page)
    lines = list(explain(store, fact, language="fr", width=80))
    at = lines.index("    | Oslo reçoit Stockholm.")
    assert lines[at - 1] == f"  3.txt, septembre 2016 · {page.id}"
    assert lines[at + 1 : at + 3] == ["      …", "    | On s'est revu."]
