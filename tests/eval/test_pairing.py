"""Facts are matched one to one, the best first."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.eval.names import Names
from pourparlers.eval.pairing import affinity, match, one_to_one
from pourparlers.eval.telling import Telling, tell

NAMES = Names()
SENTENCE = "Les deux ministres se sont parlé jeudi au téléphone"


def event(identity: str = "e", text: str = SENTENCE, **fields: Any) -> Telling:
    """Return a contact told by one sentence."""
    return tell({"kind": "event", "id": identity, "type": "CONSULT", "status": "held", **fields}, [text])


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[list[float]], list[bool]]:
    """Draw a grid of affinities with ties, and which rows are optional."""
    rows, columns = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    value = st.sampled_from([0.0, 0.5, 0.5, 1.0, 2.5])
    grid = draw(
        st.lists(st.lists(value, min_size=columns, max_size=columns), min_size=rows, max_size=rows),
    )
    return grid, draw(st.lists(st.booleans(), min_size=rows, max_size=rows))


@given(grids())
def test_one_to_one(drawn: tuple[list[list[float]], list[bool]]) -> None:
    """No row and no column is used twice, none without affinity, and no pair that is left could be added."""
    grid, optional = drawn
    chosen = one_to_one(grid, optional)
    rows, columns = {i for i, _ in chosen}, {j for _, j in chosen}
    assert len(rows) == len(columns) == len(chosen)
    assert all(grid[i][j] > 0 for i, j in chosen)
    left = [grid[i][j] for i in range(len(grid)) for j in range(len(grid[i])) if i not in rows and j not in columns]
    assert not any(value > 0 for value in left)


def test_required_before_optional() -> None:
    """Of two gold facts that fit as well, the one that has to be found is matched."""
    assert one_to_one([[1.0], [1.0]], [True, False]) == [(1, 0)]


def test_other_words_or_type_never_match() -> None:
    """Neither another sentence nor another type is the same event, unless gold accepts the type."""
    gold = event(accept_type=["AGREE"])
    assert affinity(gold, event(text="Une trêve a été conclue dans la nuit"), NAMES) == 0.0
    assert affinity(gold, event(type="REJECT"), NAMES) == 0.0
    assert affinity(gold, event(type="AGREE"), NAMES) > 0.0


def test_who_decides_between_two_in_one_sentence() -> None:
    """Two events of one sentence are told apart by who takes part."""
    gold = [event("1", participants=["Anna", "Karim"]), event("2", participants=["Anna", "Paul"])]
    ours = [event("b", participants=["Anna", "Paul"]), event("a", participants=["Anna", "Karim"])]
    found = match(gold, ours, NAMES)
    assert {(g.fact["id"], o.fact["id"]) for g, o in found.pairs} == {("1", "a"), ("2", "b")}


def test_optional_neither_right_nor_wrong() -> None:
    """A match of an optional fact counts nowhere."""
    found = match([event(optional=True)], [event(), event("spare")], NAMES)
    assert (len(found.pairs), len(found.extra), found.in_gold, found.in_ours) == (0, 1, 0, 1)


def test_of_type() -> None:
    """Restricted to a type, a pair goes by gold and a spare fact by itself."""
    found = match([event()], [event(), event("x", type="AGREE", text="Une trêve a été conclue hier")], NAMES)
    contacts = found.of_type("CONSULT")
    assert (contacts.in_gold, contacts.in_ours) == (1, 1)
