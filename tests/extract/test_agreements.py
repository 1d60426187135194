"""The step that finds agreements, rule by rule and on small stories."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.extract import agreements, contacts
from pourparlers.lang.agreements import Agreements
from pourparlers.lang.pack import LANGUAGES, load
from pourparlers.model.evidence import Evidence
from pourparlers.model.notes import SIDES_BEFORE
from pourparlers.model.statement import Statement
from pourparlers.pipeline import layers

DAY = "2019-05-15"  # a Wednesday
TABLES = {language: load(language, "agreements", Agreements) for language in LANGUAGES}
FOR = [(lang, r, e) for lang, table in TABLES.items() for r in table.rules for e in r.examples]
AGAINST = [(lang, e) for lang, t in TABLES.items() for e in (*t.against, *(a for r in t.rules for a in r.against))]


def found(text, language="fr"):
    """Return the agreements that a text tells."""
    document = contacts.make(language)(layers(text, language=language, published=DAY))
    return [f for f in agreements.make(language)(document).facts if f.kind == "agreement"]


@pytest.mark.parametrize(("language", "rule", "example"), FOR, ids=[f"{r.name}: {e[:40]}" for _, r, e in FOR])
def test_example_for(language, rule, example):
    """An example for a rule gives an agreement that it tells, of its state."""
    told = found(example, language)
    assert any(rule.status in {a.status, *(c.status for c in a.status_history)} for a in told), told


@pytest.mark.parametrize(("language", "example"), AGAINST, ids=[e[:40] for _, e in AGAINST])
def test_example_against(language, example):
    """An example against gives none."""
    assert not found(example, language)


def test_every_rule_has_an_example():
    """A rule without an example could break unseen."""
    assert not [r.name for table in TABLES.values() for r in table.rules if not r.examples]


def test_one_object_however_many_sentences():
    """A definite mention joins the agreement told before; what was agreed and then broken is broken."""
    text = (
        "L'Inde et le Pakistan ont signé lundi un cessez-le-feu au Cachemire. La trêve doit durer six mois. "
        "Mardi, le Pakistan a violé le cessez-le-feu, selon New Delhi."
    )
    (one,) = found(text)
    assert (one.type, one.status, one.made) == ("ceasefire", "violated", "2019-05-13")
    assert set(one.parties) == {"Inde", "Pakistan"}
    assert [c.status for c in one.status_history] == ["agreed", "violated"]
    assert one.places == ("Cachemire",)


def test_two_agreements_stay_two():
    """Agreements that go by different towns are not joined."""
    told = found(
        "La Serbie et le Kosovo ont signé l'accord de Bruxelles en 2013. "
        "La Russie et l'Ukraine discutent de l'application de l'accord de Minsk."
    )
    assert {a.name for a in told} == {"accord de Bruxelles", "accord de Minsk"}


def test_nothing_without_those_who_agree():
    """An accord between nobody known is background."""
    assert not found("Un accord a été signé entre les deux fabricants de chaussures.")


def test_not_yet():
    """What could not be concluded is talked about, not agreed."""
    (one,) = found("La Grèce et la Turquie se sont quittées lundi sans avoir pu conclure un accord sur Chypre.")
    assert one.status == "under_negotiation"


def test_secret():
    """Terms kept secret are told as such."""
    (one,) = found("La Serbie et le Kosovo ont conclu lundi un accord dont les termes restent secrets.")
    assert one.disclosed is False


def test_validity():
    """Until when it holds and how long at least is read off the sentence."""
    (one,) = found("L'Inde et le Pakistan ont prolongé jusqu'au 30 juin 2019 leur cessez-le-feu au Cachemire.")
    assert (one.status, one.in_force.until) == ("in_force", "2019-06-30")


def test_exclusions():
    """Whom a truce does not cover is kept."""
    (one,) = found(
        "La Russie et la Turquie ont conclu une trêve en Syrie. La trêve ne couvre ni l'État islamique ni Al-Qaïda."
    )
    assert set(one.exclusions) == {"État islamique", "Al-Qaïda"}


def test_veto():
    """A resolution that was vetoed has failed."""
    (one,) = found("La Chine a opposé son veto au Conseil de sécurité à une résolution sur la Birmanie.")
    assert (one.type, one.status) == ("resolution", "failed")


def test_english():
    """English is read at the same depth."""
    (one,) = found("Greece and Turkey reached a ceasefire deal in Geneva on Monday, brokered by Switzerland.", "en")
    assert (one.type, one.status, one.made) == ("ceasefire", "agreed", "2019-05-13")
    assert set(one.parties) == {"Grèce", "Turquie"}
    assert one.sponsors == ("Suisse",)


WORDS = (
    "La Serbie",
    "et",
    "le Kosovo",
    "ont signé",
    "un accord",
    "la trêve",
    "a expiré",
    "entre",
    "sans",
    "lundi",
    ",",
    ".",
    "de",
    "le cessez-le-feu",
    "si",
    # Whole clauses too: of single words hardly any draw is an agreement.
    "La Serbie et le Kosovo ont signé lundi un accord",
    "La trêve entre la Serbie et le Kosovo a expiré.",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_evidence_is_the_text(words):
    """Whatever is found, the evidence stands in the text where it says."""
    text = " ".join(words)
    document = layers(text, language="fr", published=DAY)
    for fact in agreements.make("fr")(replace(document, facts=())).facts:
        assert fact.evidence
        assert all(text[e.start : e.end] == e.text for e in fact.evidence)
        assert 0 <= fact.confidence <= 1


@pytest.mark.parametrize(
    ("text", "language", "made"),
    [
        ("Les ministres ont parlé des accords de Bruxelles de 2013.", "fr", "2013"),
        ("The ministers spoke about the 1994 Budapest accord.", "en", "1994"),
    ],
)
def test_the_year_in_a_name(text, language, made):
    """An agreement that goes by a town and a year was made in it."""
    (one,) = found(text, language)
    assert (one.status, one.made, one.why.rule) == ("agreed", made, "agreement.dated")


def test_a_year_without_a_name():
    """A year beside a noun alone names no agreement, nor does a day of talks beside a named one."""
    assert not found("Les ministres ont parlé de l'accord de 2013.")
    assert not found("Les ministres ont parlé de l'accord de Bruxelles lundi.")


def test_a_plural_name_is_another_agreement():
    """« les accords de Minsk » are not the accord told before, however near."""
    told = found(
        "La Serbie et le Kosovo ont signé lundi un accord douanier. Ils ont parlé des accords de Bruxelles de 2013."
    )
    assert len(told) == 2


def test_we_are_the_speaker():
    """« nous » who have an agreement with somebody are those for whom the speaker speaks."""
    document = layers(
        "Nous devons conclure un accord avec le Pakistan, a dit Narendra Modi.", language="fr", published=DAY
    )
    said = Statement(
        id="s", speaker="Narendra Modi", content=document.text[: document.text.index(",")],
        evidence=(Evidence.of(document.id, document.text, document.sentences[0].span),),
    )  # fmt: skip
    step = agreements.make("fr")
    (one,) = [f for f in step(replace(document, facts=(said,))).facts if f.kind == "agreement"]
    assert set(one.parties) == {"Inde", "Pakistan"}
    assert all("Inde" not in f.parties for f in step(document).facts)


def test_humanitarian_pauses_are_truces():
    """In the plural as in the singular."""
    for text in (
        "Israël et le Hamas ont conclu une pause humanitaire.",
        "Israël et le Hamas ont conclu des pauses humanitaires.",
    ):
        assert [a.type for a in found(text)] == ["ceasefire"], text


BACKED = [
    ("La trêve proposée par la Russie et la Turquie est entrée en vigueur lundi.", {"Russie", "Turquie"}),
    ("La trêve au Cachemire négociée par la Russie et la Turquie est entrée en vigueur lundi.", {"Russie", "Turquie"}),
]


@pytest.mark.parametrize(("text", "sponsors"), BACKED)
def test_who_wanted_a_truce_is_no_party(text, sponsors):
    """Those who wanted, proposed or brokered it stand behind it."""
    (one,) = found(text)
    assert (one.parties, set(one.sponsors)) == ((), sponsors)


def test_who_negotiates_an_accord_is_a_party():
    """Of an accord those who negotiated it are the parties."""
    (one,) = found("L'accord négocié par la Serbie et le Kosovo a été signé lundi.")
    assert set(one.parties) == {"Serbie", "Kosovo"}
    assert not one.sponsors


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("La Serbie et le Kosovo ont signé lundi une déclaration.", {"Serbie", "Kosovo"}),
        ("La Serbie a obtenu du Kosovo un mémorandum.", {"Serbie", "Kosovo"}),
        ("BELGRADE, Serbie, 3 mai (AFP) - L'Inde et le Pakistan ont signé un accord.", {"Inde", "Pakistan"}),
    ],
)
def test_parties_beside_the_noun(text, parties):
    """Who signs a declaration, from whom something was got; nobody in a dateline."""
    (one,) = found(text)
    assert set(one.parties) == parties


def test_a_declaration_that_nobody_signs():
    """Words spoken are no agreement."""
    assert not found("La Serbie et le Kosovo ont publié lundi une déclaration.")


def test_a_signature_that_took_place():
    """After its signature an accord is agreed; talks on its signature are talks."""
    (one,) = found("Après la signature de l'accord entre la Serbie et le Kosovo, les ponts ont rouvert.")
    assert (one.status, one.why.rule) == ("agreed", "agreement.sealed")
    (one,) = found("La Serbie et le Kosovo discutent de la signature de l'accord entre la Serbie et le Kosovo.")
    assert one.status == "under_negotiation"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "La Grèce et la Turquie ont convenu lundi de rouvrir le pont. L'accord prévoit la levée des visas.",
            {"Grèce", "Turquie"},
        ),
        (
            "Les pêcheurs attendaient l'accord signé sous l'égide de la Norvège. "
            "La Grèce et la Turquie ont signé lundi une déclaration commune.",
            {"Grèce", "Turquie"},
        ),
        (
            "La Grèce et la Turquie ont signé lundi une déclaration commune. Elles souhaitent obtenir une "
            "prolongation de la trêve.",
            set(),
        ),
    ],
)
def test_sides_of_the_article(text, parties):
    """An agreement without parties has the two sides that the article tells; a truce is of those who fight."""
    type_ = "ceasefire" if not parties else "accord"
    told = [a for a in found(text) if a.type == type_]
    assert {n for a in told for n in a.parties} == parties


def test_reached_on_somebodys_word():
    """What is reached on somebody's word and only proposed in the article's own is reached, on that word."""
    text = (
        "La Serbie et le Kosovo sont parvenus samedi à un accord, a annoncé Josep Borrell. "
        "L'accord, présenté en février, avait été contesté."
    )
    document = contacts.make("fr")(layers(text, language="fr", published=DAY))
    said = Statement(
        id="s", speaker="Josep Borrell", content=text[: text.index(", a annoncé")],
        evidence=(Evidence.of(document.id, document.text, document.sentences[0].span),),
    )  # fmt: skip
    document = replace(document, facts=(*document.facts, said))
    (one,) = [f for f in agreements.make("fr")(document).facts if f.kind == "agreement"]
    assert (one.status, one.attributed_to) == ("agreed", ("Josep Borrell",))


def test_parties_of_the_contact_before_are_noted():
    """Negotiators without a name stand for the sides of the contact told before, and that is noted."""
    text = (
        "La Grèce et la Turquie se sont rencontrées lundi à Athènes. "
        "Les négociateurs ont conclu mardi un accord sur la pêche."
    )
    (one,) = found(text)
    assert (set(one.parties), one.notes) == ({"Grèce", "Turquie"}, (SIDES_BEFORE,))
