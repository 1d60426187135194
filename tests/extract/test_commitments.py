"""The step that finds commitments, rule by rule and on small stories."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.extract import agreements, commitments, contacts, statements
from pourparlers.lang.commitments import Commitments
from pourparlers.lang.pack import LANGUAGES, load
from pourparlers.model.event import Event, Participant
from pourparlers.model.evidence import Evidence
from pourparlers.model.notes import BOUND_BEFORE, TO_PARTIES
from pourparlers.pipeline import layers

DAY = "2019-05-15"  # a Wednesday
TABLES = {language: load(language, "commitments", Commitments) for language in LANGUAGES}
FOR = [(lang, r, e) for lang, table in TABLES.items() for r in table.rules for e in r.examples]
AGAINST = [(lang, e) for lang, t in TABLES.items() for e in (*t.against, *(a for r in t.rules for a in r.against))]


def found(text, language="fr", *, contact=True):
    """Return the commitments that a text tells, as in an article that tells a contact too."""
    document = contacts.make(language)(layers(text, language=language, published=DAY))
    document = agreements.make(language)(document)
    if contact:
        sides = (Participant("Serbie"), Participant("Kosovo"))
        met = Event(id="e", type="CONSULT", participants=sides, evidence=(Evidence("", 0, 1, text[:1]),))
        document = replace(document, facts=(*document.facts, met))
    return [f for f in commitments.make(language)(document).facts if f.kind == "commitment"]


@pytest.mark.parametrize(("language", "rule", "example"), FOR, ids=[f"{r.name}: {e[:40]}" for _, r, e in FOR])
def test_example_for(language, rule, example):
    """An example for a rule gives a commitment by that rule."""
    told = found(example, language)
    assert any(c.why.rule == rule.name and c.status in (rule.status, rule.negated) for c in told), told


@pytest.mark.parametrize(("language", "example"), AGAINST, ids=[e[:40] for _, e in AGAINST])
def test_example_against(language, example):
    """An example against gives none."""
    assert not found(example, language)


def test_every_rule_has_an_example():
    """A rule without an example could break unseen."""
    assert not [r.name for table in TABLES.values() for r in table.rules if not r.examples]


def test_no_promise_without_a_negotiation():
    """A promise in an article that tells neither contact nor agreement is not of the record."""
    assert not found("La Serbie a promis de baisser les impôts.", contact=False)


@pytest.mark.parametrize(
    ("language", "text", "by"),
    [
        ("fr", "L'Allemagne s'est engagée à livrer des chars à l'Ukraine.", "Allemagne"),
        ("en", "Germany pledged to deliver tanks to Ukraine.", "Allemagne"),
    ],
)
def test_a_promise_that_concerns_another_state(language, text, by):
    """Where another state is named beside who promises, no contact needs to be told."""
    (one,) = found(text, language, contact=False)
    assert one.by == (by,)


SAID = [
    ("fr", "« Nous ferons tout pour la paix au Kosovo », a déclaré Emmanuel Macron.",
     "ferons tout pour la paix au Kosovo"),
    ("fr", "« Nous allons nous assurer que le pont rouvre », a déclaré Emmanuel Macron.",
     "nous assurer que le pont rouvre"),
    ("en", '"We will spare no effort to open the bridge," Emmanuel Macron said.', "spare no effort to open the bridge"),
]  # fmt: skip
NOT_SAID = [
    ("fr", "« Nous n'allons pas tout faire pour la paix au Kosovo », a déclaré Emmanuel Macron."),
    ("fr", "« Nous avons tout fait pour la paix au Kosovo », a déclaré Emmanuel Macron."),
    ("fr", "« Ils feront tout pour la paix au Kosovo », a déclaré Emmanuel Macron."),
    ("en", '"We will win this match," Emmanuel Macron said.'),
]


def spoken(text, language):
    """Return the commitments that a text tells on somebody's word."""
    document = statements.make(language)(contacts.make(language)(layers(text, language=language, published=DAY)))
    met = Event(id="e", type="CONSULT", participants=(Participant("Serbie"), Participant("Kosovo")),
                evidence=(Evidence("", 0, 1, text[:1]),))  # fmt: skip
    document = commitments.make(language)(replace(document, facts=(*document.facts, met)))
    return [f for f in document.facts if f.kind == "commitment"]


@pytest.mark.parametrize(("language", "text", "act"), SAID)
def test_resolved_in_own_words(language, text, act):
    """What a speaker says that he will see to is his commitment."""
    (one,) = spoken(text, language)
    assert (one.by, one.act, one.attributed_to) == (("Emmanuel Macron",), act, ())


@pytest.mark.parametrize(("language", "text"), NOT_SAID)
def test_not_resolved(language, text):
    """What is past, refused, said of others or a mere forecast commits nobody."""
    assert not spoken(text, language)


def test_deeds_that_a_text_provides_for():
    """Nouns of what is to be done are commitments of both parties, one each."""
    told = found("La Serbie et le Kosovo ont signé lundi un accord à Bruxelles. L'accord prévoit le retrait des "
                 "troupes du nord et la réouverture du pont de Mitrovica.")  # fmt: skip
    assert [c.act for c in told] == ["le retrait des troupes du nord", "la réouverture du pont de Mitrovica"]
    assert {c.by for c in told} == {("Serbie", "Kosovo")}


def test_several_acts():
    """Each thing to be done is a commitment of its own."""
    told = found("La Serbie s'est engagée à retirer ses troupes, à ouvrir le pont et à libérer les détenus.")
    assert [c.act for c in told] == ["retirer ses troupes", "ouvrir le pont", "libérer les détenus"]
    assert {c.by for c in told} == {("Serbie",)}


def test_a_denial_holds_for_all_that_follows_it():
    """What is promised not to be done is never told without its denial."""
    (one,) = found("La Serbie a promis de ne pas attaquer ni piller le nord du Kosovo.")
    assert one.act == "ne pas attaquer ni piller le nord du Kosovo"


def test_condition_and_last_day():
    """The condition and the last day are kept beside the act."""
    (one,) = found("La Serbie a promis de retirer ses troupes avant le 30 mai 2019 si le Kosovo ouvre le pont.")
    assert one.condition == "le Kosovo ouvre le pont"
    assert one.due == "2019-05-30"


def test_broken():
    """A promise not kept is breached."""
    (one,) = found("La Serbie n'a pas respecté ses engagements.")
    assert (one.by, one.status) == (("Serbie",), "breached")


def test_laid_down_and_in_return():
    """What an agreement lays down is tied to it; in return the other party is bound."""
    told = found(
        "La Serbie et le Kosovo ont signé lundi un accord à Bruxelles. Aux termes de l'accord, la Serbie retirera ses "
        "troupes et ouvrira le pont. En échange, le Kosovo libérera les détenus.",
        contact=False,
    )
    assert [(c.by, c.act) for c in told] == [
        (("Serbie",), "retirera ses troupes"), (("Serbie",), "ouvrira le pont"), (("Kosovo",), "libérera les détenus"),
    ]  # fmt: skip
    assert all(c.agreement for c in told)
    assert (told[0].to, told[0].notes) == (("Kosovo",), (TO_PARTIES,))


def test_towards_whom_is_said_is_not_deduced():
    """Only where the text names nobody are the other parties filled in, and that is noted."""
    (one,) = found("La Serbie a promis au Kosovo de retirer ses troupes.")
    assert (one.to, one.notes) == (("Kosovo",), ())


def test_conditional_is_a_proposal():
    """What would be done is proposed."""
    told = found(
        "L'Égypte a proposé une trêve entre Israël et le Hamas à Gaza. En échange, Israël devrait rouvrir le port.",
        contact=False,
    )
    assert [(c.by, c.act, c.status) for c in told] == [(("Israël",), "rouvrir le port", "proposed")]


def test_english_terms():
    """English is read at the same depth."""
    told = found(
        "Serbia and Kosovo reached a deal on Monday. Under the deal, Serbia will withdraw its troops, open the bridge "
        "and release the detainees once the vote is over.",
        "en",
        contact=False,
    )
    assert [c.act for c in told] == ["withdraw its troops", "open the bridge", "release the detainees"]
    assert told[-1].condition == "the vote is over"


WORDS = (
    "La Serbie",
    "s'est engagée",
    "à",
    "ouvrir le pont",
    "et",
    "a promis",
    "de",
    "si",
    ",",
    ".",
    "que",
    "En échange",
    "ouvrira",
    "le Kosovo",
    "n'a pas tenu",
    "ses engagements",
    # Whole clauses too: of single words hardly any draw is a commitment.
    "La Serbie s'est engagée à ouvrir le pont",
    "La Serbie a promis de libérer les détenus si",
    "En échange, la Serbie devrait ouvrir le pont et le Kosovo libérer les détenus.",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_act_stands_in_the_evidence(words):
    """Whatever is found, the act and the condition stand word for word in the evidence."""
    text = " ".join(words)
    for one in found(text) if text else ():
        assert all(text[e.start : e.end] == e.text for e in one.evidence)
        assert one.act in one.evidence[0].text
        assert one.condition is None or one.condition in one.evidence[0].text
        assert one.by


def test_bargain_and_change_of_subject():
    """What one side would do in exchange is proposed; a second subject has its own act."""
    told = found("En échange, la Serbie devrait ouvrir le pont et le Kosovo libérer les détenus.")
    assert [(c.by, c.act, c.status) for c in told] == [
        (("Serbie",), "ouvrir le pont", "proposed"),
        (("Kosovo",), "libérer les détenus", "proposed"),
    ]


def test_what_an_agreement_is_for():
    """The parties to an agreement concluded are to do what it is for; of one that is only wanted nobody is."""
    text = "La Serbie et le Kosovo ont annoncé un accord pour rouvrir le pont de la rivière."
    (one,) = found(text)
    assert (one.act, set(one.by), one.status) == ("rouvrir le pont de la rivière", {"Serbie", "Kosovo"}, "pledged")
    assert one.agreement
    assert not found("La Serbie et le Kosovo négocient un accord pour rouvrir le pont de la rivière.")
    assert not found("La Serbie et le Kosovo ont signé un accord pour la pêche en rivière.")


PASSAGES = [
    (
        "fr",
        "La Grèce et la Turquie ont signé lundi un accord. Le texte, dont une copie a circulé, prévoit deux étapes. "
        "La Grèce rouvrira ses consulats et la Turquie lèvera ses taxes. Chaque camp publiera ses listes.",
        {("Grèce",), ("Grèce", "Turquie")},
    ),
    (
        "fr",
        "Le gouvernement colombien et les Farc ont signé lundi un accord. Aux termes du document, qui compte dix "
        "pages, les rebelles devront remettre leurs fusils. L'armée s'engage à quitter les villages.",
        {("Forces armées révolutionnaires de Colombie",), ("Colombie",)},
    ),
    (
        "en",
        "Greece and Turkey signed an agreement on Monday. Under the disputed clauses, both sides would withdraw their "
        "ships. Greece will reopen its consulates.",
        {("Grèce", "Turquie"), ("Grèce",)},
    ),
]
NO_PASSAGES = [
    ("fr", "La Grèce et la Turquie ont signé lundi un accord. La presse en parle. La Norvège rouvrira ses musées."),
    ("fr", "La Grèce et la Turquie ont signé lundi un accord. Le texte prévoit deux étapes. Les grandes puissances "
           "suivront l'affaire. « Le camp adverse rendra les clés », prédit un pêcheur."),
    ("en", "Greece and Turkey signed an agreement on Monday. The text runs to ten pages. Critics will read it."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "by"), PASSAGES)
def test_a_passage_of_terms(language, text, by):
    """What the sentences after "le texte prévoit" say that a party will do, it has to do, named or not."""
    assert by <= {c.by for c in found(text, language)}


@pytest.mark.parametrize(("language", "text"), NO_PASSAGES)
def test_no_passage_of_terms(language, text):
    """Nothing binds where no terms are told, nobody who is no party, and no word of a bystander."""
    assert not found(text, language)


@pytest.mark.parametrize(
    ("text", "by", "act"),
    [
        ("L'Inde et le Pakistan ont signé un accord. Il engage les deux pays à ne plus poser de mines.",
         ("Inde", "Pakistan"), "ne plus poser de mines"),
        ("L'Inde a promis de « rouvrir sans tarder » la ligne avec le Pakistan.", ("Inde",),
         "« rouvrir sans tarder » la ligne avec le Pakistan"),
        ("L'Inde a promis à son grand voisin du Nord, lors d'une visite de trois jours, de rouvrir la ligne.",
         ("Inde",), "rouvrir la ligne"),
    ],
)  # fmt: skip
def test_binding_far_and_quoted(text, by, act):
    """A pronoun may stand for the accord; quotation marks and an aside may stand before what is promised."""
    assert (by, act) in {(c.by, c.act) for c in found(text)}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "La Grèce et la Turquie ont signé lundi une déclaration commune qui prévoit la réouverture du pont, "
            "la levée des visas et la reprise des vols.",
            {"la réouverture du pont", "la levée des visas", "la reprise des vols"},
        ),
        (
            "La Grèce et la Turquie ont conclu lundi un accord à Oslo. Les deux pays retireront leurs navires.",
            {"retireront leurs navires"},
        ),
        ("La Grèce et la Turquie ont conclu lundi un accord à Oslo. Les deux pays seront heureux.", set()),
        ("L'Inde et le Pakistan se sont entendus lundi sur un cessez-le-feu au Cachemire.", set()),
        ("Selon la Serbie, qui cite des sources, le Kosovo a accepté de rouvrir le pont.", {"rouvrir le pont"}),
    ],
)
def test_terms_and_futures(text, acts):
    """Terms in a relative clause, listed deeds and futures of the parties are told; a truce itself is no deed."""
    assert {c.act for c in found(text)} == acts


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("« Nous libérerons les pêcheurs », a promis le président serbe, Aleksandar Vucic.", {"Aleksandar Vucic"}),
        (
            "« Mon gouvernement libérera les pêcheurs », a promis le président serbe, Aleksandar Vucic.",
            {"Aleksandar Vucic"},
        ),
        ("« Nous irons à Oslo », a promis le président serbe, Aleksandar Vucic.", set()),
    ],
)
def test_promise_in_own_words(text, by):
    """What somebody promises in a quotation is his commitment; a journey is none."""
    document = contacts.make("fr")(layers(text, language="fr", published=DAY))
    met = Event(id="e", type="CONSULT", evidence=(Evidence("", 0, 1, text[:1]),))
    document = statements.make("fr")(replace(document, facts=(*document.facts, met)))
    told = [f for f in commitments.make("fr")(document).facts if f.kind == "commitment"]
    assert {n for c in told for n in c.by} == by


def test_who_is_bound_without_a_name():
    """Who is taken from what was told before is noted; who is named in the sentence is not."""
    text = "La Serbie et le Kosovo se sont rencontrés lundi à Bruxelles. Il a été convenu de rouvrir le pont."
    (one,) = found(text, contact=False)
    assert (set(one.by), one.notes) == ({"Serbie", "Kosovo"}, (BOUND_BEFORE,))
    (one,) = found("La Serbie et le Kosovo se sont engagés à rouvrir le pont.")
    assert not one.notes
