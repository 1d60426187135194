"""Who speaks where only the parser shows the subject."""

import pytest

from tests.extract.speech.parsed import said, speakers

SAID = "déclaré/VERB>rouvrira:parataxis a/AUX>déclaré:aux rouvrira/VERB>rouvrira:root "
OPENED = "rouvrira/VERB>déclaré:ccomp a/AUX>déclaré:aux déclaré/VERB>déclaré:root que/SCONJ>rouvrira:mark "


@pytest.mark.parametrize(
    ("text", "arcs", "speaker"),
    [
        ("Le port rouvrira lundi, a déclaré la chanteuse.", SAID + "chanteuse/NOUN>déclaré:nsubj", "chanteuse"),
        (
            "Le port rouvrira lundi, a déclaré la chanteuse Ana Roy.",
            SAID + "chanteuse/NOUN>déclaré:nsubj ana/PROPN>chanteuse:appos roy/PROPN>ana:flat",
            "Ana Roy",
        ),
        (
            "Le port rouvrira lundi, a déclaré la commissaire au Budget [Ana Roy].",
            SAID + "commissaire/NOUN>déclaré:nsubj",
            "Ana Roy",
        ),
        ("Hier, Roux a déclaré que le port rouvrira.", OPENED + "roux/PROPN>déclaré:nsubj", "Roux"),
        (
            "Les pêcheurs que l'armée protège ont vu la mer, et les voisins ont déclaré que le port rouvrira.",
            "voisins/NOUN>déclaré:nsubj déclaré/VERB>vu:conj rouvrira/VERB>déclaré:ccomp",
            "voisins",
        ),
    ],
)
def test_the_parser_shows_the_subject(text, arcs, speaker):
    """A noun of persons, a name beside it, a name alone that no table knows."""
    assert speakers(text, arcs) == [speaker]


@pytest.mark.parametrize(
    ("text", "arcs"),
    [
        ("La nuit a déclaré que le port rouvrira.", OPENED + "nuit/NOUN>déclaré:nsubj"),
        ("Son bureau a déclaré que le port rouvrira.", OPENED + "bureau/NOUN>déclaré:nsubj son/DET>bureau:det"),
        (
            "Le port où les voisins promettent la paix est fermé.",
            "voisins/NOUN>promettent:nsubj promettent/VERB>port:acl:relcl",
        ),
    ],
)
def test_other_subjects_say_nothing(text, arcs):
    """What is no person or body, what belongs to somebody not named, what a relative clause tells by the way."""
    assert speakers(text, arcs) == []


@pytest.mark.parametrize(
    ("text", "arcs", "speaker"),
    [
        (
            "« Le port rouvrira », a dit la dentellière.",
            "dit/VERB>rouvrira:parataxis la/DET>dentellière:det dentellière/NOUN>dit:nsubj",
            "dentellière",
        ),
        (
            "« Le port rouvrira », a dit l'AFD.",
            "dit/VERB>rouvrira:parataxis l'/DET>afd:det afd/PROPN>dit:nsubj",
            "AFD",
        ),
        (
            "« Le port rouvrira », soupire Ana, dentellière.",
            "soupire/VERB>rouvrira:parataxis ana/PROPN>dentellière:nmod dentellière/NOUN>soupire:nsubj",
            "Ana",
        ),
        ("Le port rouvrira, selon Delmas.", "delmas/PROPN>rouvrira:obl", "Delmas"),
        ("Le port rouvrira, selon la DCM.", "la/DET>dcm:det dcm/PROPN>rouvrira:obl", "DCM"),
    ],
)
def test_words_that_are_spoken_have_a_speaker(text, arcs, speaker):
    """Any noun under an article, an acronym or a name alone speaks where the verb or the source tells only speech."""
    assert speakers(text, arcs) == [speaker]


@pytest.mark.parametrize(
    ("text", "arcs"),
    [
        ("« Le port rouvrira », dit la loi.", "dit/VERB>rouvrira:parataxis la/DET>loi:det loi/NOUN>dit:nsubj"),
        ("« Le port rouvrira », dit sa voix.", "dit/VERB>rouvrira:parataxis sa/DET>voix:det voix/NOUN>dit:nsubj"),
    ],
)
def test_what_is_read_is_no_speaker(text, arcs):
    """A law says nothing itself."""
    assert speakers(text, arcs) == [None]


def test_a_description_leads_to_whom_the_text_called_so():
    """A definite description is the one person introduced with those words, and nobody where two are."""
    one = "[Ana Roy], directrice de la banque, est venue. "
    told = "déclaré/VERB>rouvrira:parataxis rouvrira/VERB>rouvrira:root directrice/NOUN>déclaré:nsubj "
    found = said("Le port rouvrira lundi, a déclaré cette directrice. " + one, told + "cette/DET>directrice:det")
    assert [s.speaker for s in found] == ["Ana Roy"]
    two = one + "[Eva Sol], directrice du port, aussi."
    found = said("Le port rouvrira lundi, a déclaré cette directrice. " + two, told + "cette/DET>directrice:det")
    assert [s.speaker for s in found] == ["directrice"]


def test_a_relative_clause_is_not_what_is_said():
    """A "que" that stands for a noun opens no reported clause."""
    text = "[Ana Roy] a réclamé au maire une aide que le port rouvrira."
    arcs = "que/PRON>rouvrira:obj rouvrira/VERB>aide:acl:relcl aide/NOUN>réclamé:obj"
    assert "direct.clause" not in {s.why.rule for s in said(text, arcs)}
    assert "direct.clause" in {s.why.rule for s in said(text, arcs.replace("PRON", "SCONJ"))}


def test_nearer_name():
    """A name that no table knows and that stands right before the verb is its subject, not a known one farther off."""
    text = "Si [Ana Roy] décide de partir, Roux déclare que le port rouvrira."
    arcs = "roux/PROPN>déclare:nsubj déclare/VERB>déclare:root"
    assert speakers(text, arcs) == ["Roux"]
    assert speakers(text, "") == ["Ana Roy"]


def test_a_title_before_a_name():
    """Of "M. Roux" the name is meant, whatever the parser takes for the head."""
    text = "Hier, M. Roux a déclaré que le port rouvrira. [Ana Roy] est là."
    assert speakers(text, OPENED + "m./NOUN>déclaré:nsubj roux/PROPN>m.:nmod") == ["Roux"]


def test_what_a_colon_opens():
    """A quotation after the colon of a clause is the same speaker's; else the person's who is the subject."""
    text = "[Ana Roy] a déclaré que le port est fermé : « Nous ne partons pas demain. »"
    assert [(s.speaker, s.content) for s in said(text, "")] == [
        ("Ana Roy", "le port est fermé"),
        ("Ana Roy", "Nous ne partons pas demain."),
    ]
    text = "[Ana Roy] énumère avant la visite de l'ancien maire, [Eva Sol] : « Un port fermé, un pont trop ancien. »"
    arcs = "ana/PROPN>énumère:nsubj énumère/VERB>énumère:root visite/NOUN>énumère:obl"
    assert speakers(text, arcs) == ["Ana Roy"]


def test_object_before_that():
    """What a noun between the verb and "that" opens is not what the verb reports."""
    text = "[Ana Roy] accepted the assurance that the port was closed."
    assert said(text, "assurance/NOUN>accepted:obj", "en") == ()
    assert speakers("[Ana Roy] accepted that the port was closed.", "", "en") == ["Ana Roy"]


def test_words_without_a_verb_are_said_too():
    """A reporting clause beside a noun or adjective ends what is said; beside an object it reports nothing."""
    arcs = "abandon/NOUN>abandon:root dénoncé/VERB>abandon:parataxis maire/NOUN>dénoncé:nsubj le/DET>maire:det"
    found = said("Abandon pur et simple, a dénoncé le maire, qui part.", arcs)
    assert [(s.speaker, s.content, s.act) for s in found] == [("maire", "Abandon pur et simple", "condemn")]
    assert not said("Abandon pur et simple, a dénoncé le maire, qui part.", arcs.replace("nsubj", "obj"))


def test_an_infinitive_far_behind_its_verb():
    """What is promised may stand behind to whom, where and when."""
    text = "[Ana Roy] a promis à sa cousine du Nord, revenue dans le port avec sa grue et eux, de partir lundi matin."
    found = said(text, "promis/VERB>promis:root partir/VERB>promis:xcomp")
    assert [(s.content, s.act) for s in found] == [("partir lundi matin", "promise")]


def test_what_one_would_not_say():
    """A negated verb of willing withholds the infinitive that hangs on it."""
    text = "[Ana Roy] n'est pas en mesure de confirmer la date."
    arcs = "n'/ADV>mesure:advmod mesure/NOUN>mesure:root confirmer/VERB>mesure:acl"
    assert [(s.speaker, s.act) for s in said(text, arcs)] == [("Ana Roy", "not_confirm")]
    assert not said(text.replace("n'est pas", "est"), arcs.replace("n'/ADV>mesure:advmod ", ""))
