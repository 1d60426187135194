"""When, how long, about what and within which forum: the circumstances of a contact, from its clause."""

from __future__ import annotations

import re

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import governing
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.layers import TimeExpression
from pourparlers.model.time import Time

HOURS = re.compile(r"P(?:T(?P<hours>\d+(?:\.\d+)?)H)?(?:T?(?P<minutes>\d+)M)?$")
FORUM_KINDS = frozenset(("process", "format", "io", "body", "bloc", "conference"))
FORUM_WORDS = frozenset(
    ("au", "à", "du", "de", "l'", "la", "lors", "marge", "at", "of", "the", "sommet", "summit", "sidelines", "cadre")
)
ISSUE_STOPS = re.compile(
    r"[,;:.()«»“”\"]|\b(?:qui|que|dont|où|avec|lors|après|avant|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|who|which|that|with|after|before|in|à|en|pour|on)\b"
)
ARTICLE = 5  # code points: room for a space and an article before a date
ISSUE_LENGTH = 60  # code points: longer ones are no longer the name of an issue


def when(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> TimeExpression | None:
    """Return the date of a contact: the nearest one in its clause that no verb of saying holds."""
    dates = [t for t in scene.times if t.type in ("DATE", "TIME") and t.begin]
    first, last = reach(scene, trigger, clause, lexicon)
    here = [
        t
        for t in dates
        if first <= scene.index_at(t.start) < last and not _said_then(scene, t, clause, lexicon, trigger)
    ]
    if not here and trigger.noun is not None and _told_after(scene, trigger, clause, lexicon):
        here = [
            t for t in dates if t.precision == "day" and clause.first - NEAR <= scene.index_at(t.end) <= trigger.first
        ]
    if not here and not clause.opener:
        here = [t for t in dates if _leading(scene, t, clause)]
    if not here and trigger.noun is None and len(scene.clauses) > 1 and clause.opener not in OWN_TIME:
        here = [t for t in dates if _leading(scene, t, scene.clauses[0])]
    if not here and clause.opener in ("où", "where"):  # "vendredi à Rome, où ils s'étaient entretenus"
        here = [t for t in dates if scene.index_at(t.start) < clause.first and t.precision == "day"][-1:]
    series = trigger.series or any(
        w in lexicon.contacts.series_words for w in scene.words(trigger.first - NEAR, trigger.first)
    )
    here = [t for t in here if series or t.precision not in COARSE or _beside(scene, t, trigger)]
    if trigger.group is not None and trigger.group.tense not in ("participle", "infinitive"):
        here = [t for t in here if not _of_later_verb(scene, t, trigger.group, clause)]
    here = [t for t in here if not _counted_from(scene, t, trigger, lexicon)]
    first_day = _first_planned(scene, here, trigger, clause, lexicon)
    if first_day is not None:
        return first_day
    moved = _moved_to(scene, here, trigger, clause, lexicon)
    if moved is not None:
        return moved
    middle = scene.tokens[trigger.first].start
    return min(
        here,
        key=lambda t: (t.precision in COARSE, abs(t.start - middle) if t.start >= middle else 2 * abs(t.end - middle)),
        default=None,
    )


def _of_later_verb(scene: Scene, time: TimeExpression, group: VerbGroup, clause: Clause) -> bool:
    """Tell whether a date stands after a later verb of the clause: "s'est entretenu avec X et recevra Y vendredi"."""
    later = [g for g in clause.groups if g.first > group.last and g.tense not in ("participle", "infinitive")]
    return bool(later) and scene.index_at(time.start) > later[0].last


OWN_TIME = frozenset(("that", "que", "qu'"))  # what is said has a time of its own
NEAR = 3  # tokens between a date and the clause that opens with "after": "said on Friday | after a meeting"


def _told_after(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether somebody speaks after or during the contact: "a déclaré vendredi à l'issue d'une rencontre"."""
    governor = governing.governor(
        scene.words(trigger.first - governing.LOOK_BACK, trigger.first), clause, trigger, lexicon
    )
    return any(governor.endswith(f" {w}") for w in lexicon.contacts.after_words)


def reach(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> tuple[int, int]:
    """Return the tokens that tell circumstances: the clause and a relative one on its noun ("la visite qu'il …")."""
    if trigger.noun is not None:
        verb = governing.own_verb(scene, trigger, clause, lexicon)
        if verb is not None and verb.first >= clause.last:
            return clause.first, scene.clause_at(verb.first).last
        following = next((c for c in scene.clauses if c.first == clause.last), None)
        if following is not None and clause.last - trigger.last <= 1 and following.opener in lexicon.contacts.relatives:
            return clause.first, following.last
    return clause.first, clause.last


COARSE = frozenset(
    ("year", "decade", "century")
)  # "une interdiction vieille de 1979" is no date of the contact beside a day


def _counted_from(scene: Scene, time: TimeExpression, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a date is counted from the contact: "à la veille de la visite" is the day before it."""
    between = scene.words(scene.index_at(time.end), trigger.first)
    words = lexicon.contacts
    return (
        between[:1] != []
        and between[0] in words.genitives
        and all(w in words.genitives | words.determiners for w in between)
    )


def _first_planned(
    scene: Scene, dates: list[TimeExpression], trigger: Trigger, clause: Clause, lexicon: Lexicon
) -> TimeExpression | None:
    """Return the day that a contact now put off was planned for: "la réunion, prévue lundi, est reportée à mardi"."""
    verb = governing.own_verb(scene, trigger, clause, lexicon) if trigger.noun is not None else None
    if verb is None or lexicon.contacts.held_verbs.get(verb.lemma) not in governing.OFF:
        return None
    words = lexicon.contacts.ahead_words
    manner = lexicon.contacts.locatives | lexicon.contacts.determiners | lexicon.contacts.purpose_words
    for time in dates:
        at = scene.index_at(time.start) - 1
        while at >= trigger.last and scene.norm(at) in manner:
            at -= 1
        if trigger.last <= at < verb.first and scene.norm(at) in words:
            return time
    return None


def _moved_to(
    scene: Scene, dates: list[TimeExpression], trigger: Trigger, clause: Clause, lexicon: Lexicon
) -> TimeExpression | None:
    """Return the new day of a contact that is put off: "sont reportés à vendredi", "postponed until May"."""
    verb = governing.own_verb(scene, trigger, clause, lexicon) if trigger.noun is not None else trigger.group
    if verb is None or lexicon.contacts.held_verbs.get(verb.lemma) != "postponed":
        return None
    words = lexicon.contacts.recipients | {"until", "jusqu'à"}
    return next(
        (
            t
            for t in dates
            if 0 <= scene.index_at(t.start) - verb.last - 1 <= 2
            and words & set(scene.words(verb.last + 1, scene.index_at(t.start) + 1))
        ),
        None,
    )


def _beside(scene: Scene, time: TimeExpression, trigger: Trigger) -> bool:
    """Tell whether a bare year stands right with the contact: "une rencontre en 2013", not "l'accord de 2015"."""
    at = scene.index_at(time.start)
    if "," in scene.words(scene.index_at(time.end), trigger.first):
        return False  # "expire en 2015, avant la rencontre": the year is told of something else
    return (
        scene.norm(at - 1) not in ("de", "of", "d'", "since", "depuis") and -2 * NEAR <= at - trigger.last <= 2 * NEAR
    )


def _within(scene: Scene, time: TimeExpression, clause: Clause) -> bool:
    return clause.first <= scene.index_at(time.start) < clause.last


def _leading(scene: Scene, time: TimeExpression, clause: Clause) -> bool:
    """ "Lundi, au G20, le président a rencontré …": a date at the head of the sentence holds for its main clause."""
    return clause.first == scene.first and scene.index_at(time.start) - scene.first <= 2


def _said_then(scene: Scene, time: TimeExpression, clause: Clause, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Tell whether a date is that of a verb of saying in the clause: "a annoncé mercredi"."""
    at = scene.index_at(time.start)
    for group in clause.groups:
        own = lexicon.contacts.held_verbs.get(group.lemma) == "held"  # "ont été lancés en mai"
        if (
            group.lemma in lexicon.contacts.say_lemmas
            and not own
            and group is not trigger.group
            and 0 <= at - group.last - 1 <= 2
        ):
            return True
    return False


def as_time(expression: TimeExpression | None) -> Time | None:
    """Return a time expression as the record keeps it."""
    if expression is None or expression.begin is None:
        return None
    return Time(expression.begin, expression.until or expression.begin, expression.precision, expression.approximate)


DAY = len("2016-09-07")


def ahead(document: Document, expression: TimeExpression | None) -> bool | None:
    """Tell whether a date lies after the day of publication; None where either is unknown or they meet."""
    published = document.published.date if document.published else None
    begin = expression.begin if expression is not None else None
    if published is None or begin is None:
        return None
    length = min(len(published), len(begin), DAY)
    if begin[:length] <= published[:length] <= ((expression and expression.until) or begin)[:length]:
        return None  # "cet été", told in July
    return begin[:length] > published[:length]


DAYS = re.compile(r"P(\d{1,2})D$")
MOST_DAYS = 21  # longer ones are rather how long something was prepared or awaited


def days(scene: Scene) -> int:
    """Return over how many days a contact went on: "deux jours de tractations", "talks over two days"; 1 otherwise."""
    for time in scene.times:
        match = DAYS.match(time.value) if time.type == "DURATION" else None
        if match is None or not 1 < int(match[1]) <= MOST_DAYS:
            continue
        before, after = scene.norm(scene.index_at(time.start) - 1), scene.norm(scene.index_at(time.end))
        if after in ("de", "d'", "of") or before in ("over", "pendant", "durant", "for"):
            return int(match[1])
    return 1


LONG = re.compile(r"P(?:\d+(?:\.\d+)?[YM]|\d+W)")


def long_lasting(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether weeks, months or years measure a contact: day and place of what they led to are not its own.

    "Après huit mois de pourparlers, X et Y ont signé mardi à Z."
    """
    at = trigger.first - 1
    if scene.norm(at) not in lexicon.contacts.of_words:
        return False
    end = scene.tokens[at].start
    return any(t.type == "DURATION" and LONG.match(t.value) and 0 <= end - t.end <= 1 for t in scene.times)


def duration(scene: Scene, clause: Clause) -> float | None:
    """Return how long a contact took, in hours, where its clause tells hours or minutes."""
    for time in scene.times:
        if time.type != "DURATION" or not _within(scene, time, clause):
            continue
        match = HOURS.match(time.value)
        if match and (match["hours"] or match["minutes"]):
            return float(match["hours"] or 0) + float(match["minutes"] or 0) / 60
    return None


def forum(scene: Scene, clause: Clause) -> str | None:
    """Return the process or conference that a clause puts a contact in: "au G20", "en marge du sommet"."""
    known = world.organisations()
    for mention in scene.actors(clause.first, clause.last):
        body = known.get(mention.names[0])
        word = scene.norm(scene.index_at(mention.start) - 1)
        if body is not None and body.kind in FORUM_KINDS and word in FORUM_WORDS:
            return body.name_fr
    return None


def issues(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a contact is about: the words after "sur" up to the next mark or preposition."""
    for at in range(trigger.last, clause.last):
        if scene.norm(at) in lexicon.contacts.issue_words:
            start = scene.tokens[at].end
            if any(start <= time.start <= start + ARTICLE for time in scene.times):
                continue  # "on Friday", "sur deux jours"
            tail = scene.text(start, scene.tokens[clause.last - 1].end).strip()
            tail = re.sub(r"^(?:la |le |les |l['’]|un |une |the |a )", "", tail)
            stop = ISSUE_STOPS.search(tail)
            issue = tail[: stop.start()].strip() if stop else tail
            return (issue,) if 2 < len(issue) <= ISSUE_LENGTH and not issue[0].isdigit() else ()
    return ()
