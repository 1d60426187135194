"""Whether those whom two tellings name may be the same."""

import pytest

from pourparlers.link.sides import other_people, same_sides, state_of

KERRY, LAVROV, USA, RUSSIA = "John Kerry", "Sergueï Lavrov", "États-Unis", "Russie"


@pytest.mark.parametrize(
    ("mine", "other", "same"),
    [
        ({KERRY, LAVROV}, {LAVROV, KERRY}, True),
        ({KERRY, LAVROV}, {USA, RUSSIA}, True),
        ({KERRY, RUSSIA}, {USA, RUSSIA}, True),
        ({KERRY, LAVROV, "Iran"}, {USA, RUSSIA}, True),
        ({KERRY, LAVROV}, {USA, "Iran"}, False),
        ({KERRY, LAVROV}, {USA}, False),
        ({KERRY, LAVROV}, {"Ashton Carter", LAVROV}, False),
        ({KERRY}, {KERRY}, True),
        ({KERRY}, {USA}, False),
        (set(), set(), False),
        ({"Anna Lind", "Ove Dahl"}, {"Anna Lind", "Ove Dahl", "Per Berg"}, True),
        ({"Anna Lind"}, {"Anna Lind", "Ove Dahl"}, False),
    ],
)
def test_same_sides(mine, other, same):
    """Whoever comes first."""
    assert same_sides(mine, other) is same
    assert same_sides(other, mine) is same


def test_other_people():
    """Two members of one government are two; a minister beside his government or his president is no contradiction."""
    assert other_people({KERRY, LAVROV}, {"Ashton Carter", LAVROV})
    assert not other_people({KERRY, LAVROV}, {USA, RUSSIA})
    assert not other_people({KERRY, LAVROV}, {KERRY, "Barack Obama", LAVROV})


def test_states():
    """Of persons, offices and states; whoever belongs to none stands for himself."""
    assert [state_of(name) for name in (KERRY, USA, "département d'État américain", "Anna Lind")] == [
        USA,
        USA,
        USA,
        "Anna Lind",
    ]
