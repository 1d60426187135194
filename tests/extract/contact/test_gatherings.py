"""Summits and conferences of one body, told beside what happened there, and settings of which nothing is said."""

import pytest

from tests.extract.contact.sentences import contacts


def told(text, language):
    """Return sides, place, start and state of each summit of a text published on 13 March 2019."""
    return [
        (sorted(p.actor for p in e.participants), e.place, e.time.start if e.time else None, e.status)
        for e in contacts(text, language)
        if e.mode == "summit"
    ]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("fr", "Des heurts avaient éclaté en marge du sommet du G20 à Hambourg.", (["G20"], "Hambourg", None, "held")),
        ("fr", "Le texte avait été lu à la réunion du G20 dans la ville allemande de Hambourg.",
         (["G20"], "Hambourg", None, "held")),
        ("fr", "Des agriculteurs défileront lors du sommet du G20, les 28 et 29 juin à Osaka.",
         (["G20"], "Osaka", "2019-06-28", "planned")),
        ("fr", "Dans la capitale kényane, en marge de la conférence de l'ONU sur les océans, on a chanté.",
         (["Organisation des Nations unies"], "Nairobi", None, "held")),
        ("en", "Thousands marched at the G20 summit in Hamburg.", (["G20"], "Hambourg", None, "held")),
        ("en", "Farmers will march during the G20 summit in Osaka in June.", (["G20"], "Osaka", "2019-06", "planned")),
        ("en", "The text had been read at the meeting of the G20 in the city of Hamburg.",
         (["G20"], "Hambourg", None, "held")),
    ],
)  # fmt: skip
def test_a_gathering_told_when_or_where_is_an_event(language, text, want):
    """The body is its participant; its phrase or a place right before it dates and places it."""
    assert told(text, language) == [want]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les prix du blé seront un des sujets du sommet du G20."),
        ("fr", "Un sommet du G20 n'y changerait rien."),
        ("fr", "Le président du club a été réélu à l'Assemblée générale de jeudi."),
        ("en", "Wheat prices will be on the table of the G20 summit."),
        ("en", "The G20 has grown in Hamburg."),
    ],
)  # fmt: skip
def test_a_setting_of_which_nothing_is_said_is_none(language, text):
    """Neither day, place nor verb of its own; a name that tells no body."""
    assert told(text, language) == []


def test_a_gathering_is_told_once():
    """Two sentences on one summit are one event, with both as evidence."""
    text = "Le sommet du G20 à Osaka, en juin, sera long. Des agriculteurs défileront pendant le sommet du G20 à Osaka."
    (found,) = (e for e in contacts(text, "fr") if e.mode == "summit")
    assert len(found.evidence) == 2


def test_a_place_before_a_coming_gathering_is_not_its_own():
    """ "à Paris, avant le sommet": Paris is where they met."""
    text = "Anne Roux a défilé à Paris, avant le sommet du G20."
    assert told(text, "fr") == []


def test_a_seat_after_the_other_side_is_where_they_met():
    """ "avec X au Kremlin" tells the place, not what it was about."""
    found = contacts("Le président polonais s'est entretenu avec son homologue Vladimir Poutine au Kremlin.", "fr")
    assert [e.place for e in found] == ["Moscou"]


def test_who_is_present_takes_part():
    """ "en présence de X et de Y"."""
    text = "La Norvège et la Suède se retrouvent lundi à Oslo en présence d'Emmanuel Macron et Angela Merkel."
    found = contacts(text, "fr")
    assert [sorted(p.actor for p in e.participants) for e in found] == [
        ["Angela Merkel", "Emmanuel Macron", "Norvège", "Suède"]
    ]
    found = contacts("La Norvège et la Suède se sont vues à Oslo, souvent en présence d'Emmanuel Macron.", "fr")
    assert [sorted(p.actor for p in e.participants) for e in found] == [["Norvège", "Suède"]]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Il l'a écrit avant le passage à Oslo de l'ancien ministre des Ports, Paul Martin.", []),
        ("Il l'a écrit avant la visite de l'ancien ministre des Ports, Paul Martin, à Oslo.", ["Paul Martin"]),
        (
            "On a insisté à Oslo, lors de la visite du chef de la Marine, le général Paul Martin, sur ce point.",
            ["Paul Martin"],
        ),
        ("Il l'a écrit avant la visite de l'ancien champion de France, Paul Martin, à Oslo.", []),
    ],
)
def test_a_visitor_may_stand_beside_his_office(text, want):
    """The parse hangs the name on a noun of office; a champion's journey is no contact."""
    assert [p.actor for e in contacts(text, "fr") if e.mode == "visit" for p in e.participants] == want
