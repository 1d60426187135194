"""The actors of the record: how they are written, what they are, which offices they held then."""

import pytest

from pourparlers.link.same_actor import Register, named
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute, Side
from pourparlers.model.event import StatusChange
from pourparlers.model.layers import Mention
from pourparlers.model.position import Position

from .tellings import article, meeting, report, said

LAVROV, KERRY = "Sergueï Lavrov", "John Kerry"


def seen(*forms, reading="person", form="name", names=(LAVROV,)):
    """Return an article in which somebody is mentioned in these forms."""
    text, mentions, at = " ".join(forms), [], 0
    for one in forms:
        mentions.append(Mention(at, at + len(one), reading, names, "test", form=form))
        at += len(one) + 1
    return article("d-1", text, mentions=tuple(mentions))


def actors(*documents, facts=None, day="2016-09-01"):
    """Return the actors of these articles by name."""
    register = Register()
    for document in documents:
        register.see(document)
    facts = facts or [meeting("d-1", (LAVROV, KERRY), day)]
    return {actor.name: actor for actor in register.of(facts, {"d-1": report("d-1", day)})}


def test_other_forms_are_aliases():
    """The name itself is none, and a line break within a form is a space."""
    assert actors(seen("M. Lavrov", LAVROV, "Sergey\nLavrov"))[LAVROV].aliases == ("M. Lavrov", "Sergey Lavrov")


@pytest.mark.parametrize(("form", "kept"), [("role", True), ("metonym", True), ("pronoun", False), ("group", False)])
def test_what_names_and_what_only_refers(form, kept):
    """ "Il" and "les deux hommes" are no aliases; an office and a seat of power are."""
    assert bool(actors(seen("le ministre", form=form))[LAVROV].aliases) is kept


def test_words_for_several_are_no_alias_of_one():
    """Nor do they tell what each of them is."""
    assert actors(seen("les deux ministres", names=(LAVROV, KERRY)))[LAVROV].aliases == ()


def test_the_type_that_most_mentions_give():
    """A single reading of another kind does not outweigh them; without a mention the type stays open."""
    found = actors(seen("Lavrov", "Lavrov"), seen("Moscou", reading="government"))
    assert found[LAVROV].type == "person"
    assert found[KERRY].type is None
    crowd = meeting("d-1", ("habitants", KERRY))
    assert (
        actors(seen("habitants", reading="people", names=("habitants",)), facts=[crowd])["habitants"].type
        == "population"
    )


def test_a_place_is_no_actor():
    """Its mentions count for nothing."""
    facts = [meeting("d-1", ("Genève", KERRY))]
    assert actors(seen("Genève", reading="place", names=("Genève",)), facts=facts)["Genève"].type is None


def test_offices_of_the_years_that_the_articles_cover():
    """Roles come from the knowledge base, with its row; those of other years are left out."""
    titles = {(role.title, role.of) for role in actors(seen("Kerry"), day="2016-09-01")[KERRY].roles}
    assert titles == {("secrétaire d'État", "États-Unis")}
    (role,) = actors(seen("Kerry"))[KERRY].roles
    assert (role.basis, role.from_[:4], role.until[:4]) == ("knowledge", "2013", "2017")
    assert role.source.startswith("tenures.tsv")
    assert actors(seen("Kerry"), day="2019-05-01")[KERRY].roles == ()
    assert actors(seen("Kerry"))[KERRY].country == "USA"


def test_whom_a_fact_names():
    """Whoever stands in any field of any kind of fact is an actor of the record."""
    history = (StatusChange("held", "Tass"), StatusChange("held"))
    event = meeting("d-1", ("A", "B"), status_history=history, attributed_to=("Reuters",))
    assert set(named(event)) == {"A", "B", "Tass", "Reuters"}
    assert set(named(said("d-1", "A", "Oui.", co_speakers=("B",), spokesperson_for="C"))) == {"A", "B", "C"}
    agreement = Agreement(id="a", parties=("A",), sponsors=("B",), exclusions=("C",), status_history=history)
    assert set(named(agreement)) == {"A", "B", "C", "Tass"}
    assert set(named(Commitment(id="c", by=("A",), to=("B",)))) == {"A", "B"}
    assert set(named(Position(id="p", actor="A"))) == {"A"}
    assert set(named(Dispute(id="x", type="date", sides=(Side("A", "oui"), Side("B", "non"))))) == {"A", "B"}
    assert set(named(Position(id="p"))) == set()


def test_actors_come_in_order_of_their_ids():
    """And each once, with an id that depends on the name alone."""
    found = list(actors(seen("Lavrov")).values())
    assert [a.id for a in found] == sorted(a.id for a in found)
    assert actors()[LAVROV].id == actors(seen("Lavrov"))[LAVROV].id
