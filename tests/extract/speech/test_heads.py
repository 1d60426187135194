"""Whom the parse lets speak in English where the order of words shows another or nobody."""

from tests.extract.speech.marked import said as told
from tests.extract.speech.parsed import said, speakers


def test_present_tense_behind_a_quotation():
    """A verb in "-s" right behind a quotation reports it; a noun of the same form there does not."""
    assert [s.speaker for s in told('"The port will reopen," says [Ana Roy].', "en")] == ["Ana Roy"]
    assert not told('The "old port" claims of [Ana Roy] were heard.', "en")


def test_present_tense_far_from_its_subject():
    """A comma or a name may stand before a verb in the present, if the parser gives it a subject and no auxiliary."""
    text = "[Ana Roy], who lives by the port, says that the pier is closed."
    assert speakers(text, "says/VERB>says:root roy/PROPN>says:nsubj", "en") == ["Ana Roy"]
    text = "[Ana Roy] may well conclude that the pier is closed."
    arcs = "conclude/VERB>conclude:root roy/PROPN>conclude:nsubj may/AUX>conclude:aux"
    assert speakers(text, arcs, "en") == []


def test_title_without_article():
    """The person behind a bare title is who speaks; behind a preposition he is not."""
    text = '"It rains," says friend and ally [Ana Roy].'
    assert speakers(text, "says/VERB>says:root friend/NOUN>says:nsubj", "en") == ["Ana Roy"]
    assert speakers(text.replace("and ally", "of"), "says/VERB>says:root friend/NOUN>says:nsubj", "en") != ["Ana Roy"]


def test_boss_of_a_body():
    """A body before a noun of persons is only his, not who speaks."""
    text = "The former {Port Union=Port Union} boss says that the pier is closed."
    arcs = "boss/NOUN>says:nsubj the/DET>boss:det former/ADJ>boss:amod port/PROPN>boss:compound union/PROPN>boss:nmod"
    found = speakers(text, f"says/VERB>says:root {arcs}", "en")
    assert "Port Union" not in found


def test_unnamed_and_quoted():
    """A noun phrase with its article behind a quotation speaks, by telephone too; "said by" somebody is a passive."""
    found = told('"It rains," a relative of one sailor said on condition of anonymity.', "en")
    assert [s.quote for s in found] == ["It rains,"]
    found = told('"It rains," the union\'s leader, [Ana Roy], said by telephone.', "en")
    assert [s.speaker for s in found] == ["Ana Roy"]
    assert told("Words said by [Ana Roy] were lost.", "en") == ()


def test_kinds_of_two_nouns():
    """The first of two English nouns tells whose the second is."""
    found = told(
        "A police spokesman said the port was open. An interior ministry official said the pier was shut.", "en"
    )
    assert [s.speaker for s in found] == [
        "porte-parole de la police", "responsable du ministère de l'Intérieur"
    ]  # fmt: skip


def test_nearer_noun():
    """A noun with its article beside the verb is its subject, not the name before it."""
    text = "[Ana Roy] lost her ship in the storm, the keeper says."
    arcs = "says/VERB>says:root keeper/NOUN>says:nsubj"
    assert "Ana Roy" not in [s.speaker for s in said(text, arcs, "en")]


def test_terms_of_a_deal():
    """What a deal lays down is no promise made aloud; "said nothing of" tells nothing."""
    assert told("In return, [Ana Roy] pledged to leave the port.", "en") == ()
    assert [s.act for s in told("On Monday [Ana Roy] pledged to leave the port.", "en")] == ["promise"]
    assert told("[Ana Roy] said nothing of the ships that were held in the north.", "en") == ()
    assert told("[Ana Roy] spoke to the owner of the port by telephone.", "en") == ()
