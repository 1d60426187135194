"""Tellings for the tests of this room: articles and what they say, in a line each."""

from pourparlers.link.report import Report
from pourparlers.model.agreement import Agreement
from pourparlers.model.document import Document, Part
from pourparlers.model.event import Event, Participant
from pourparlers.model.evidence import Evidence
from pourparlers.model.identity import content_id
from pourparlers.model.statement import Statement
from pourparlers.model.time import Publication, Time


def proof(document, text="On s'est vu.", start=0):
    """Return evidence in an article."""
    return Evidence(document, start, start + len(text), text)


def meeting(document, who, day=None, *, end=None, place=None, mode="meeting", status="held", **fields):
    """Return a contact as one article tells it."""
    time = Time(day, end or day, "day") if day else None
    id_ = content_id("e", document, who, day, end, place, mode, status, *fields.items())
    made = {"evidence": (proof(document),), "confidence": 0.8, **fields}
    sides = tuple(Participant(name) for name in who)
    return Event(
        id=id_, type="CONSULT", mode=mode, participants=sides, place=place, time=time, status=status, **made
    )  # fmt: skip


def said(document, speaker, quote, **fields):
    """Return a statement as one article tells it."""
    made = {"evidence": (proof(document, quote),), "confidence": 0.8, "manner": "direct", **fields}
    return Statement(id=content_id("s", document, speaker, quote), speaker=speaker, quote=quote, **made)


def report(id_, day=None, outlet=None, language="fr"):
    """Return an article as linking sees it."""
    return Report(id_, day, outlet, language)


def reports(*ids):
    """Return articles published one a day, in this order."""
    return {id_: report(id_, f"2016-09-{number:02}") for number, id_ in enumerate(ids, start=1)}


def article(id_, text="Un texte.", day=None, **fields):
    """Return an article as the store hands it to linking."""
    published = Publication(day, "day", "stated", "printed") if day else None
    return Document(
        id=id_, source=f"{id_}.txt", original="", text=text, parts=(Part("paragraph", 0, len(text)),),
        language="fr", published=published, **fields,
    )  # fmt: skip


def deal(document, who=(), made=None, *, name="accord", type_="accord", status="agreed", **fields):
    """Return an agreement as one article tells it."""
    id_ = content_id("a", document, who, made, name, type_, status, *fields.items())
    told = {"evidence": (proof(document),), "confidence": 0.8, **fields}
    return Agreement(id=id_, name=name, type=type_, parties=tuple(who), made=made, status=status, **told)
