"""The same words of the same speaker are one statement."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.link.same_statement import groups, merge

from .tellings import reports, said

SEEN = reports("d-1", "d-2", "d-3")
ALONE = {id_: id_ for id_ in SEEN}
WORDS = "Nous avons fait un pas utile."


def sizes(*statements):
    """Return how many tellings each statement has."""
    return sorted((len(group) for group in groups(statements)), reverse=True)


def test_the_same_words_whatever_their_marks():
    """Case, accents, quotation marks and stops do not tell statements apart."""
    assert sizes(said("d-1", "Anna Lind", WORDS), said("d-2", "Anna Lind", "nous avons fait un « pas » utile")) == [2]


def test_other_words_or_speakers_stay_apart():
    """So do short quotations, which recur by chance, and those whose speaker nobody names."""
    assert sizes(said("d-1", "Anna Lind", WORDS), said("d-2", "Ove Dahl", WORDS)) == [1, 1]
    assert sizes(said("d-1", "Anna Lind", WORDS), said("d-2", "Anna Lind", "Nous avons fait un pas.")) == [1, 1]
    assert sizes(said("d-1", "Anna Lind", "un accord"), said("d-2", "Anna Lind", "un accord")) == [1, 1]
    assert sizes(said("d-1", None, WORDS), said("d-2", None, WORDS)) == [1, 1]


def test_the_first_published_leads():
    """The day comes from whoever tells it; evidence of all is kept; the article's own voice outweighs a chain."""
    later = said("d-2", "Anna Lind", WORDS, said_on="2016-09-01")
    first = said("d-1", "Anna Lind", WORDS, attributed_to=("TT",))
    (group,) = groups([later, first])
    statement = merge(group, SEEN, ALONE)
    assert (statement.id, statement.said_on, statement.attributed_to) == (first.id, "2016-09-01", ())
    assert {e.document for e in statement.evidence} == {"d-1", "d-2"}


def test_copies_count_once():
    """Two prints of one dispatch make a quotation no surer."""
    (group,) = groups([said("d-1", "Anna Lind", WORDS), said("d-2", "Anna Lind", WORDS)])
    assert merge(group, SEEN, ALONE).confidence == 0.96
    assert merge(group, SEEN, {"d-1": "d-1", "d-2": "d-1"}).confidence == 0.8


STATEMENTS = st.builds(
    said, st.sampled_from(tuple(SEEN)), st.sampled_from(("Anna Lind", "Ove Dahl", None)),
    st.sampled_from((WORDS, WORDS.upper(), "un accord", "Tout reste à faire ici.")),
)  # fmt: skip


@given(st.lists(STATEMENTS, max_size=10, unique_by=lambda s: s.id), st.randoms())
def test_order_plays_no_part(statements, chance):
    """Groups and statements are the same in whatever order, and every telling is in one of them."""
    shuffled = list(statements)
    chance.shuffle(shuffled)
    made = groups(statements)
    assert groups(shuffled) == made
    assert sorted(s.id for group in made for s in group) == sorted(s.id for s in statements)
    for group in made:
        assert merge(group[::-1], SEEN, ALONE) == merge(group, SEEN, ALONE)
