"""A record of a few articles, told by hand: every kind of date, status and fact that the dossier has to show."""

from pourparlers.export.page.record import Record
from pourparlers.model.actor import Actor, RoleHeld
from pourparlers.model.agreement import Agreement, Validity
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute, Side
from pourparlers.model.document import Document, Failure, Part
from pourparlers.model.event import Event, Participant, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement
from pourparlers.model.time import DateCandidate, Publication, Time

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u202e «\u00a0\"'&\x00 \U0001f600"


def article(id_, outlet, published, *lines, language="fr"):
    """Return an article of which the first line is the title."""
    parts, text = [], ""
    for line in lines:
        parts.append(Part("paragraph" if parts else "title", len(text), len(text) + len(line)))
        text += line + "\n"
    return Document(
        id=id_,
        source=f"{id_}.txt",
        original=text,
        outlet=outlet,
        published=published,
        title=lines[0],
        text=text,
        parts=tuple(parts),
        language=language,
        url="https://exemple.test/article",
    )


def said(document, words):
    """Return the place of some words in an article."""
    start = document.text.index(words)
    return Evidence(document.id, start, start + len(words), words)


FIRST = article(
    "d-1",
    "La Vigie",
    Publication("2031-05-03", "day", "stated", "imprimée sous le titre"),
    "Lac Clair : les deux délégations se retrouvent",
    "Les ministres d'Orland et de Vestrie se sont rencontrés vendredi à Portmar pendant neuf heures.",
    "« Nous avançons pas à pas », a confié Ada Brenn. Une trêve pourrait suivre en juin, selon la Vestrie.",
)
SECOND = article(
    "d-2",
    "The Lantern",
    Publication(candidates=(DateCandidate("2031-05-04", "day", "fits « Friday »"),)),
    "Ten hours in Portmar",
    "The two ministers met in Portmar for ten hours.",
    "Orland denies that a truce was ever discussed.",
    language="en",
)
THIRD = article("d-3", None, None, f"Titre {HOSTILE}", f"Une phrase hostile : {HOSTILE} et sa fin.")

MET = said(FIRST, "Les ministres d'Orland et de Vestrie se sont rencontrés vendredi à Portmar pendant neuf heures.")
MET_TOO = said(SECOND, "The two ministers met in Portmar for ten hours.")
TRUCE = said(FIRST, "Une trêve pourrait suivre en juin, selon la Vestrie.")
DENIED = said(SECOND, "Orland denies that a truce was ever discussed.")
QUOTED = said(FIRST, "« Nous avançons pas à pas », a confié Ada Brenn.")
BAD = said(THIRD, THIRD.text.splitlines()[1])

TALKS = Event(
    id="e-1",
    type="CONSULT",
    mode="talks",
    participants=(Participant("Orland"), Participant("Vestrie")),
    place="Portmar",
    time=Time("2031-05-02", "2031-05-02", "day"),
    duration_hours=9,
    status="held",
    outcome="none",
    issues=("trêve",),
    forum="processus du Lac",
    evidence=(MET, MET_TOO),
    confidence=0.87,
    why=Why("contact.met", ("rencontrés",)),
)
TO_COME = Event(
    id="e-2",
    type="AGREE",
    participants=(Participant("Vestrie"),),
    time=Time("2031-06", None, "month"),
    status="denied",
    evidence=(TRUCE, DENIED),
    attributed_to=("Vestrie", "La Vigie"),
    notes=("le mois seul est dit",),
    status_history=(
        StatusChange("announced", "Vestrie", "2031-05-03", (TRUCE,)),
        StatusChange("denied", "Orland", None, (DENIED,)),
    ),
)
UNDATED = Event(
    id="e-3",
    type="ACCUSE",
    participants=(Participant(HOSTILE, "actor"), Participant("Vestrie", "target")),
    evidence=(BAD,),
    place=HOSTILE,
)
SPEECH = Statement(
    id="s-1",
    speaker="Ada Brenn",
    manner="direct",
    act="state",
    quote="Nous avançons pas à pas",
    said_on="2031-05-02",
    event="e-1",
    evidence=(QUOTED,),
    channel="interview",
)
NOBODY = Statement(id="s-2", manner="indirect", content=HOSTILE, evidence=(BAD,))

ACTORS = (
    Actor(id="a-1", name="Orland", type="government"),
    Actor(id="a-2", name="Vestrie", type="government", aliases=("la Vestrie",)),
    Actor(
        id="a-3",
        name="Ada Brenn",
        type="person",
        roles=(RoleHeld("ministre", "Orland", "2030-02-01", basis="knowledge"),),
    ),
)
RECORD = Record(
    documents=(FIRST, SECOND, THIRD),
    actors=ACTORS,
    events=(TALKS, TO_COME, UNDATED),
    statements=(SPEECH, NOBODY),
    failures=(Failure("vide.txt", "R01", "the file is empty"), Failure("de.txt", "X01", "German", skipped=True)),
)
RARE = Record(
    documents=(FIRST, SECOND),
    actors=ACTORS,
    events=(TALKS,),
    agreements=(
        Agreement(
            id="g-1",
            name="accord du Lac",
            type="ceasefire",
            parties=("Orland", "Vestrie"),
            status="agreed",
            made="2031-05",
            in_force=Validity("2031-06-01", None, 6),
            disclosed=False,
            evidence=(TRUCE,),
        ),
    ),
    commitments=(Commitment(id="c-1", by=("Orland",), act="se retirer", due="2031-07", evidence=(TRUCE,)),),
    positions=(Position(id="p-1", actor="Vestrie", issue="trêve", stance="for", evidence=(TRUCE,)),),
    disputes=(
        Dispute(
            id="x-1",
            type="figure",
            about="e-1",
            evidence=(MET, MET_TOO),
            sides=(Side("La Vigie", "neuf heures", (MET,)), Side("d-2", "dix heures", (MET_TOO,))),
        ),
    ),
)
