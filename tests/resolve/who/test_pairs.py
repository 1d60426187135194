"""Whom "les deux hommes", "les deux parties" and "both countries" stand for, or that it stays open."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest

from pourparlers.annotate import names, sentences, syntax, tokens
from pourparlers.model.document import Document, Part
from pourparlers.resolve import actors


@functools.cache
def steps(language: str) -> tuple[Callable[[Document], Document], ...]:
    """Return what a document passes until its mentions stand, parse included."""
    return (
        sentences.make(language),
        tokens.make(language),
        syntax.make(language),
        names.make(language),
        actors.make(language),
    )


def pairs(text: str, language: str) -> list[set[str]]:
    """Return the names of every "les deux …" of a text."""
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),), language=language)
    for step in steps(language):
        document = step(document)
    return [set(m.names) for m in document.mentions if m.rule == "pair"]


TWO = [
    ("fr", "Le Pérou et le Chili ont signé lundi un traité sous l'égide du Brésil et du Canada. Les deux parties se "
     "reverront.", {"Pérou", "Chili"}),
    ("fr", "Le général Anselme Corvo et le chef des rebelles, Ovide Tanguay, se sont salués devant Pétra Lindqvist, "
     "leur hôtesse, et le médiateur Yves Morand. Les deux hommes ne s'étaient jamais vus.",
     {"Anselme Corvo", "Ovide Tanguay"}),
    ("fr", "Le ministre Anselme Corvo a reçu mardi le négociateur Ovide Tanguay à Lima. Les deux hommes ont parlé du "
     "fleuve.", {"Anselme Corvo", "Ovide Tanguay"}),
    ("fr", "Des pourparlers entre le Pérou et le Chili reprennent lundi. Le Pérou et le Chili se disputent un fleuve. "
     "Une salle est prête. Le Brésil et le Canada offrent leur aide. Rien ne presse. Rien ne bouge. Il pleut. Les deux "
     "camps se taisent.", {"Pérou", "Chili"}),
    ("en", "Minister Anselm Corvo held talks with President Ovid Tanguay on Monday in front of the mediator, Petra "
     "Lindqvist. The two men agreed to meet again.", {"Anselm Corvo", "Ovid Tanguay"}),
    ("en", "Peru and Chile signed a treaty brokered by Brazil. Both sides praised it.", {"Pérou", "Chili"}),
]  # fmt: skip

OPEN = [
    ("fr", "Le Pérou, le Chili et le Brésil ont signé un traité. Les deux pays se félicitent."),
    ("fr", "Le Pérou a vendu du blé. Le Chili a vendu du cuivre. Le Brésil a vendu du café. Les deux camps attendent."),
    ("en", "Peru sold wheat. Chile sold copper. Brazil sold coffee. Both sides are waiting."),
]


@pytest.mark.parametrize(("language", "text", "names"), TWO)
def test_the_two_whom_the_text_joins_are_meant(language: str, text: str, names: set[str]) -> None:
    """Hosts, mediators and whoever stands by are not of the two."""
    assert pairs(text, language)[-1] == names


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_where_nothing_joins_two_it_stays_open(language: str, text: str) -> None:
    """Three who are told alike leave no two."""
    assert pairs(text, language)[-1] == set()


def test_a_pronoun_is_the_subject_of_the_sentence_before() -> None:
    """Of two persons who may be meant, it is the one who acted, not the one named first."""
    text = "With the mediator Ovid Tanguay at his side, President Anselm Corvo left. He waved."
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),), language="en")
    for step in steps("en"):
        document = step(document)
    assert [m.names for m in document.mentions if m.form == "pronoun"] == [("Anselm Corvo",)]
